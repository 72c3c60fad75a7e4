"""A tag beside a door, sent its picture through the integration that people have."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any, Self
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import opendisplay
from homeassistant.components.opendisplay.services import async_setup_services
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant
from homeassistant.helpers import device_registry as dr, entity_registry as er
from homeassistant.util import dt as dt_util
from PIL import Image, ImageDraw
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.faitout.outputs.tags import TagError, TagPart, tag_way, ways
from custom_components.faitout.outputs.tags.pace import STORE
from custom_components.faitout.paper.picture import PaperPicture
from tests.outputs.tags.access_point import AccessPoint, on_paper

MAC = "0000021E5B4A3C12"
TURNS = 30
"""Turns of the loop in which a call gets as far as it can without time."""


class Door:
    """A sign beside a door, and its tag."""

    def __init__(self, hass: HomeAssistant, clock: FrozenDateTimeFactory, device: str) -> None:
        """Put it up."""
        self.hass, self.clock = hass, clock
        self.text = "Libre"
        self.told: list[TagError | None] = []
        self.changed: Callable[[], None] = lambda: None
        self.tag = TagPart(
            hass,
            way=lambda: tag_way(hass, device),
            draw=self._draw,
            subscribe=self._subscribe,
            size=(400, 300),
            image=lambda: "image.salle_sign",
            told=self.told.append,
        )

    def says(self, text: str) -> None:
        """Let something else stand on it."""
        self.text = text
        self.changed()

    def picture(self) -> Image.Image:
        """Return what should be seen."""
        image = Image.new("RGB", (400, 300), "white")
        ImageDraw.Draw(image).rectangle((20, 20, 200, 60), fill="red")
        ImageDraw.Draw(image).text((40, 100), self.text, fill="black")
        return on_paper(image)

    async def pass_by(self, **span: float) -> None:
        """Let time pass at a stroke, and what is due be done."""
        self.clock.tick(timedelta(**span))
        async_fire_time_changed(self.hass)
        await self.hass.async_block_till_done(wait_background_tasks=True)

    async def wait_in_vain(self, **span: float) -> None:
        """Let time pass, and then as much as a send may take that has no end."""
        self.clock.tick(timedelta(**span))
        async_fire_time_changed(self.hass)
        for seconds in (0, ways.SEND_SECONDS + 1):
            self.clock.tick(timedelta(seconds=seconds))
            for _ in range(TURNS):
                await asyncio.sleep(0)

    async def _draw(self) -> PaperPicture:
        png = BytesIO()
        self.picture().quantize(4).save(png, "PNG")
        now = dt_util.utcnow()
        return PaperPicture(png.getvalue(), self.text, "", now, now + timedelta(hours=2))

    def _subscribe(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        def cancel() -> None:
            self.changed = lambda: None

        self.changed = listener
        return cancel


@pytest.fixture
def point(hass: HomeAssistant) -> AccessPoint:
    """Let there be an access point."""
    point = AccessPoint(hass)
    point.come_up()
    return point


@pytest.fixture
async def door(hass: HomeAssistant, freezer: FrozenDateTimeFactory, point: AccessPoint) -> Door:
    """Let there be a tag beside a door."""
    return Door(hass, freezer, point.tag(MAC))


async def test_a_tag_shows_what_it_is_sent_dot_by_dot_and_each_change_once(
    point: AccessPoint, door: Door
) -> None:
    await door.tag.start()
    await door.pass_by(seconds=3)
    assert point.shown[MAC][-1].tobytes() == door.picture().tobytes()
    for text in ("Libre", "Occupé", "Occupé"):
        door.says(text)
        door.says(text)
        await door.pass_by(minutes=2)
    assert len(point.shown[MAC]) == 2
    assert point.shown[MAC][-1].tobytes() == door.picture().tobytes()
    for _ in range(4):
        await door.pass_by(hours=2)
    assert len(point.shown[MAC]) == 3
    await door.tag.stop()
    door.changed()
    await door.pass_by(hours=9)
    assert len(point.calls) == 3


async def test_a_restless_sensor_leaves_the_last_state_on_the_tag(
    point: AccessPoint, door: Door
) -> None:
    await door.tag.start()
    for number in range(STORE * 2):
        await door.pass_by(minutes=1, seconds=3)
        door.says(f"{number}")
    await door.pass_by(minutes=2)
    assert len(point.shown[MAC]) <= STORE + 1
    await door.pass_by(hours=1)
    assert point.shown[MAC][-1].tobytes() == door.picture().tobytes()
    await door.tag.stop()


async def test_a_failed_send_is_tried_again_and_told_and_taken_back(
    point: AccessPoint, door: Door
) -> None:
    point.is_online = False
    await door.tag.start()
    await door.pass_by(seconds=3)
    await door.pass_by(minutes=2)
    assert door.told == []
    await door.pass_by(minutes=5)
    assert [error.fault for error in door.told if error] == ["refused"]
    assert "ap_offline" in str(door.told[0])
    point.is_online, point.out_of_reach = True, {MAC}
    await door.pass_by(minutes=15)
    assert "timeout" in str(door.told[-1])
    point.go()
    await door.pass_by(hours=1)
    assert str(door.told[-1]) == "gone"
    point.come_up()
    point.out_of_reach.clear()
    await door.pass_by(hours=1)
    assert door.told[-1] is None
    assert point.shown[MAC][-1].tobytes() == door.picture().tobytes()
    await door.tag.stop()


async def test_what_another_tag_does_wrong_is_not_blamed_on_this_one(
    point: AccessPoint, door: Door
) -> None:
    """The integration hands a failure to whoever waits: so there is one picture at a time."""
    other = Door(door.hass, door.clock, point.tag("0000021E5B4A3C99"))
    point.out_of_reach = {"0000021E5B4A3C99"}
    await asyncio.gather(door.tag.start(), other.tag.start())
    for minutes in (1, 3, 6):
        await door.pass_by(minutes=minutes)
    assert door.told == [None]
    assert [error.fault for error in other.told if error] == ["refused"]
    await door.tag.stop()
    await other.tag.stop()


async def test_a_send_without_an_end_ends_and_is_nothing_that_got_there(
    point: AccessPoint, door: Door
) -> None:
    point.slow = asyncio.Event()
    await door.tag.start()
    for minutes in (1, 3, 6):
        await door.wait_in_vain(minutes=minutes)
    assert [error.fault for error in door.told if error] == ["silent"]
    assert point.shown[MAC] == []
    await door.tag.stop()
    point.slow.set()


async def test_what_is_no_tag_or_too_large_for_a_call_is_told(
    hass: HomeAssistant, point: AccessPoint
) -> None:
    assert tag_way(hass, "gone") is None
    way = tag_way(hass, point.tag(MAC))
    assert way
    with pytest.raises(TagError, match="too_large"):
        await way.send(b"x" * (ways.LARGEST + 1), 400, 300, None)
    assert point.calls == []


async def test_the_battery_is_what_the_tags_own_entity_says(
    hass: HomeAssistant, point: AccessPoint
) -> None:
    device = point.tag(MAC)
    assert ways.tag_battery(hass, device) is None
    entry = er.async_get(hass).async_get_or_create(
        "sensor",
        "open_epaper_link",
        f"{MAC}_battery_percentage",
        device_id=device,
        original_device_class="battery",
    )
    for state, percent in (("87.4", 87), ("unavailable", None), ("nan", None), ("120", None)):
        hass.states.async_set(entry.entity_id, state)
        assert ways.tag_battery(hass, device) == percent


class Radio:
    """A tag of OpenDisplay over a radio that is not there."""

    def __init__(self) -> None:
        """Begin with an empty glass."""
        self.shown: list[tuple[Image.Image, dict[str, Any]]] = []
        self.hangs = False

    def __call__(self, **_: object) -> Radio:
        """Stand for the class of the library."""
        return self

    async def __aenter__(self) -> Self:
        """Connect."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Part."""

    async def upload_image(self, image: Image.Image, **how: Any) -> None:
        """Take a picture."""
        if self.hangs:
            await asyncio.Event().wait()
        self.shown.append((image, how))


