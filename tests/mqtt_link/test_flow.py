"""The MQTT link is set up in the browser; the broker is tried out first."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigSubentry,
    SubentryFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.faitout.const import SUBENTRY_MQTT
from custom_components.faitout.flows.mqtt import prefix_errors
from custom_components.faitout.hub.site import Site
from custom_components.faitout.mqtt_link import connection
from custom_components.faitout.mqtt_link.link import MqttLink
from demo.clock import until
from demo.ports import HOST, free_port
from tests.mqtt_link.brokers import Amqtt, Mosquitto, running
from tests.places import set_up


@pytest.fixture
async def lone_site(hass: HomeAssistant) -> AsyncIterator[Site]:
    """A site without a link."""
    site = await set_up(hass)
    yield site
    await hass.config_entries.async_unload(site.entry.entry_id)


async def fill_in(hass: HomeAssistant, site: Site, **data: Any) -> SubentryFlowResult:
    """Fill the form of a new link in."""
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_MQTT), context={"source": SOURCE_USER}
    )
    if form["type"] is FlowResultType.ABORT:
        return form
    answer = {"host": HOST, "port": 1883, "tls": False, "prefix": "faitout"} | data
    result = await hass.config_entries.subentries.async_configure(form["flow_id"], answer)
    await hass.async_block_till_done()
    return result


def a_certificate(folder: Path) -> tuple[Path, Path]:
    """Make a certificate of our own for the loopback address."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "broker")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate_file, key_file = folder / "broker.pem", folder / "broker.key"
    certificate_file.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    key_file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    key_file.chmod(0o644)
    return certificate_file, key_file


async def test_a_broker_that_answers_is_taken_once(
    hass: HomeAssistant, broker: Mosquitto, lone_site: Site
) -> None:
    done = await fill_in(hass, lone_site, port=broker.port)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["title"] == f"{HOST}:{broker.port}"
    again = await fill_in(hass, lone_site, port=broker.port)
    assert again["reason"] == "single_link"


async def test_nobody_at_home(hass: HomeAssistant, lone_site: Site) -> None:
    form = await fill_in(hass, lone_site, port=free_port())
    assert form["errors"] == {"base": "cannot_connect"}


async def test_a_wrong_password(hass: HomeAssistant, lone_site: Site, tmp_path: Path) -> None:
    async with running(Mosquitto(tmp_path, "allow_anonymous false")) as broker:
        form = await fill_in(hass, lone_site, port=broker.port, username="hub", password="wrong")
    assert form["errors"] == {"password": "invalid_auth"}
    assert "wrong" not in str(form)


async def test_a_certificate_that_nobody_knows_and_one_that_is_named(
    hass: HomeAssistant, lone_site: Site, tmp_path: Path
) -> None:
    certificate, key = a_certificate(tmp_path)
    settings = f"allow_anonymous true\ncertfile {certificate}\nkeyfile {key}\nuser root"
    async with running(Mosquitto(tmp_path, settings)) as broker:
        form = await fill_in(hass, lone_site, port=broker.port, tls=True)
        assert form["errors"] == {"base": "invalid_certificate"}
        form = await fill_in(hass, lone_site, port=broker.port, tls=True, ca="nonsense")
        assert form["errors"] == {"ca": "invalid_ca"}
        authority = certificate.read_text(encoding="utf-8")
        done = await fill_in(hass, lone_site, port=broker.port, tls=True, ca=authority)
        assert done["type"] is FlowResultType.CREATE_ENTRY
        (link,) = lone_site.links.values()
        assert isinstance(link, MqttLink)

        async def is_there() -> bool:
            return link.is_connected

        assert await until(is_there, 10)


async def test_a_broker_without_encryption_is_not_taken_for_one_with_it(
    hass: HomeAssistant, broker: Mosquitto, lone_site: Site
) -> None:
    form = await fill_in(hass, lone_site, port=broker.port, tls=True)
    assert form["errors"] == {"base": "tls_failed"}


