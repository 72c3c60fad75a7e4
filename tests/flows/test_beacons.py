"""A Bluetooth sensor is given to a space by pressing its button."""

from collections.abc import AsyncIterator
from typing import Any
from unittest.mock import patch

from homeassistant.config_entries import SOURCE_RECONFIGURE, SOURCE_USER, SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.faitout.const import SUBENTRY_SPACE
from custom_components.faitout.flows import beacon_search
from custom_components.faitout.hub.site import Site
from tests.places import set_up, space
from tests.radio import (
    BATTERY,
    BUTTON,
    DOOR,
    KEY,
    MOTION,
    NUMBER,
    PRESS,
    Scanner,
    packet,
    scanner,
    sealed,
)

PIR = "B4:35:22:00:00:01"
OTHER = "B4:35:22:00:00:02"
PLAIN = {"single_door": False, "fine_tune": False, "bluetooth": True}
NO_KEY = {"name": "Plafond", "kinds": ["motion"], "heartbeat": {"minutes": 20}}


@pytest.fixture
async def ear(bluetooth: HomeAssistant) -> AsyncIterator[Scanner]:
    """Let there be one proxy in the room."""
    proxy = scanner(bluetooth)
    yield proxy
    proxy.take_down()


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait for a minute."""
    monkeypatch.setattr(beacon_search, "SEARCH_SECONDS", 0.3)
    monkeypatch.setattr(beacon_search, "SETTLE_SECONDS", 0.05)


class Installer:
    """Somebody who sets up a space in the browser."""

    def __init__(self, hass: HomeAssistant, site: Site, form: SubentryFlowResult) -> None:
        """Begin with the first form."""
        self.hass = hass
        self.site = site
        self.form = form

    async def go(self, answer: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Fill in the form that is shown."""
        self.form = await self.hass.config_entries.subentries.async_configure(
            self.form["flow_id"], answer
        )
        return self.form

    async def choose(self, option: str) -> SubentryFlowResult:
        """Choose from the menu that is shown."""
        return await self.go({"next_step_id": option})

    async def wait(self) -> SubentryFlowResult:
        """Wait until the search is over."""
        assert self.form["type"] is FlowResultType.SHOW_PROGRESS
        await self.hass.async_block_till_done(wait_background_tasks=True)
        return await self.go()

    @property
    def offered(self) -> list[str]:
        """The addresses that are offered."""
        schema = self.form["data_schema"]
        assert schema is not None
        options = schema.schema["address"].config["options"]
        return [option["value"] for option in options]

    async def finish(self) -> dict[str, Any]:
        """Leave the rest as it is, and return what is kept."""
        await self.choose("beacons_done")
        schema = self.form["data_schema"]
        assert schema is not None
        assert self.form["step_id"] == "policy"
        await self.go({**schema({"more": {}}), "leave": {"minutes": 15}})
        await self.hass.async_block_till_done()
        return next(
            dict(each.data)
            for each in self.site.entry.subentries.values()
            if each.data.get("name") == "Boite"
        )


async def installer(hass: HomeAssistant) -> Installer:
    """Return somebody who has come to the Bluetooth sensors of a new phone box."""
    site = await set_up(hass)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE), context={"source": SOURCE_USER}
    )
    one = Installer(hass, site, form)
    await one.go({"name": "Boite", "kind": "phone_box", "capacity": 1})
    await one.go(PLAIN)
    assert one.form["step_id"] == "beacons"
    return one


async def test_the_one_whose_button_is_pressed_is_offered_and_kept(
    hass: HomeAssistant, ear: Scanner
) -> None:
    one = await installer(hass)
    await one.choose("listen")
    ear.hears(OTHER, packet(NUMBER, 1, MOTION, 1), rssi=-30)
    ear.hears(PIR, packet(NUMBER, 4, MOTION, 0, BUTTON, PRESS), rssi=-70)
    await one.wait()
    assert one.form["step_id"] == "heard"
    assert one.offered == [PIR]
    await one.go({"address": PIR, **NO_KEY})
    assert one.form["step_id"] == "beacons"
    assert one.form["description_placeholders"] == {"beacons": "Plafond"}
    kept = await one.finish()
    assert kept["beacons"] == [
        {"address": PIR, "kind": "motion", "name": "Plafond", "heartbeat": 1200.0}
    ]
    runner = next(r for r in one.site.entry.runtime_data.spaces.values() if r.name == "Boite")
    assert [spec.id for spec in runner.space.sensors] == [f"ble:{PIR}/motion"]


async def test_without_a_button_the_strongest_comes_first(
    hass: HomeAssistant, ear: Scanner
) -> None:
    one = await installer(hass)
    await one.choose("listen")
    ear.hears(OTHER, packet(NUMBER, 1, MOTION, 1), rssi=-80)
    ear.hears(PIR, packet(NUMBER, 1, DOOR, 1), rssi=-50)
    ear.hears("B4:35:22:00:00:09", packet(NUMBER, 1, BATTERY, 50), rssi=-20)
    await one.wait()
    assert one.offered == [PIR, OTHER]
    schema = one.form["data_schema"]
    assert schema is not None
    assert schema({"name": "x"})["kinds"] == ["door"]


async def test_when_nothing_is_heard_one_can_listen_again(
    hass: HomeAssistant, ear: Scanner
) -> None:
    one = await installer(hass)
    await one.choose("listen")
    await one.wait()
    assert one.form["step_id"] == "unheard"
    await one.choose("listen")
    ear.hears(PIR, packet(NUMBER, 1, MOTION, 1))
    await one.wait()
    assert one.offered == [PIR]


