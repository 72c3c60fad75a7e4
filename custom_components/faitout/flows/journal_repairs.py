"""Repairs of the journal: what was told is seen, a booking is kept or removed, a copy restored."""

from collections.abc import Callable, Mapping
import sqlite3
from typing import Any, Final, override

from homeassistant.components.repairs import RepairsFlow, RepairsFlowResult
from homeassistant.helpers import issue_registry as ir
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..engine.booking import Actor
from ..engine.ids import BookingId
from ..engine.stimulus import Cancel
from ..hub.journal_news import ABOUT
from ..hub.site import FaitoutConfigEntry, Site
from ..journal import JournalError
from ..journal.rescue.doubts import forget_doubt, forget_told
from ..journal.rescue.news import rescue_seen, salvage_seen
from ..journal.restoring import go_on_file, restore_file
from ..words.issues import IssueData
from ..words.refusals import CommandRefused, message

SEEN: Final[Mapping[str, Callable[[sqlite3.Connection], None]]] = {
    "salvaged": salvage_seen,
    "rescued": rescue_seen,
    "doubts": forget_told,
}
"""What is forgotten once somebody has seen it."""


class JournalRepair(RepairsFlow):
    """A repair of the journal of one site."""

    def __init__(self, data: IssueData) -> None:
        """Take what the issue is about."""
        self._about = data

    @property
    def _site(self) -> Site | None:
        """The site that it is about; None where that is not loaded."""
        entry: FaitoutConfigEntry | None = self.hass.config_entries.async_get_entry(
            str(self._about["entry_id"])
        )
        return getattr(entry, "runtime_data", None)

    @property
    def _words(self) -> Mapping[str, str] | None:
        issue = ir.async_get(self.hass).async_get_issue(DOMAIN, self.issue_id)
        return issue.translation_placeholders if issue else None

    async def _change(self, work: Callable[[sqlite3.Connection], None]) -> RepairsFlowResult:
        """Have something changed in the journal of the site, and end."""
        site = self._site
        if site is None:
            return self.async_abort(reason="site_gone")
        try:
            await site.journal.change(work)
        except JournalError as error:
            return self._failed(error)
        return self.async_create_entry(data={})

    def _forget(self, file: sqlite3.Connection) -> None:
        """Forget the doubt that it is about: a person has looked."""
        forget_doubt(file, int(self._about["doubt"] or 0))

    def _failed(self, error: Exception) -> RepairsFlowResult:
        return self.async_abort(
            reason="journal_failed", description_placeholders={"error": str(error)}
        )


class NewsSeen(JournalRepair):
    """Something was told, and somebody has seen it."""

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Say it, and forget it."""
        if user_input is not None:
            return await self._change(SEEN[str(self._about[ABOUT])])
        return self.async_show_form(step_id="confirm", description_placeholders=self._words)


class BookingDoubted(JournalRepair):
    """A booking is not as it was written: keep it, or remove it."""

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask."""
        return self.async_show_menu(
            step_id="init", menu_options=["keep", "remove"], description_placeholders=self._words
        )

    async def async_step_keep(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Keep it as it is."""
        return await self._change(self._forget)

    async def async_step_remove(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Cancel it."""
        site = self._site
        runner = site and site.runner(str(self._about["subentry_id"]))
        booking = BookingId(str(self._about["booking"]))
        if runner and runner.state.ledger.get(booking):
            try:
                await runner.command(Cancel(booking, Actor.ACTION))
            except CommandRefused as error:
                words = message(
                    self.hass, error.translation_key or "", error.translation_placeholders
                )
                return self.async_abort(reason="refused", description_placeholders={"error": words})
        return await self._change(self._forget)


class BookingLost(NewsSeen):
    """A booking is not in force any more: somebody has seen it."""

    @override
    async def async_step_confirm(
        self, user_input: dict[str, Any] | None = None
    ) -> RepairsFlowResult:
        """Say it, and forget it."""
        if user_input is None:
            return await super().async_step_confirm()
        return await self._change(self._forget)


class JournalMissed(JournalRepair):
    """The journal is not the one that was left: restore the copy, or go on without."""

    async def async_step_init(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask."""
        return self.async_show_menu(
            step_id="init", menu_options=["restore", "go_on"], description_placeholders=self._words
        )

    async def async_step_restore(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Bring back what the copy has and the journal lacks."""
        return await self._with_closed_journal(restore_file)

    async def async_step_go_on(self, _: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Go on with the journal as it is."""
        return await self._with_closed_journal(go_on_file)

    async def _with_closed_journal(self, work: Callable[..., None]) -> RepairsFlowResult:
        site = self._site
        if site is None:
            return self.async_abort(reason="site_gone")
        entry, path = site.entry, site.journal.path
        await self.hass.config_entries.async_unload(entry.entry_id)
        try:
            await self.hass.async_add_executor_job(work, path, dt_util.utcnow())
        except JournalError as error:
            return self._failed(error)
        finally:
            await self.hass.config_entries.async_setup(entry.entry_id)
        return self.async_create_entry(data={})


def journal_repair(about: IssueData) -> JournalRepair:
    """Return the flow that settles what the journal has told."""
    match about[ABOUT]:
        case "missed":
            return JournalMissed(about)
        case "kept" | "stand_in":
            return BookingDoubted(about)
        case "lost":
            return BookingLost(about)
    return NewsSeen(about)
