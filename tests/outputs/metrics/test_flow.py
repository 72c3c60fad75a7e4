"""The metrics server is set up in the browser; a point is written first."""

from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web
from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_METRICS
from custom_components.faitout.hub.site import Site
from demo.ports import HOST, free_port
from tests.outputs.metrics.servers import BUCKET, TOKEN, Influx
from tests.places import set_up


@pytest.fixture
async def site(hass: HomeAssistant, influx: Influx) -> AsyncIterator[Site]:
    """A site without metrics, and a server at hand."""
    assert influx.port
    site = await set_up(hass)
    yield site
    await hass.config_entries.async_unload(site.entry.entry_id)


async def fill_in(
    hass: HomeAssistant, site: Site, influx: Influx, **data: Any
) -> SubentryFlowResult:
    """Fill the form of a new server in."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_METRICS), context={"source": SOURCE_USER}
    )
    if form["type"] is FlowResultType.ABORT:
        return form
    answer = {
        "url": influx.url,
        "org": "faitout",
        "bucket": BUCKET,
        "token": TOKEN,
        "verify_ssl": True,
    }
    result = await hass.config_entries.subentries.async_configure(form["flow_id"], answer | data)
    await hass.async_block_till_done()
    return result


async def test_a_server_that_takes_a_point_is_taken_once(
    hass: HomeAssistant, influx: Influx, site: Site
) -> None:
    done = await fill_in(hass, site, influx)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == HOST
    assert (await fill_in(hass, site, influx))["reason"] == "single_server"


@pytest.mark.parametrize(
    ("data", "errors"),
    [
        ({"url": f"http://{HOST}:{free_port()}"}, {"url": "cannot_connect"}),
        ({"url": "ftp://somewhere"}, {"url": "invalid_url"}),
        ({"url": "http://user:secret@host"}, {"url": "invalid_url"}),
        ({"url": "http://:secret@host"}, {"url": "invalid_url"}),
        ({"url": "http://[::1"}, {"url": "invalid_url"}),
        ({"token": "old"}, {"token": "invalid_auth"}),
        ({"token": "two\nlines"}, {"token": "invalid_text"}),
        ({"token": "clé"}, {"token": "invalid_text"}),
        ({"bucket": "gone"}, {"bucket": "no_bucket"}),
        ({"bucket": " "}, {"bucket": "no_bucket"}),
        ({"org": "x" * 501}, {"org": "invalid_text"}),
    ],
)
async def test_what_is_wrong_is_said_at_its_field(
    hass: HomeAssistant, influx: Influx, site: Site, data: dict[str, str], errors: dict[str, str]
) -> None:
    form = await fill_in(hass, site, influx, **data)
    assert form["errors"] == errors


async def test_a_path_that_its_server_does_not_know_is_no_matter_of_patience(
    hass: HomeAssistant, influx: Influx, site: Site
) -> None:
    async def refuse(request: web.Request) -> web.Response:
        return web.Response(status=400, text=f"unsupported path requested: {request.path}")

    application = web.Application()
    application.router.add_post("/insert/api/v2/write", refuse)
    runner = web.AppRunner(application)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, HOST, port).start()
    form = await fill_in(hass, site, influx, url=f"http://{HOST}:{port}/insert")
    assert form["errors"] == {"url": "point_refused"}
    await runner.cleanup()


async def test_a_server_is_changed_and_keeps_its_token(
    hass: HomeAssistant, influx: Influx, site: Site
) -> None:
    await fill_in(hass, site, influx)
    (metrics,) = site.entry.get_subentries_of_type(SUBENTRY_METRICS)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_METRICS),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": metrics.subentry_id},
    )
    assert TOKEN not in str(form["data_schema"])
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"],
        {"url": influx.url, "org": "lieux", "bucket": BUCKET, "verify_ssl": True},
    )
    await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    (metrics,) = site.entry.get_subentries_of_type(SUBENTRY_METRICS)
    assert (metrics.data["org"], metrics.data["token"]) == ("lieux", TOKEN)