async def test_one_that_belongs_to_another_space_is_refused_and_nothing_is_lost(
    hass: HomeAssistant, ear: Scanner
) -> None:
    one = await installer(hass)
    entry = one.site.entry
    (salle,) = entry.get_subentries_of_type(SUBENTRY_SPACE)
    taken = {"address": PIR, "kind": "motion", "name": "Salle PIR", "heartbeat": 60.0}
    hass.config_entries.async_update_subentry(entry, salle, data={**salle.data, "beacons": [taken]})
    await hass.async_block_till_done()
    await one.choose("listen")
    ear.hears(PIR, packet(NUMBER, 1, BUTTON, PRESS))
    await one.wait()
    await one.go({"address": PIR, **NO_KEY})
    assert one.form["errors"] == {"address": "beacon_elsewhere"}
    assert one.form["description_placeholders"] == {"space": "Salle"}


@pytest.mark.parametrize(
    ("key", "error"), [("", "key_missing"), ("00" * 16, "key_wrong"), ("banana", "not_a_key")]
)
async def test_one_that_encrypts_needs_its_own_key(
    hass: HomeAssistant, ear: Scanner, key: str, error: str
) -> None:
    one = await installer(hass)
    await one.choose("listen")
    ear.hears(PIR, sealed(PIR, 7, MOTION, 1))
    await one.wait()
    await one.go({"address": PIR, **NO_KEY, "key": key})
    assert one.form["errors"] == {"key": error}
    await one.go({"address": PIR, **NO_KEY, "key": KEY.hex().upper()})
    kept = await one.finish()
    assert kept["beacons"][0]["key"] == KEY.hex()


async def test_what_makes_no_sense_is_said_at_its_field(hass: HomeAssistant, ear: Scanner) -> None:
    one = await installer(hass)
    await one.choose("listen")
    ear.hears(PIR, packet(NUMBER, 1, BUTTON, PRESS), name="a\x07" * 200)
    await one.wait()
    wrong = {"address": PIR, "name": "…", "kinds": [], "heartbeat": {"seconds": 5}}
    await one.go({**wrong, "key": KEY.hex()})
    assert one.form["errors"] == {
        "name": "no_letters",
        "kinds": "no_kind",
        "heartbeat": "heartbeat_out_of_range",
    }
    await one.go({"address": PIR, **NO_KEY, "key": KEY.hex()})
    assert one.form["errors"] == {"key": "key_not_needed"}


async def test_without_bluetooth_it_says_what_is_missing(hass: HomeAssistant) -> None:
    one = await installer(hass)
    await one.choose("listen")
    assert one.form["step_id"] == "no_bluetooth"
    await one.choose("beacons")
    await one.choose("beacons_done")
    assert one.form["step_id"] == "blind"


@pytest.mark.usefixtures("ear")
async def test_without_what_reads_beacons_it_says_what_to_do(hass: HomeAssistant) -> None:
    hass.config.skip_pip = False
    one = await installer(hass)
    with (
        patch("homeassistant.util.package.is_installed", return_value=False),
        patch("homeassistant.util.package.install_package", return_value=False),
    ):
        await one.choose("listen")
    assert one.form["step_id"] == "no_package"
    assert one.form["description_placeholders"] == {"package": "bthome-ble"}
    await one.choose("beacons")
    await one.choose("beacons_done")
    assert one.form["step_id"] == "blind"


async def test_without_a_scanner_it_says_the_same(bluetooth: HomeAssistant) -> None:
    one = await installer(bluetooth)
    await one.choose("listen")
    assert one.form["step_id"] == "no_bluetooth"


async def test_the_only_door_may_be_a_beacon(hass: HomeAssistant, ear: Scanner) -> None:
    site = await set_up(hass, space("boite", "phone_box", single_door=True))
    (subentry,) = site.entry.get_subentries_of_type(SUBENTRY_SPACE)
    form = await hass.config_entries.subentries.async_init(
        (site.entry.entry_id, SUBENTRY_SPACE),
        context={"source": SOURCE_RECONFIGURE, "subentry_id": subentry.subentry_id},
    )
    one = Installer(hass, site, form)
    await one.go({"name": "Boite", "kind": "phone_box", "capacity": 1})
    await one.go({**PLAIN, "single_door": True})
    await one.choose("beacons_done")
    assert one.form["step_id"] == "sensors"
    assert one.form["errors"] == {"single_door": "not_one_door"}
    await one.go({**PLAIN, "single_door": True})
    await one.choose("listen")
    ear.hears(PIR, packet(NUMBER, 1, DOOR, 1, MOTION, 1))
    await one.wait()
    await one.go({"address": PIR, **NO_KEY, "kinds": ["door", "motion"]})
    await one.choose("forget")
    await one.go({"beacons": [PIR]})
    await one.choose("beacons_done")
    assert one.form["step_id"] == "policy"


async def test_a_beacon_can_be_taken_away_again(hass: HomeAssistant, ear: Scanner) -> None:
    one = await installer(hass)
    await one.choose("listen")
    ear.hears(PIR, packet(NUMBER, 1, BUTTON, PRESS))
    await one.wait()
    await one.go({"address": PIR, **NO_KEY})
    await one.choose("forget")
    await one.go({"beacons": []})
    assert one.form["menu_options"] == ["listen", "beacons_done"]
    await one.choose("beacons_done")
    assert one.form["step_id"] == "blind"


async def test_who_goes_away_while_it_listens_leaves_nothing_behind(
    hass: HomeAssistant, ear: Scanner
) -> None:
    one = await installer(hass)
    await one.choose("listen")
    hass.config_entries.subentries.async_abort(one.form["flow_id"])
    async_fire_time_changed(hass, dt_util.utcnow())
    await hass.async_block_till_done(wait_background_tasks=True)
    ear.hears(PIR, packet(NUMBER, 1, BUTTON, PRESS))
