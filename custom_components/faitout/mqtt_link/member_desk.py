"""Carrying out what a shop asks about members: the same as the actions do, each once."""

from dataclasses import replace
from typing import Any, Final

from homeassistant.util import dt as dt_util

from ..engine.access.change import MemberFault
from ..engine.access.member import Member
from ..engine.access.quota import NOTHING, Month
from ..engine.booking import Actor
from ..engine.ids import SpaceId
from ..hub.membership.erasing import erase
from ..hub.site import Site
from ..journal import JournalError
from ..words.members import MemberRefused, problem_in_words
from ..words.refusals import CommandRefused, message
from .answers import Answers, KeptAnswer
from .member_request import member_change, read_member_request
from .payloads import refused
from .ration import Ration
from .request import VERSION, PayloadError

NO_SPACE: Final = SpaceId("members/")
"""Where the answers of a space lie beside these: no slug has a stroke in it."""


class MemberDesk:
    """Takes the requests about the members of one site and gives each its answer."""

    def __init__(self, site: Site) -> None:
        """Serve a site."""
        self._site = site
        self._answers = Answers(site.journal)
        self._ration = Ration(site.hass.loop.time)

    async def answer(self, payload: bytes, fault: PayloadError | None = None) -> dict[str, Any]:
        """Return the answer to a message, once the journal has what it asks.

        With a fault, what it asks is not done.
        """
        try:
            verb, checked = read_member_request(payload)
            if fault:
                raise PayloadError(fault.fault, checked["id"], fault.detail)  # noqa: TRY301 - answered as what is wrong with the payload itself
            return await self._once(verb, checked)
        except PayloadError as error:
            text = message(self._site.hass, f"mqtt_{error.fault}", {"field": error.detail})
            return refused(error.correlation, error.fault.value, text)

    async def _once(self, verb: str, checked: dict[str, Any]) -> dict[str, Any]:
        now, correlation = dt_util.utcnow(), checked["id"]
        known = await self._answers.recall(NO_SPACE, correlation, now)
        if known and known.answer:
            return known.answer
        self._ration.take(correlation)
        kept = known or KeptAnswer(now)
        if verb == "remove_member":
            # Asked again after a crash, nobody is there any more, and that is what was asked.
            await self._answers.remember(NO_SPACE, correlation, kept)
        answer = await self._carried_out(verb, checked, is_anew=known is not None)
        if verb != "get_member":
            await self._answers.remember(NO_SPACE, correlation, replace(kept, answer=answer))
        return answer

    async def _carried_out(
        self, verb: str, checked: dict[str, Any], *, is_anew: bool
    ) -> dict[str, Any]:
        correlation, hass = checked["id"], self._site.hass
        membership = self._site.membership
        try:
            if verb == "set_member":
                member = await membership.change(member_change(checked))
                return await self._accepted(checked, member)
            known = membership.roll.by_reference(checked["reference"])
            if known is None and is_anew:
                return await self._accepted(checked, None)
            if known is None:
                text = message(hass, "member_unknown", {"field": "reference", "limit": ""})
                return refused(correlation, MemberFault.UNKNOWN.value, text)
            if verb == "get_member":
                return await self._accepted(checked, known)
            await erase(self._site, known.id, Actor.MQTT)
            return await self._accepted(checked, None)
        except MemberRefused as error:
            text = problem_in_words(hass, error.problem)
            return refused(correlation, error.problem.fault.value, text)
        except CommandRefused as error:
            text = message(hass, error.translation_key or "", error.translation_placeholders)
            return refused(correlation, error.refused.why.value, text)
        except JournalError as error:
            text = message(hass, "journal_unreadable", {"error": str(error)})
            return refused(correlation, "journal", text)

    async def _accepted(self, checked: dict[str, Any], member: Member | None) -> dict[str, Any]:
        """Return what a member has, and has used this month: no alias, no name; None: removed."""
        return {
            "version": VERSION,
            "id": checked["id"],
            "ok": True,
            "reference": checked["reference"],
            "member_id": member.id if member else None,
            "subscriptions": [
                {
                    "plan": each.plan,
                    "starts": each.starts.isoformat(),
                    "ends": each.ends.isoformat() if each.ends else None,
                }
                for each in (member.subscriptions if member else ())
            ],
            "used": await self._used(member) if member else [],
        }

    async def _used(self, member: Member) -> list[dict[str, Any]]:
        membership = self._site.membership
        month = Month.of(membership.today)
        used = (await membership.used(month)).get(member.id, {})
        plans = membership.house.plans
        shown = {each.plan for each in member.subscriptions if each.plan in plans}
        return [
            {
                "plan": plan_id,
                "month": f"{month.year}-{month.month:02}",
                "half_days": len(used.get(plan_id, NOTHING).half_days),
                "hours": round(used.get(plan_id, NOTHING).time.total_seconds() / 3600, 2),
                "quota": quota.amount if (quota := plans[plan_id].quota) else None,
                "unit": quota.unit.value if quota else None,
            }
            for plan_id in sorted(shown)
        ]
