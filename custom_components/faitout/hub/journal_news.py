"""What the journal has to tell: what was saved, doubted, lost or put right, as repairs."""

from collections.abc import Mapping

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from ..const import DOMAIN
from ..engine.ids import SpaceId
from ..journal import Journal, JournalError
from ..journal.rescue.copying import live_in_copy
from ..journal.rescue.doubts import BookingDoubt, DoubtKind, read_doubts
from ..journal.rescue.news import Missed, Salvaged, missed_of, rescued_of, salvaged_of
from ..words.issues import IssueData, tell
from ..words.labels import SiteLabel, SpaceLabel
from ..words.local_times import dated_text

ABOUT = "journal"
"""The key of an issue's data that says which of these repairs it is."""
ONE_BY_ONE = frozenset({DoubtKind.KEPT, DoubtKind.STAND_IN, DoubtKind.LOST})
"""Doubts that a person has to settle, each alone."""


async def tell_news(
    hass: HomeAssistant,
    journal: Journal,
    site: SiteLabel,
    spaces: Mapping[SpaceId, SpaceLabel],
) -> None:
    """Tell what the journal has to say; what was settled is said no more. Never raises."""
    try:
        salvaged = await journal.ask(salvaged_of)
        missed = await journal.ask(missed_of)
        rescued = await journal.ask(rescued_of)
        doubts = await journal.ask(read_doubts)
    except JournalError:
        # That it cannot be read is told already; this is told once it can.
        return
    if salvaged:
        _tell_salvaged(hass, site, salvaged)
    if missed:
        made_at, count = await hass.async_add_executor_job(live_in_copy, journal.path)
        _tell_missed(hass, site, missed, dated_text(hass, made_at) if made_at else "—", count)
    if rescued:
        issue_id = f"journal_replaced_{site.slug}"
        _tell(hass, site, issue_id, "journal_replaced", {ABOUT: "rescued"}, path=rescued)
    _tell_doubts(hass, site, spaces, doubts)


@callback
def _tell_salvaged(hass: HomeAssistant, site: SiteLabel, salvaged: Salvaged) -> None:
    counts = salvaged.missing.values()
    known = sum(count or 0 for count in counts)
    _tell(
        hass,
        site,
        f"journal_damaged_{site.slug}",
        "journal_damaged",
        {ABOUT: "salvaged"},
        path=salvaged.damaged,
        live=str(salvaged.live),
        restored=str(salvaged.restored),
        lost=str(salvaged.lost),
        missing=f"≥ {known}" if None in counts else str(known),
    )


@callback
def _tell_missed(hass: HomeAssistant, site: SiteLabel, missed: Missed, at: str, count: int) -> None:
    _tell(
        hass,
        site,
        f"journal_missed_{site.slug}",
        f"journal_{missed.lack}",
        {ABOUT: "missed"},
        entries=str(missed.entries),
        at=at,
        count=str(count),
    )


@callback
def _tell_doubts(
    hass: HomeAssistant,
    site: SiteLabel,
    spaces: Mapping[SpaceId, SpaceLabel],
    doubts: list[BookingDoubt],
) -> None:
    told = set[str]()
    for doubt in doubts:
        if doubt.kind in ONE_BY_ONE:
            told.add(
                _tell_booking(hass, site, spaces.get(doubt.space) if doubt.space else None, doubt)
            )
    rest = [doubt for doubt in doubts if doubt.kind not in ONE_BY_ONE]
    if rest:
        issue_id = f"journal_doubt_{site.slug}"
        told.add(issue_id)
        restored = sum(doubt.kind is DoubtKind.RESTORED for doubt in rest)
        _tell(
            hass,
            site,
            issue_id,
            "journal_doubt",
            {ABOUT: "doubts"},
            severity=ir.IssueSeverity.WARNING,
            restored=str(restored),
            forgotten=str(len(rest) - restored),
        )
    for domain, issue_id in list(ir.async_get(hass).issues):
        if domain == DOMAIN and issue_id.startswith(_prefix(site)) and issue_id not in told:
            ir.async_delete_issue(hass, DOMAIN, issue_id)


@callback
def _tell_booking(
    hass: HomeAssistant, site: SiteLabel, space: SpaceLabel | None, doubt: BookingDoubt
) -> str:
    issue_id = f"{_prefix(site)}{doubt.id}"
    _tell(
        hass,
        site,
        issue_id,
        f"booking_{doubt.kind}",
        {
            ABOUT: str(doubt.kind),
            "doubt": doubt.id,
            "booking": doubt.name,
            "subentry_id": space.subentry_id if space else None,
        },
        space=space.name if space else str(doubt.space or "—"),
        start=dated_text(hass, doubt.start) if doubt.start else "—",
        end=dated_text(hass, doubt.end) if doubt.end else "—",
    )
    return issue_id


@callback
def _tell(
    hass: HomeAssistant,
    site: SiteLabel,
    issue_id: str,
    key: str,
    about: IssueData,
    *,
    severity: ir.IssueSeverity = ir.IssueSeverity.ERROR,
    **placeholders: str,
) -> None:
    """Tell something that stays until a person has settled it."""
    tell(
        hass,
        site,
        issue_id,
        key,
        severity,
        is_fixable=True,
        is_persistent=True,
        data=about,
        **placeholders,
    )


def _prefix(site: SiteLabel) -> str:
    return f"journal_doubt_{site.slug}_"
