"""No code, badge or mark is in a state, an event, a log, a diagnostic, or anything on the disk."""

import logging
from pathlib import Path
from typing import Any

from homeassistant.const import MATCH_ALL
from homeassistant.core import Event
import pytest

from custom_components.faitout.diagnostics import async_get_config_entry_diagnostics
from custom_components.faitout.engine.access.grant import Admission
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.ids import Mark
from custom_components.faitout.hub.access.issuing import NewCode
from custom_components.faitout.hub.access.store import AccessChange
from custom_components.faitout.hub.members import Issued
from tests.hub.access.house import House

BADGE = "04a1b2c3d4e5f6"


async def test_nothing_secret_is_seen_or_written_down_in_a_day_with_codes_and_badges(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    seen: list[Any] = []

    def heard(event: Event[Any]) -> None:
        seen.append(event.as_dict())

    house.hass.bus.async_listen(MATCH_ALL, heard)
    await house.begin(duress=True)
    member = await house.joins()
    given, counted = await house.gives(member=member), await house.gives(uses=1)
    _, booked = await house.books("09:00", "11:00")
    await house.desk.add_badge(member, BADGE)
    codes = [given["code"], counted["code"], booked]
    for code in codes:
        assert await house.types(code) is Admission.OPENED
    wrong = "908172"
    assert await house.types(BADGE, kind=KeyKind.BADGE) is Admission.OPENED
    assert await house.types(wrong) is Admission.UNKNOWN
    await house.day.act("revoke_access", grant_id=given["grant_id"])
    marks = [
        key.mark
        for grant in house.desk.known()
        for key in house.desk._book.register.keys_of(grant.id)  # noqa: SLF001 - to know what to look for
    ]
    assert len(marks) >= len(codes)
    secrets = [*codes, wrong, BADGE]
    states = [state.as_dict() for state in house.hass.states.async_all()]
    diagnostics = await async_get_config_entry_diagnostics(house.hass, house.day.site.entry)
    listings = [await house.day.act("get_access"), await house.day.act("get_openings", duration=60)]
    shown = f"{seen} {states} {diagnostics} {listings}"
    logged = "\n".join(record.getMessage() for record in caplog.records if _is_ours(record))
    for secret in (*secrets, *marks):
        assert secret not in shown
        assert secret not in logged
    await house.day.restart()
    for name, data in files_of(Path(house.hass.config.config_dir)).items():
        assert not [secret for secret in secrets if secret.encode() in data], name
        if "faitout" not in name:
            assert not any(mark.encode() in data for mark in marks), name


def files_of(folder: Path) -> dict[str, bytes]:
    """Return all that lies in a folder, by its name below it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def _is_ours(record: logging.LogRecord) -> bool:
    # What the test itself hands to Home Assistant's loop is no log of a house.
    return not record.name.startswith(("asyncio", "hypothesis"))


async def test_a_damaged_key_says_nothing_of_itself_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await house.begin()
    await house.gives()
    site = house.day.site
    (name,) = await site.journal.kept_below("key/")
    await site.journal.keep(name, b'{"mark": 1, "kind": "of another version"}')
    caplog.clear()
    await house.day.restart()
    assert "cannot be read" in caplog.text
    journal = house.day.site.journal
    await journal.change(
        lambda file: file.execute("UPDATE memo SET crc = crc + 1 WHERE name = ?", (name,)).rowcount
    )
    assert await journal.kept_below("key/") == {}
    assert await journal.kept(name) is None
    assert "not as it was written" in caplog.text
    assert name.split("/")[1] not in caplog.text
    assert house.desk.is_ready


def test_what_was_just_made_prints_no_secret() -> None:
    secret = "739184"
    made = NewCode(code=secret, mark=Mark("5ec2e7"), duress="739185", duress_mark=Mark("5ec2e8"))
    change = AccessChange(sealed={"g-1": secret})  # type: ignore[dict-item]  # an id
    issued = Issued(None, secret)  # type: ignore[arg-type]  # only how it prints
    printed = f"{made!r} {change!r} {issued!r} {made.keys('g-1', None)!r}"  # type: ignore[arg-type]  # only how it prints
    assert not [each for each in ("73918", "5ec2e") if each in printed]
