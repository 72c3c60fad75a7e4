"""Diagnostics: what helps to find a fault, without a name, a title or an address."""

from dataclasses import asdict, replace
from itertools import islice
from typing import Any

from homeassistant.components.diagnostics import async_redact_data
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .engine.booking import Booking
from .engine.device_view import DeviceView
from .engine.sight import how_well
from .hub.device_facts import device_facts, profile_facts
from .hub.members import Door
from .hub.runner import SpaceRunner
from .hub.site import FaitoutConfigEntry
from .screen import SCREENS
from .sign_parts import ServedSign

PRIVATE = {"title", "holder", "address", "series"}
MOST_BOOKINGS = 20


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: FaitoutConfigEntry
) -> dict[str, Any]:
    """Return the state of a site."""
    site = entry.runtime_data
    return {
        "site": async_redact_data(dict(entry.data), PRIVATE),
        "zone": hass.config.time_zone,
        "journal": {"set_aside": site.journal.set_aside is not None},
        "alarm": {
            "raised": site.alarm.is_raised,
            "alarming": site.alarm.alarming,
            "silent": site.alarm.silent,
        },
        "doors": {door.spec.id: _door(door) for door in site.doors.values()},
        "mqtt": [link.diagnostics() for link in site.links.values()],
        "sources": [source.diagnostics() for source in site.sources.values()],
        "parts": [each.subentry_type for each in entry.subentries.values()],
        "light_and_heat": {
            f"{what}/{space}": each.diagnostics()
            for what, of_spaces in (("lighting", site.lights), ("heating", site.heatings))
            for space, each in of_spaces.items()
        },
        "devices": [
            *(
                _device(device)
                for comfort in (*site.lights.values(), *site.heatings.values())
                for device in comfort.devices()
            ),
            *(_device(door.device()) for door in site.doors.values()),
        ],
        "screens": hass.data[SCREENS].about(entry),
        "signs": [
            each.diagnostics() for each in site.signs.values() if isinstance(each, ServedSign)
        ],
        "spaces": {space_id: _space(runner) for space_id, runner in site.spaces.items()},
    }


def _space(runner: SpaceRunner) -> dict[str, Any]:
    state, view = runner.state, runner.view
    return {
        "kind": state.space.kind,
        "policy": asdict(state.space.policy),
        "status": view.status,
        "told": runner.told,
        "presence": view.presence,
        "confidence": view.confidence,
        "seen": view.seen,
        "wake_at": state.wake_at,
        "sensors": [asdict(sensor) for sensor in state.senses.sensors],
        "learned": asdict(state.senses.learned),
        "sight": asdict(how_well(state, dt_util.utcnow())),
        "latch": asdict(state.senses.latch),
        "switches": asdict(state.switches),
        "life": async_redact_data(
            # An empty read-only mapping cannot be copied; only how many there are is told anyway.
            asdict(replace(state.life, misses={})) | {"misses": len(state.life.misses)},
            PRIVATE,
        ),
        "last": asdict(state.last) | {"series": None} if state.last else None,
        "live_bookings": len(state.ledger),
        "bookings": [_booking(booking) for booking in islice(state.ledger, MOST_BOOKINGS)],
    }


def _door(door: Door) -> dict[str, Any]:
    state = door.state
    return {
        "exit_confirmed": door.spec.exit_confirmed,
        "is_entrance": door.spec.is_entrance,
        "opens": door.spec.opens,
        "lock": state.lock,
        "contact": state.contact,
        "presence": state.presence,
        "wish": state.wish,
        "rule": state.rule,
        "hand": state.hand,
        "orders": asdict(state.orders),
        "automation": state.automation,
        "troubles": sorted(state.troubles),
    }


def _device(device: DeviceView) -> dict[str, Any]:
    return device_facts(device) | {"profile": profile_facts(device.profile)}


def _booking(booking: Booking) -> dict[str, Any]:
    return async_redact_data(asdict(booking), PRIVATE)
