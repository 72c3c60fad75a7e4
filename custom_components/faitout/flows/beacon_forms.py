"""The forms of beacons: what is asked of one that was found, and what is kept of it."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from homeassistant.const import CONF_NAME
from homeassistant.helpers.selector import (
    DurationSelector,
    DurationSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import probatio

from ..const import CONF_ADDRESS, CONF_BEACONS, CONF_HEARTBEAT, CONF_KEY, CONF_KIND
from ..settings.beacons import HEARTBEAT, Beacon, BeaconKind
from .space_checks import name_error
from .space_forms import duration, seconds

if TYPE_CHECKING:
    from .beacon_search import Found

CONF_KINDS: Final = "kinds"
KEY_BYTES: Final = 16
SHORTEST_HEARTBEAT: Final = timedelta(minutes=1)
LONGEST_HEARTBEAT: Final = timedelta(days=2)


def found_schema(found: Iterable[Found]) -> probatio.Schema:
    """Return the form of what was found; the likeliest is filled in."""
    several = list(found)
    first = several[0]
    told = sorted(first.kinds - {BeaconKind.BUTTON}) or [BeaconKind.BUTTON]
    return probatio.Schema(
        {
            probatio.Required(CONF_ADDRESS, default=first.address): SelectSelector(
                SelectSelectorConfig(
                    options=[
                        SelectOptionDict(value=one.address, label=one.label) for one in several
                    ],
                    mode=SelectSelectorMode.LIST,
                )
            ),
            probatio.Required(CONF_NAME, default=first.name): TextSelector(),
            probatio.Required(CONF_KINDS, default=[str(kind) for kind in told]): SelectSelector(
                SelectSelectorConfig(
                    options=[str(kind) for kind in BeaconKind],
                    multiple=True,
                    mode=SelectSelectorMode.LIST,
                    translation_key="beacon_kind",
                )
            ),
            probatio.Optional(CONF_KEY): TextSelector(
                TextSelectorConfig(type=TextSelectorType.PASSWORD)
            ),
            probatio.Required(CONF_HEARTBEAT, default=duration(HEARTBEAT)): DurationSelector(
                DurationSelectorConfig(enable_day=True)
            ),
        }
    )


def found_errors(user_input: Mapping[str, Any], elsewhere: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong with what was typed, by its field."""
    errors: dict[str, str] = {}
    if user_input[CONF_ADDRESS] in elsewhere:
        errors[CONF_ADDRESS] = "beacon_elsewhere"
    if error := name_error(user_input[CONF_NAME]):
        errors[CONF_NAME] = error
    if not user_input[CONF_KINDS]:
        errors[CONF_KINDS] = "no_kind"
    heartbeat = timedelta(seconds=seconds(user_input[CONF_HEARTBEAT]))
    if not SHORTEST_HEARTBEAT <= heartbeat <= LONGEST_HEARTBEAT:
        errors[CONF_HEARTBEAT] = "heartbeat_out_of_range"
    if user_input.get(CONF_KEY) and key_of(user_input) is None:
        errors[CONF_KEY] = "not_a_key"
    return errors


def key_of(user_input: Mapping[str, Any]) -> bytes | None:
    """Return the key that was typed; None where there is none, or it is none."""
    try:
        key = bytes.fromhex(user_input.get(CONF_KEY, "").strip())
    except ValueError:
        return None
    return key if len(key) == KEY_BYTES else None


def with_beacon(data: Mapping[str, Any], user_input: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the beacons of a space with one more, in the place of what was known of it."""
    address = user_input[CONF_ADDRESS]
    others = [each for each in data.get(CONF_BEACONS, ()) if each[CONF_ADDRESS] != address]
    key = key_of(user_input)
    fresh = [
        {
            CONF_ADDRESS: address,
            CONF_KIND: kind,
            CONF_NAME: user_input[CONF_NAME].strip(),
            CONF_HEARTBEAT: seconds(user_input[CONF_HEARTBEAT]),
            **({CONF_KEY: key.hex()} if key else {}),
        }
        for kind in user_input[CONF_KINDS]
    ]
    return [*others, *fresh]


def known_schema(beacons: Iterable[Beacon]) -> probatio.Schema:
    """Return the form of the beacons that a space has, all of them kept."""
    names = {beacon.address: f"{beacon.name} · {beacon.address}" for beacon in beacons}
    return probatio.Schema(
        {
            probatio.Required(CONF_BEACONS, default=list(names)): SelectSelector(
                SelectSelectorConfig(
                    options=[
                        SelectOptionDict(value=address, label=label)
                        for address, label in names.items()
                    ],
                    multiple=True,
                    mode=SelectSelectorMode.LIST,
                )
            )
        }
    )