async def test_somebody_who_takes_the_call_and_says_nothing(
    hass: HomeAssistant, lone_site: Site
) -> None:
    async def say_nothing(reader: StreamReader, writer: StreamWriter) -> None:
        while await reader.read(100):
            pass
        writer.close()

    server = await asyncio.start_server(say_nothing, HOST, port := free_port())
    with patch.object(connection, "CONNECT_SECONDS", 0.3):
        form = await fill_in(hass, lone_site, port=port)
    assert form["errors"] == {"base": "timeout_connect"}
    server.close()


async def test_an_account_that_may_not_read_requests(
    hass: HomeAssistant, lone_site: Site, tmp_path: Path
) -> None:
    broker = Amqtt(
        tmp_path,
        "  amqtt.plugins.topic_checking.TopicAccessControlListPlugin:\n"
        "    acl:\n      anonymous: [elsewhere]\n",
    )
    async with running(broker):
        form = await fill_in(hass, lone_site, port=broker.port)
    assert form["errors"] == {"base": "not_allowed"}


@pytest.mark.parametrize("host", ["", " "])
async def test_a_name_that_is_none(hass: HomeAssistant, lone_site: Site, host: str) -> None:
    form = await fill_in(hass, lone_site, host=host)
    assert form["errors"] == {"base": "cannot_connect"}


@pytest.mark.parametrize(
    ("host", "password"),
    [pytest.param(HOST, "secret", id="same"), pytest.param("localhost", None, id="another")],
)
async def test_a_changed_link_keeps_its_password_for_the_same_broker_alone(
    hass: HomeAssistant, broker: Mosquitto, lone_site: Site, host: str, password: str | None
) -> None:
    await fill_in(hass, lone_site, port=broker.port, username="hub", password="secret")
    (link,) = lone_site.entry.get_subentries_of_type(SUBENTRY_MQTT)
    form = await hass.config_entries.subentries.async_init(
        (lone_site.entry.entry_id, SUBENTRY_MQTT),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": link.subentry_id},
    )
    assert "secret" not in str(form["data_schema"])
    done = await hass.config_entries.subentries.async_configure(
        form["flow_id"],
        {"host": host, "port": broker.port, "tls": False, "prefix": "lieux", "username": "hub"},
    )
    await hass.async_block_till_done()
    assert done["reason"] == "reconfigure_successful"
    (link,) = lone_site.entry.get_subentries_of_type(SUBENTRY_MQTT)
    assert (link.data["prefix"], link.data.get("password")) == ("lieux", password)


async def test_a_password_that_went_encrypted_is_not_sent_in_clear(
    hass: HomeAssistant, broker: Mosquitto, lone_site: Site
) -> None:
    known = {"host": HOST, "port": broker.port, "prefix": "faitout", "username": "hub"}
    link = ConfigSubentry(
        data=MappingProxyType({**known, "tls": True, "password": "secret"}),
        subentry_type=SUBENTRY_MQTT,
        title="broker",
        unique_id=SUBENTRY_MQTT,
    )
    hass.config_entries.async_add_subentry(lone_site.entry, link)
    await hass.async_block_till_done()
    form = await hass.config_entries.subentries.async_init(
        (lone_site.entry.entry_id, SUBENTRY_MQTT),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": link.subentry_id},
    )
    await hass.config_entries.subentries.async_configure(form["flow_id"], {**known, "tls": False})
    await hass.async_block_till_done()
    (link,) = lone_site.entry.get_subentries_of_type(SUBENTRY_MQTT)
    assert "password" not in link.data


@pytest.mark.parametrize("prefix", ["", "a//b", "a/#", "+", "$SYS", "a b", "x" * 201])
def test_a_prefix_that_makes_no_topics(prefix: str) -> None:
    assert prefix_errors(prefix) == {"prefix": "invalid_prefix"}
