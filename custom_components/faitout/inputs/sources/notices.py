"""What is told of a source in the repairs: in words, once, and taken back when it is mended."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
import logging
from typing import Final

from homeassistant.core import callback
from homeassistant.helpers import issue_registry as ir

from ...const import DOMAIN
from ...engine.ids import BookingId, SpaceId
from ...engine.mirror.claim import Claim
from ...engine.mirror.difference import Correction
from ...hub.site import Site
from ...words.issues import tell
from ...words.local_times import dated_span
from ...words.refusals import CommandRefused, message
from .ledgers import RefusedClaim
from .reading import ReadFault, UnreadTime
from .settings import SourceSettings
from .telling import Teller

_LOGGER = logging.getLogger(__name__)

TELL_AFTER: Final = timedelta(minutes=5)
"""How long a calendar may be out of reach before it is told; it may be starting."""
MOST_LINES: Final = 20
KINDS: Final = ("unreachable", "refused", "places", "spaces", "broken", "overlay", "deaf")


class Notices:
    """The issues of one source."""

    def __init__(self, site: Site, subentry_id: str, settings: SourceSettings) -> None:
        """Take the source."""
        self._site = site
        self._subentry_id = subentry_id
        self._settings = settings
        self._failed_at: datetime | None = None
        self._reported: dict[str, object] = {}

    @callback
    def failed(self, fault: ReadFault, now: datetime) -> None:
        """Tell that the calendar cannot be read, once that has lasted."""
        if self._failed_at is None:
            _LOGGER.warning("%s cannot be read: %s", self._settings.calendar, fault)
        self._failed_at = self._failed_at or now
        if now - self._failed_at >= TELL_AFTER or fault is ReadFault.TOO_MANY:
            self._tell("unreachable", f"source_{fault}", {})

    @callback
    def works(self) -> None:
        """Take that back."""
        if self._failed_at:
            _LOGGER.info("%s can be read again", self._settings.calendar)
        self._failed_at = None
        self._take_back("unreachable")

    @callback
    def refused(self, claims: Iterable[RefusedClaim]) -> None:
        """Tell which events the hub cannot book, and why."""
        lines = [
            f"{self._line(each.claim)}: {self._reason(each)}"
            for each in sorted(claims, key=lambda each: each.claim.start)
        ]
        self._tell_list("refused", "source_refused", lines)

    @callback
    def places(self, places: Collection[str]) -> None:
        """Tell of places of which nobody said which space they are."""
        self._tell_list("places", "source_places", sorted(places))

    @callback
    def spaces(self) -> None:
        """Tell of spaces that its events are for and that are no more."""
        meant = {self._settings.space, *self._settings.places.values()} - {None}
        self._tell_list(
            "spaces", "source_spaces", sorted(map(str, meant - self._site.spaces.keys()))
        )

    @callback
    def broken(self, spans: Iterable[UnreadTime]) -> None:
        """Tell when there is an event that cannot be read."""
        lines = [dated_span(self._site.hass, start, end) for start, end in spans]
        self._tell_list("broken", "source_broken", lines)

    @callback
    def write_back(self, teller: Teller, corrections: Sequence[Correction]) -> None:
        """Tell of what the calendar cannot be told, or does not take."""
        self._tell_list("overlay", "source_overlay", self._lines(corrections, teller.overlaid))
        failing = self._lines(corrections, teller.failing)
        self._tell_list("deaf", "source_deaf", failing, error=teller.error)

    @callback
    def stop(self) -> None:
        """Take everything back where the source is there no more."""
        if self._subentry_id not in self._site.entry.subentries:
            for kind in KINDS:
                self._take_back(kind)

    def _lines(self, corrections: Sequence[Correction], names: Collection[BookingId]) -> list[str]:
        return [
            self._line(correction.claim)
            for correction in corrections
            if correction.booking in names
        ]

    def _line(self, claim: Claim) -> str:
        runner = self._site.spaces.get(SpaceId(claim.space))
        where = runner.name if runner else claim.space
        # No title: repairs can be listed by every user, whether or not they may read titles.
        return f"{where}, {dated_span(self._site.hass, claim.start, claim.end)}"

    def _reason(self, each: RefusedClaim) -> str:
        error = CommandRefused(each.refused)
        return message(self._site.hass, error.translation_key or "", error.translation_placeholders)

    def _tell_list(self, kind: str, key: str, lines: list[str], **more: str) -> None:
        if not lines:
            self._take_back(kind)
            return
        shown = [f"- {line}" for line in lines[:MOST_LINES]]
        if len(lines) > MOST_LINES:
            shown.append("- …")
        self._tell(kind, key, {"count": str(len(lines)), "list": "\n".join(shown), **more})

    def _tell(self, kind: str, key: str, placeholders: dict[str, str]) -> None:
        if self._reported.get(kind) == (key, placeholders):
            return
        self._reported[kind] = (key, placeholders)
        tell(
            self._site.hass,
            self._site.label,
            self._issue_id(kind),
            key,
            ir.IssueSeverity.WARNING,
            is_fixable=False,
            is_persistent=False,
            data=None,
            source=self._settings.name,
            **placeholders,
        )

    def _take_back(self, kind: str) -> None:
        # It may have been told before the site was last set up.
        self._reported.pop(kind, None)
        ir.async_delete_issue(self._site.hass, DOMAIN, self._issue_id(kind))

    def _issue_id(self, kind: str) -> str:
        return f"source_{kind}_{self._site.slug}_{self._subentry_id}"
