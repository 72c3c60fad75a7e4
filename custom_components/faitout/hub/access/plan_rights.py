"""Keeps the grants of plans in step with members and what they have subscribed to."""

from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.util import dt as dt_util

from ...engine.access.grant import GrantKind
from ...engine.access.subscribed import kept_in_step, plan_grants, without_subscription
from ...engine.ids import MemberId
from ..members import Access
from ..site import Site


class PlanRights:
    """The grants of the plans of one site. All methods belong to the event loop."""

    def __init__(self, site: Site, desk: Access) -> None:
        """Take the site, and who keeps grants."""
        self._site = site
        self._desk = desk
        self._unsubscribe: list[CALLBACK_TYPE] = []
        self._was_ready = False

    async def start(self) -> None:
        """Compare what is with what should be, and follow the members from then on."""
        self._unsubscribe.append(self._site.membership.subscribe(self._changed))
        self._unsubscribe.append(self._desk.subscribe(self._is_up))
        self._is_up()

    async def stop(self) -> None:
        """Follow the members no more."""
        while self._unsubscribe:
            self._unsubscribe.pop()()

    @callback
    def _is_up(self) -> None:
        """Compare everybody once it can be read what was given."""
        if not self._desk.is_ready or self._was_ready or not self._site.membership.is_known:
            return
        self._was_ready = True
        members = {member.id for member in self._site.membership.members}
        holders = {grant.holder for grant in self._desk.live() if grant.kind is GrantKind.PLAN}
        for member_id in members | {each for each in holders if each}:
            self._changed(member_id)

    @callback
    def _changed(self, member_id: MemberId) -> None:
        membership, now = self._site.membership, dt_util.utcnow()
        held = {
            grant.id: grant
            for grant in self._desk.held_by(member_id)
            if grant.kind is GrantKind.PLAN
        }
        member = membership.get(member_id)
        if member is None:
            self._site.entry.async_create_background_task(
                self._site.hass, self._desk.erase(member_id), "faitout erased member"
            )
            return
        house = membership.house
        wanted = [
            kept_in_step(grant, held.pop(grant.id, None))
            for grant in plan_grants(member, house.plans, house.hours, now)
        ]
        gone = [
            without_subscription(grant, now) for grant in held.values() if not grant.is_over(now)
        ]
        self._desk.put([*wanted, *gone])
