"""Matter locks through Home Assistant's actions: a user for each slot, and a PIN for each user.

A slot is a user whose name begins with its number; what stands behind it names the grant, so that
the lock itself tells whose PIN it has, which it never shows. The user is made first, since some
locks take no PIN without one, and cleared with its PIN, since it would keep its place without.
A PIN that the lock has already is refused with the same word as any other failure.

A lock that keeps schedules is given the window of a PIN before the PIN: its user is of the type
that opens by schedule only, so that it opens never where the schedule is lost.
"""

from collections.abc import Mapping
from typing import Any, Final, override

from homeassistant.exceptions import HomeAssistantError

from ...engine.access.slots.order import LockAbility, SlotResult
from .contract import (
    MOST_SLOTS,
    CodeDriver,
    CodeRefusedError,
    CodeWindow,
    LockActions,
    NoAnswerError,
)
from .matter_schedules import Schedules, same_window

PIN: Final = "pin"
LONGEST_NAME: Final = 10
"""Letters of a user's name in a Matter lock."""
BY_SCHEDULE: Final = "year_day_schedule_user"
"""The type of a user who opens in the windows of its schedules only."""
ENABLED: Final = "occupied_enabled"
REFUSED: Final = "set_credential_failed"
"""How Home Assistant names that the lock answered with a status other than success."""


class MatterDriver(CodeDriver):
    """A lock of Matter. A slot is the number in the name of its user, from 1."""

    def __init__(self, actions: LockActions, schedules: Schedules | None = None) -> None:
        """Take the ways to the lock; `schedules`: to those that it keeps."""
        self._actions = actions
        self._schedules = schedules
        self._begun: dict[int, int] = {}
        """The user of a slot that was last read to have no PIN yet."""

    @override
    async def ability(self) -> LockAbility:
        info = await self._actions.ask("get_lock_info", {})
        if not info["supports_user_management"] or PIN not in info["supported_credential_types"]:
            raise NoAnswerError("The lock keeps no PINs")
        users = await self._users()
        room = min(info["max_users"] or 0, info["max_pin_users"] or info["max_users"] or 0)
        foreign = sum(1 for user in users if _slot(user) is None)
        if room <= foreign:
            raise NoAnswerError("All places of the lock are taken by others")
        return LockAbility(
            first=1,
            last=min(room - foreign, MOST_SLOTS),
            shortest=max(info["min_pin_length"] or 4, 4),
            longest=min(info["max_pin_length"] or 8, 8),
            keeps_schedules=await self._keeps_schedules(),
        )

    @override
    async def write(self, slot: int, code: str, tag: str, window: CodeWindow | None) -> None:
        user = self._begun.pop(slot, None)
        if user is None:
            kind = {"user_type": BY_SCHEDULE} if window else {}
            await self._actions.call("set_lock_user", {"user_name": _name(slot, tag), **kind})
            user = next((each["user_index"] for each in await self._users_of(slot)), None)
        if user is None:
            raise NoAnswerError("The lock did not keep the user that it confirmed")
        if window:
            await self._kept_schedules().give(user, window)
        data = {"credential_type": PIN, "credential_data": code, "user_index": user}
        try:
            await self._actions.ask("set_lock_credential", data)
        except HomeAssistantError as error:
            if error.translation_key == REFUSED:
                raise CodeRefusedError("The lock refused the PIN") from None
            raise

    @override
    async def clear(self, slot: int) -> None:
        for user in await self._users_of(slot):
            for credential in user["credentials"]:
                if credential["type"] == PIN:
                    where = {"credential_type": PIN, "credential_index": credential["index"]}
                    await self._actions.call("clear_lock_credential", where)
            await self._actions.call("clear_lock_user", {"user_index": user["user_index"]})

    @override
    async def read(
        self, slot: int, code: str | None, tag: str, window: CodeWindow | None
    ) -> SlotResult:
        users = await self._users_of(slot)
        self._begun.pop(slot, None)
        if not users:
            return SlotResult.EMPTY
        user = users[0]
        is_ours = user["user_name"] == _name(slot, tag) and user["user_status"] == ENABLED
        is_ours &= (user["user_type"] == BY_SCHEDULE) is (window is not None)
        if not is_ours or len(users) > 1:
            return SlotResult.OTHER
        if _has_pin(user):
            is_same = window is None or await self._is_given(user["user_index"], window)
            return SlotResult.SAME if is_same else SlotResult.WINDOW
        self._begun[slot] = user["user_index"]
        return SlotResult.PART

    @override
    async def limit(self, slot: int, window: CodeWindow) -> None:
        for user in await self._users_of(slot):
            await self._kept_schedules().give(user["user_index"], window)

    async def _keeps_schedules(self) -> bool:
        """Return whether the lock keeps schedules; one that cannot tell does not."""
        try:
            return self._schedules is not None and await self._schedules.are_kept()
        except Exception:  # noqa: BLE001 - whatever the integration of that lock raises
            return False

    async def _is_given(self, user: int, window: CodeWindow) -> bool:
        return same_window(await self._kept_schedules().given(user), window)

    def _kept_schedules(self) -> Schedules:
        if self._schedules is None:
            raise NoAnswerError("There is no way to the schedules of the lock")
        return self._schedules

    async def _users_of(self, slot: int) -> list[Mapping[str, Any]]:
        """Return the user of a slot; several where an order that was repeated made more of it."""
        return [user for user in await self._users() if _slot(user) == slot]

    async def _users(self) -> list[Mapping[str, Any]]:
        """Return all users. Asked a second time where it fails: it stands before all else."""
        try:
            answer = await self._actions.ask("get_lock_users", {})
        except HomeAssistantError:
            answer = await self._actions.ask("get_lock_users", {})
        return list(answer["users"])


def _has_pin(user: Mapping[str, Any]) -> bool:
    """Return whether a user has a PIN to open the lock with."""
    return any(credential["type"] == PIN for credential in user["credentials"])


def _name(slot: int, tag: str) -> str:
    return f"F{slot:02}-{tag}"[:LONGEST_NAME]


def _slot(user: Mapping[str, Any]) -> int | None:
    """Return the slot of which this is the user; None: it is somebody else's."""
    name = str(user["user_name"] or "")
    number, dash, _ = name.removeprefix("F").partition("-")
    return int(number) if name.startswith("F") and dash and number.isdecimal() else None