async def test_home_assistants_own_action_for_tags_takes_the_picture_of_an_entity(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    """The real action and its schema; only the radio and the image entity are not there.

    It ends well when the wait for it ends: nothing got there all the same.
    """
    entry = MockConfigEntry(domain="opendisplay", unique_id="AA:BB:CC:DD:EE:01")
    entry.add_to_hass(hass)
    entry.mock_state(hass, ConfigEntryState.LOADED)
    entry.runtime_data = opendisplay.OpenDisplayRuntimeData(Mock(), Mock(), Mock(), is_flex=False)
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        connections={(dr.CONNECTION_BLUETOOTH, "AA:BB:CC:DD:EE:01")},
    )
    async_setup_services(hass)
    door, radio = Door(hass, freezer, device.id), Radio()

    async def picture(_: HomeAssistant, entity_id: str) -> Any:
        assert entity_id == "image.salle_sign"
        png = BytesIO()
        door.picture().save(png, "PNG")
        return type("Image", (), {"content": png.getvalue()})

    home = "homeassistant.components.opendisplay.services"
    with (
        patch(f"{home}.async_ble_device_from_address", return_value=object()),
        patch(f"{home}.OpenDisplayDevice", radio),
        patch(f"{home}.image_component.async_get_image", picture),
    ):
        await door.tag.start()
        await door.pass_by(seconds=3)
        assert door.told == [None]
        (image, how), *_ = radio.shown
        assert image.tobytes() == door.picture().tobytes()
        assert (how["dither_mode"].name, how["tone"]) == ("NONE", 0.0)
        radio.hangs = True
        door.says("Occupé")
        for minutes in (2, 3, 6):
            await door.wait_in_vain(minutes=minutes)
        assert [error.fault for error in door.told if error] == ["silent"]
        assert len(radio.shown) == 1
        await door.tag.stop()
