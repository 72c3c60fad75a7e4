"""Four locks, each as its integration and its device were measured to behave."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, override

from homeassistant.exceptions import HomeAssistantError

from custom_components.faitout.outputs.lock_codes.contract import (
    CodeDriver,
    CodeWindow,
    LockActions,
    NoAnswerError,
)
from custom_components.faitout.outputs.lock_codes.matter import BY_SCHEDULE, MatterDriver
from custom_components.faitout.outputs.lock_codes.matter_schedules import Schedules
from custom_components.faitout.outputs.lock_codes.zha import CodeCluster, ZhaDriver
from custom_components.faitout.outputs.lock_codes.zigbee2mqtt import (
    BridgeWord,
    LockTopic,
    Pick,
    Zigbee2MqttDriver,
)
from custom_components.faitout.outputs.lock_codes.zwave_js import CodeNode, ZwaveDriver

from .lock import Keeping
from .radio import Radio
from .world import pause

REPORTS: Final = 0.05
"""How often some other report of a lock falls between a question and its answer."""
WAITS: Final = 5.0
"""Seconds that are waited for a message."""


@dataclass(slots=True)
class ZwaveLock(LockActions, CodeNode):
    """A lock of Z-Wave JS: confirms codes that it does not take, and caches what was sent."""

    keeping: Keeping
    radio: Radio

    @override
    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        slot = data["code_slot"]
        if action == "clear_lock_usercode":
            await self.radio.carry(lambda: self.keeping.empty(slot))
            return
        code = data["usercode"]
        takes = code.isdecimal() and 4 <= len(code) <= 10 and slot <= self.keeping.slots  # noqa: PLR2004
        await self.radio.carry(lambda: self.keeping.put(slot, code) if takes else None)

    @override
    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        if action != "get_lock_usercode":
            raise HomeAssistantError("access control is not supported")
        return {str(slot): {} for slot in range(1, self.keeping.slots + 1)}

    @override
    async def code_in(self, slot: int) -> tuple[int | None, str | None]:
        await self.radio.reach()
        code = self.keeping.codes.get(slot)
        return (0, "") if code is None else (1, code)

    def driver(self) -> CodeDriver:
        """Return a driver for it."""
        return ZwaveDriver(self, self)


@dataclass(slots=True)
class ZhaLock(LockActions, CodeCluster):
    """A lock of ZHA: its action never says what the lock answered."""

    keeping: Keeping
    radio: Radio

    @override
    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        user = data["code_slot"] - 1
        if action == "clear_lock_user_code":
            await self.radio.carry(lambda: self.keeping.empty(user))
            return
        code = data["user_code"]
        await self.radio.carry(lambda: self._set(user, code))

    def _set(self, user: int, code: str) -> None:
        if code not in self.keeping.codes.values() or self.keeping.codes.get(user) == code:
            self.keeping.put(user, code)

    @override
    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        raise HomeAssistantError(f"ZHA has no action {action} that answers")

    @override
    async def attributes(self, names: tuple[str, ...]) -> Mapping[str, int]:
        await self.radio.reach()
        return dict(zip(names, (self.keeping.slots + 1, 4, 8), strict=True))

    @override
    async def code_in(self, user: int) -> tuple[int, str | None]:
        await self.radio.reach()
        code = self.keeping.codes.get(user)
        return (0, None) if code is None else (1, code)

    def driver(self) -> CodeDriver:
        """Return a driver for it."""
        return ZhaDriver(self, self)


@dataclass(slots=True)
class Zigbee2MqttLock(LockTopic):
    """A lock of zigbee2mqtt: nothing is confirmed, and each message has all that it remembers."""

    keeping: Keeping
    radio: Radio
    rng: Random
    cache: dict[str, dict[str, str]] = field(default_factory=dict)

    @override
    async def send(self, part: str, payload: Mapping[str, Any]) -> None:
        await pause(0.01)
        user, code = payload["pin_code"]["user"], payload["pin_code"]["pin_code"]
        if code is None:
            self.radio.send(lambda: self.keeping.empty(user))
        else:
            self.radio.send(lambda: self._set(user, code))

    def _set(self, user: int, code: str) -> None:
        if code not in self.keeping.codes.values() or self.keeping.codes.get(user) == code:
            self.keeping.put(user, code)

    @override
    async def ask(self, part: str, payload: Mapping[str, Any], pick: Pick) -> BridgeWord:
        if "read" in payload:
            properties = {
                payload["read"]["state_property"]: {
                    "numOfPinUsersSupported": self.keeping.slots + 1,
                    "minPinLen": 4,
                    "maxPinLen": 8,
                }
            }
            return await self._told(pick, lambda: dict(properties))
        user = payload["pin_code"]["user"]

        def answer() -> dict[str, Any]:
            status = "enabled" if user in self.keeping.codes else "available"
            self.cache[str(user)] = {"status": status}
            return {"users": self.cache}

        return await self._told(pick, answer)

    async def _told(self, pick: Pick, answer: Callable[[], dict[str, Any]]) -> BridgeWord:
        """Return what is picked of the last message: the answer, or only what it remembers."""
        before = pick({"users": dict(self.cache)}) if self.rng.random() < REPORTS else None
        found = pick(answer()) if await self.radio.is_answered() else before
        if found is None:
            await pause(WAITS)
            raise NoAnswerError("no message")
        return found

    def driver(self) -> CodeDriver:
        """Return a driver for it."""
        return Zigbee2MqttDriver(self)


@dataclass(slots=True)
class MatterUser:
    """A user of a Matter lock."""

    name: str
    type: str = "unrestricted_user"
    pin: int | None = None
    """The slot of its PIN."""
    window: CodeWindow | None = None


@dataclass(slots=True)
class MatterLock(LockActions, Schedules):
    """A lock of Matter: users, who keep their place without a PIN, and PINs that are never told."""

    keeping: Keeping
    radio: Radio
    has_schedules: bool = False
    users: dict[int, MatterUser] = field(default_factory=dict)

    @override
    async def call(self, action: str, data: Mapping[str, Any]) -> None:
        match action:
            case "set_lock_user":
                user = MatterUser(data["user_name"], data.get("user_type", "unrestricted_user"))
                await self.radio.carry(lambda: self._add_user(user))
            case "clear_lock_user":
                await self.radio.carry(lambda: self._clear_user(data["user_index"]))
            case "clear_lock_credential":
                await self.radio.carry(lambda: self._clear_pin(data["credential_index"]))

    @override
    async def ask(self, action: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        match action:
            case "get_lock_info":
                return {
                    "supports_user_management": True,
                    "supported_credential_types": ["pin"],
                    "max_users": self.keeping.slots,
                    "max_pin_users": self.keeping.slots,
                    "min_pin_length": 4,
                    "max_pin_length": 8,
                }
            case "get_lock_users":
                await self.radio.reach()
                return {"users": [self._told(index) for index in sorted(self.users)]}
            case "set_lock_credential":
                refused: list[bool] = []
                await self.radio.carry(
                    lambda: refused.append(
                        self._add_pin(data["user_index"], data["credential_data"])
                    )
                )
                if refused and refused[-1]:
                    raise HomeAssistantError(
                        translation_domain="matter", translation_key="set_credential_failed"
                    )
                return {}
        raise HomeAssistantError(f"Matter has no action {action} that answers")

    @override
    async def are_kept(self) -> bool:
        return self.has_schedules

    @override
    async def give(self, user: int, window: CodeWindow) -> None:
        await self.radio.carry(lambda: self._limit(user, window))

    @override
    async def given(self, user: int) -> CodeWindow | None:
        await self.radio.reach()
        return self.users[user].window if user in self.users else None

    def _told(self, index: int) -> dict[str, Any]:
        user = self.users[index]
        return {
            "user_index": index,
            "user_name": user.name,
            "user_status": "occupied_enabled",
            "user_type": user.type,
            "credentials": [] if user.pin is None else [{"type": "pin", "index": user.pin}],
        }

    def _add_user(self, user: MatterUser) -> None:
        free = (index for index in range(1, self.keeping.slots + 1) if index not in self.users)
        if (index := next(free, None)) is not None:
            self.users[index] = user

    def _limit(self, index: int, window: CodeWindow) -> None:
        if user := self.users.get(index):
            user.window = window
            self._by_schedule(user)

    def _add_pin(self, index: int, code: str) -> bool:
        """Add a PIN; return whether it is refused."""
        if index not in self.users or code in self.keeping.codes.values():
            return True
        user = self.users[index]
        user.pin = next(slot for slot in range(1, 99) if slot not in self.keeping.codes)
        self.keeping.put(user.pin, code)
        self._by_schedule(user)
        return False

    def _by_schedule(self, user: MatterUser) -> None:
        """Have the lock refuse a user outside the schedule, where it is of that type."""
        if user.pin is not None and user.type == BY_SCHEDULE:
            self.keeping.limit(self.keeping.codes[user.pin], user.window)

    def _clear_pin(self, pin: int) -> None:
        self.keeping.empty(pin)
        for user in self.users.values():
            if user.pin == pin:
                user.pin = None

    def _clear_user(self, index: int) -> None:
        user = self.users.pop(index, None)
        if user is not None and user.pin is not None:
            self.keeping.empty(user.pin)

    def driver(self) -> CodeDriver:
        """Return a driver for it."""
        return MatterDriver(self, self)


type Model = ZwaveLock | ZhaLock | Zigbee2MqttLock | MatterLock
