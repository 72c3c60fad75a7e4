"""The steps of a flow in which devices are tried: progress while they move, then what was found.

    a form with "try it now" ──► try_it (progress) ──► tried (what was found) ──► the flow goes on

What is learned is kept when the person has seen it, and given to whatever commands the device now.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
import logging
from typing import Any, Final

from homeassistant.config_entries import ConfigEntryState, SubentryFlowResult
from homeassistant.core import CALLBACK_TYPE
from homeassistant.helpers.selector import BooleanSelector
from homeassistant.util import dt as dt_util
import probatio

from ...engine.profile import Profile
from ...engine.trial.findings import Tried, findings
from ...engine.trial.learning import learned
from ...hub.site import Site
from ...journal import JournalError
from ...outputs.device_memory import device_key, dump_profile, load_profile
from ...words.trial import finding_sentence
from ..subentry import SubentryFlow
from .trial import DeviceTrial, Lend

_LOGGER = logging.getLogger(__name__)

CONF_TRY: Final = "try_it"
"""The tick that asks for a trial; it is no setting and never kept."""
NOT_AT_WORK: Final = "not_at_work"

type GoesOn = Callable[[], Awaitable[SubentryFlowResult]]


def with_trial(schema: probatio.Schema) -> probatio.Schema:
    """Return a form that also asks whether to try its devices now."""
    return schema.extend({probatio.Required(CONF_TRY, default=False): BooleanSelector()})


class TrialSteps(SubentryFlow):
    """A flow that may try devices. Closing it puts them back."""

    def __init__(self) -> None:
        """Begin with nothing tried."""
        super().__init__()
        self._trials: Sequence[DeviceTrial] = ()
        self._trying: asyncio.Task[list[Tried]] | None = None
        self._goes_on: GoesOn | None = None

    @property
    def _site(self) -> Site | None:
        """The site, where it is at work: only then a device can be tried."""
        entry = self._get_entry()
        return entry.runtime_data if entry.state is ConfigEntryState.LOADED else None

    def _trial_errors(self, user_input: dict[str, Any]) -> dict[str, str]:
        """Return what keeps a trial that is asked for from being made."""
        wants_it = user_input.get(CONF_TRY)
        return {CONF_TRY: NOT_AT_WORK} if wants_it and self._site is None else {}

    async def _try_first(
        self, trials: Sequence[DeviceTrial], goes_on: GoesOn
    ) -> SubentryFlowResult:
        """Try devices, show what was found, and go on."""
        if not trials:
            return await goes_on()
        self._trials, self._goes_on = trials, goes_on
        # Home Assistant ends it when the flow is closed.
        self._trying = self.hass.async_create_background_task(
            _run(trials), "faitout trial of devices"
        )
        return await self.async_step_try_it()

    async def async_step_try_it(self, _: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Wait until they have been tried."""
        if self._trying is not None and not self._trying.done():
            names = ", ".join(self._name_of(trial.entity_id) for trial in self._trials)
            return self.async_show_progress(
                step_id="try_it",
                progress_action="try_it",
                description_placeholders={"devices": names},
                progress_task=self._trying,
            )
        return self.async_show_progress_done(next_step_id="tried")

    async def async_step_tried(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show what was found; keep it and go on once it was seen."""
        if self._trying is None or self._goes_on is None:
            return self.async_abort(reason=NOT_AT_WORK)
        found = await self._trying
        if user_input is None:
            told = (
                self._told(each, tried) for each, tried in zip(self._trials, found, strict=True)
            )
            return self.async_show_form(
                step_id="tried",
                data_schema=probatio.Schema({}),
                description_placeholders={"findings": "\n\n".join(told)},
                last_step=False,
            )
        for each, tried in zip(self._trials, found, strict=True):
            await self._learn(each.entity_id, tried)
        return await self._goes_on()

    @property
    def _lend(self) -> Lend:
        """What takes a device out of the hands of the site, if it is in them."""
        return partial(_lend, self._site)

    def _told(self, trial: DeviceTrial, tried: Tried) -> str:
        """Return what was found of one device, as Markdown."""
        lines = [f"**{self._name_of(trial.entity_id)}**"]
        lines += [finding_sentence(self.hass, trial.entity_id, each) for each in findings(tried)]
        return "\n- ".join(lines)

    def _name_of(self, entity_id: str) -> str:
        state = self.hass.states.get(entity_id)
        return state.name if state else entity_id

    async def _learn(self, entity_id: str, tried: Tried) -> None:
        """Keep what was learned, and tell it to what commands the device."""
        site = self._site
        if site is None or not tried.attempts:
            return
        key = device_key(entity_id)
        try:
            before = load_profile(await site.journal.kept(key) or b"")
            profile = learned(before, (*tried.attempts, *tried.back), dt_util.utcnow())
            await site.journal.keep(key, dump_profile(profile))
        except JournalError as error:
            # It is learned again at work.
            _LOGGER.warning("What is known of %s cannot be kept: %s", entity_id, error)
            profile = learned(Profile(), (*tried.attempts, *tried.back), dt_util.utcnow())
        for comfort in (*site.lights.values(), *site.heatings.values()):
            comfort.tried(entity_id, profile)
        for door in site.doors.values():
            if door.device().entity_id == entity_id:
                door.tried(profile)


async def _run(trials: Sequence[DeviceTrial]) -> list[Tried]:
    """Try them side by side: each waits for itself alone."""
    return await asyncio.gather(*(trial.run() for trial in trials))


def _lend(site: Site | None, entity_id: str) -> CALLBACK_TYPE:
    """Take a device out of the hands of whatever commands it; return what gives it back."""
    back: list[CALLBACK_TYPE] = []
    if site is not None:
        comforts = (*site.lights.values(), *site.heatings.values())
        back += [lent for comfort in comforts if (lent := comfort.lend(entity_id))]
        back += [
            door.lend() for door in site.doors.values() if door.device().entity_id == entity_id
        ]

    def give_all_back() -> None:
        for each in back:
            each()

    return give_all_back
