"""One order for a lock: what is sent, and what never is."""

from datetime import UTC, datetime

from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.faitout.engine.access.slots.order import (
    LockAbility,
    LockAnswered,
    LockOrder,
    LockOrderKind,
    SlotResult,
)
from custom_components.faitout.engine.ids import GrantId
from custom_components.faitout.outputs.lock_codes.carrying import carried_out, tag_of
from custom_components.faitout.outputs.lock_codes.contract import NoAnswerError
from custom_components.faitout.outputs.lock_codes.matter import MatterDriver
from custom_components.faitout.outputs.lock_codes.zha import ZhaDriver
from tests.outputs.lock_codes.test_drivers import Noted, matter

ABILITY = LockAbility(first=1, last=9, shortest=4, longest=6)
WINDOW = (datetime(2026, 3, 16, 9, tzinfo=UTC), datetime(2026, 3, 16, 10, tzinfo=UTC))


def order(kind: LockOrderKind, grant: str | None = "anna") -> LockOrder:
    return LockOrder(
        number=1, kind=kind, slot=3, grant=GrantId(grant) if grant else None, window=WINDOW
    )


@pytest.mark.parametrize(
    ("code", "result"),
    [
        ("4711", SlotResult.DONE),
        (None, SlotResult.NO_CODE),
        ("123", SlotResult.UNFIT),
        ("1234567", SlotResult.UNFIT),
        ("12a4", SlotResult.UNFIT),
        ("١٢٣٤", SlotResult.UNFIT),
    ],
)
async def test_a_code_that_does_not_fit_is_not_sent(code: str | None, result: SlotResult) -> None:
    async def code_of(_: GrantId) -> str | None:
        return code

    noted = Noted()
    writes = order(LockOrderKind.WRITE)
    answer = await carried_out(ZhaDriver(noted, noted), writes, ABILITY, code_of)
    assert answer == LockAnswered(writes, result)
    assert bool(noted.asked) is (result is SlotResult.DONE)


async def test_a_code_that_the_lock_refuses_is_refused() -> None:
    async def code_of(_: GrantId) -> str | None:
        return "4711"

    noted = matter((2, f"F03-{tag_of(GrantId('anna'))}", False))
    noted.answers["set_lock_credential"] = HomeAssistantError(
        translation_domain="matter", translation_key="set_credential_failed"
    )
    writes = LockOrder(number=1, kind=LockOrderKind.WRITE, slot=3, grant=GrantId("anna"))
    answer = await carried_out(MatterDriver(noted), writes, ABILITY, code_of)
    assert answer == LockAnswered(writes, SlotResult.REFUSED)


async def test_a_lock_without_schedules_is_given_no_window() -> None:
    async def code_of(_: GrantId) -> str | None:
        return "4711"

    noted = Noted()
    with pytest.raises(NoAnswerError):
        await carried_out(ZhaDriver(noted, noted), order(LockOrderKind.LIMIT), ABILITY, code_of)


def test_the_tag_of_a_grant_says_nothing_and_fits_a_lock() -> None:
    assert tag_of(GrantId("anna")) != tag_of(GrantId("bert"))
    assert len(tag_of(GrantId("anna"))) == 5
