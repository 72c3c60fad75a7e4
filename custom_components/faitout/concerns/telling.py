"""Concerns in words: who or what, where, what to do, and what one tap can do about it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN
from ..engine.concern import Concern, ConcernKind
from ..engine.ids import SensorId
from ..engine.rights import Right
from ..hub.site import Site
from ..words.people import person_name, telephone_name
from ..words.reader import language_read
from ..words.reasons import phrase, sensor_name
from .site_concerns import SiteConcerns


class Deed(StrEnum):
    """What one tap does about a concern."""

    CHECK_IN = "check_in"
    """Somebody is there: the booking stays."""
    BACK_IN_SERVICE = "back_in_service"
    AUTOMATION_ON = "automation_on"
    RESET_ALARM = "reset_alarm"
    CALL_AGAIN = "call_again"
    """Tell the lock anew, and believe it."""
    MEND = "mend"
    """Settle a repair: its ways are asked for next."""
    LOOK = "look"
    """Go to the page of it."""


DEEDS: Final[Mapping[ConcernKind, tuple[Deed, Right | None]]] = {
    ConcernKind.ALARM: (Deed.RESET_ALARM, Right.ALARM),
    ConcernKind.DOOR: (Deed.CALL_AGAIN, Right.SERVICE),
    ConcernKind.RELEASE: (Deed.CHECK_IN, Right.BOOK),
    ConcernKind.OVERSTAY: (Deed.LOOK, None),
    ConcernKind.AIR: (Deed.LOOK, None),
    ConcernKind.FROST: (Deed.LOOK, None),
    ConcernKind.BLIND: (Deed.LOOK, None),
    ConcernKind.DEVICE: (Deed.LOOK, None),
    ConcernKind.SCREENS: (Deed.LOOK, Right.ACCESS),
    ConcernKind.OUT_OF_SERVICE: (Deed.BACK_IN_SERVICE, Right.SERVICE),
    ConcernKind.ONLY_WATCHED: (Deed.AUTOMATION_ON, Right.SERVICE),
}
"""What a tap does, and the right it wants. Of a repair it depends on the repair."""

OF_THINGS: Final = frozenset(
    {ConcernKind.BLIND, ConcernKind.DEVICE, ConcernKind.AIR, ConcernKind.FROST}
)
"""What is about one sensor or one device."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldConcern:
    """A concern as a person reads it, in the language of the installation."""

    concern: Concern
    where: str
    """The space or door with its place, or the place."""
    what: str
    todo: str
    deed: Deed | None
    right: Right | None
    """What the deed wants of who does it; None: nothing."""


@callback
def concerns_told(
    kept: SiteConcerns, site: Site, rights: Collection[Right]
) -> tuple[ToldConcern, ...]:
    """Return what needs a person with these rights, in words, the most urgent first."""
    return tuple(told_concern(site, each) for each in kept.attention.told_to(rights))


@callback
def told_concern(site: Site, concern: Concern) -> ToldConcern:
    """Return one in words."""
    hass = site.hass
    if concern.kind is ConcernKind.REPAIR:
        return _repair(hass, site, concern)
    deed, right = DEEDS.get(concern.kind, (None, None))
    words = {"site": site.name, "thing": _thing(site, concern)}
    return ToldConcern(
        concern=concern,
        where=_where(site, concern),
        what=phrase(hass, f"concern_{concern.kind}", **words),
        todo=phrase(hass, f"concern_{concern.kind}_todo", **words),
        deed=deed,
        right=right,
    )


def _where(site: Site, concern: Concern) -> str:
    runner = site.spaces.get(concern.space) if concern.space else None
    door = next((d for d in site.doors.values() if d.spec.id == concern.subject), None)
    named = runner.name if runner else door.name if door else None
    return f"{named}, {site.name}" if named else site.name


def _thing(site: Site, concern: Concern) -> str:
    """Return the sensor, device, telephone or person that it is about, as people call it."""
    match concern.kind:
        case kind if kind in OF_THINGS:
            return sensor_name(site.hass, SensorId(concern.subject))
        case ConcernKind.UNREACHED:
            return telephone_name(site.hass, concern.subject)
        case ConcernKind.NO_PHONE:
            return person_name(site.hass, concern.subject)
        case _:
            return ""


def _repair(hass: HomeAssistant, site: Site, concern: Concern) -> ToldConcern:
    """Return a repair in its own words: Home Assistant shows the same."""
    issue = ir.async_get(hass).async_get_issue(DOMAIN, concern.subject)
    title, description = ("", "") if issue is None else repair_words(hass, issue)
    is_fixable = issue is not None and issue.is_fixable
    return ToldConcern(
        concern=concern,
        where=site.name,
        what=title,
        todo=description,
        deed=Deed.MEND if is_fixable else None,
        right=Right.SERVICE if is_fixable else None,
    )


@callback
def repair_words(hass: HomeAssistant, issue: ir.IssueEntry) -> tuple[str, str]:
    """Return the title of a repair and what it says, filled in.

    Of one that can be mended with a tap, what it says is the text of its first step.
    """
    texts = async_get_cached_translations(hass, language_read(hass), "issues", DOMAIN)
    start = f"component.{DOMAIN}.issues.{issue.translation_key}"
    filled = issue.translation_placeholders or {}
    title = texts.get(f"{start}.title", issue.issue_id)
    steps = ("description", "fix_flow.step.confirm.description", "fix_flow.step.init.description")
    said = next((texts[f"{start}.{each}"] for each in steps if f"{start}.{each}" in texts), "")
    return _filled(title, filled), _filled(said, filled)


def _filled(text: str, words: Mapping[str, str]) -> str:
    try:
        return text.format(**words)
    except KeyError, IndexError, ValueError:
        return text
