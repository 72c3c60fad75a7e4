"""A disk that hangs, a key that is lost: doors open where they may, and nothing is given back."""

import asyncio
from datetime import timedelta
from pathlib import Path
import threading

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.faitout.engine.access.door_opening import DoorOpening
from custom_components.faitout.engine.access.grant import Admission, GrantKind
from custom_components.faitout.engine.access.keys import KeyKind
from custom_components.faitout.engine.ids import GrantId, Mark, SiteId
from custom_components.faitout.hub.access import book, doorkeeper
from custom_components.faitout.hub.access.keyring import Keyring, Purpose, keyring_of
from custom_components.faitout.hub.access.marks import MOST_AT_ONCE, Marks
from custom_components.faitout.hub.access.notice import tell_secret
from custom_components.faitout.hub.access.opening_log import MOST_UNWRITTEN, OpeningLog
from custom_components.faitout.hub.access.store import AccessStore
from custom_components.faitout.journal import JournalError
from tests.hub.access.house import ENTRANCE, House
from tests.slow_disk import SlowDisk, until

KEY = "faitout.key"


async def test_while_the_disk_hangs_a_code_opens_at_once_and_a_counted_one_does_not(
    house: House,
    slow_disk: SlowDisk,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(doorkeeper, "USE_SECONDS", 0.2)
    await house.begin()
    free, counted = await house.gives(), await house.gives(uses=1)

    async def typed(code: str) -> Admission:
        typing = asyncio.create_task(house.desk.present(ENTRANCE, "keypad", KeyKind.CODE, code))
        # The patience of the door is measured by the clock of the test.
        await until(lambda: freezer.tick(0.1) is not None and typing.done())
        return typing.result().outcome

    with slow_disk.hanging():
        assert await typed(counted["code"]) is Admission.NOT_RECORDED
        assert await typed(free["code"]) is Admission.OPENED
    await until(lambda: house.entrance.told == ["unlock"])
    await house.day.settle()
    # What the disk took after all, too late, was given back: nobody came in by it.
    await house.day.kill()
    assert house.grant(counted["grant_id"]).used == 0
    assert await house.types(counted["code"]) is Admission.OPENED
    assert len(await house.desk.openings()) == 2


async def test_a_disk_that_takes_nothing_gives_nothing_and_revokes_all_the_same(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    given = await house.gives()

    async def full(*_: object) -> None:
        raise JournalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(house.day.site.journal, "keep_all", full)
        with pytest.raises(HomeAssistantError):
            await house.gives()
        assert await house.types(given["code"]) is Admission.OPENED
        await house.day.act("revoke_access", grant_id=given["grant_id"])
        assert await house.types(given["code"]) is Admission.REVOKED
    assert len(list(house.desk.known())) == 1
    await house.day.later(1.1)
    await house.day.kill()
    assert await house.types(given["code"]) is Admission.REVOKED
    assert len(await house.desk.openings()) == 1


# The key of the installation


def lose(house: House, content: bytes) -> None:
    """Let the key lie otherwise on the disk, and Home Assistant forget it."""
    where(house).write_bytes(content)
    for name in [name for name in house.hass.data if "master_key" in str(name)]:
        del house.hass.data[name]


def where(house: House) -> Path:
    """Return where the key lies."""
    return Path(house.hass.config.path(".storage", KEY))


def mode_of(path: Path) -> int:
    """Return who may read a file."""
    return path.stat().st_mode & 0o777


async def test_the_key_is_nobody_elses_to_read(house: House) -> None:
    await house.begin()
    assert mode_of(where(house)) == 0o600


@pytest.mark.parametrize("content", [b"", b'{"key": 1}', b'{"key": "AAAA"}'])
async def test_a_damaged_key_lets_nobody_in_and_is_not_overwritten(
    house: House, content: bytes
) -> None:
    await house.begin()
    path = where(house)
    whole = path.read_bytes()
    given = await house.gives()
    lose(house, content)
    await house.day.restart()
    assert await house.types(given["code"]) is Admission.NOT_READY
    assert path.read_bytes() == content
    path.write_bytes(whole)
    await house.day.later(1.1)
    assert await house.types(given["code"]) is Admission.OPENED


def test_each_purpose_and_each_site_has_a_key_of_its_own() -> None:
    rings = [Keyring(bytes(32), SiteId(site)) for site in ("luzech", "prayssac")]
    keys = {ring.key(purpose) for ring in rings for purpose in Purpose}
    assert len(keys) == 2 * len(Purpose)
    assert rings[0].sign(Purpose.LOG, "m_anna") != rings[1].sign(Purpose.LOG, "m_anna")


# Bounds


async def test_so_many_hashes_are_made_at_once_and_no_more(hass: HomeAssistant) -> None:
    marks = Marks(await keyring_of(hass, SiteId("luzech")))
    lock, now, most = threading.Lock(), 0, 0
    really = marks.made

    def made(kind: KeyKind, secret: str) -> Mark:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        mark = really(kind, secret)
        with lock:
            now -= 1
        return mark

    object.__setattr__(marks, "made", made)
    made_marks = await asyncio.gather(
        *(marks.mark(hass.async_add_executor_job, KeyKind.CODE, str(n)) for n in range(8))
    )
    assert len(set(made_marks)) == 8
    assert most <= MOST_AT_ONCE


async def test_of_openings_that_cannot_be_written_the_latest_are_kept(house: House) -> None:
    await house.begin()
    keyring = await keyring_of(house.hass, house.day.site.slug)
    log = OpeningLog(AccessStore(house.day.site.journal, keyring))
    for number in range(MOST_UNWRITTEN + 3):
        at = house.day.at("09:00") + timedelta(seconds=number)
        log.note(str(number), DoorOpening(at, ENTRANCE, GrantKind.GUEST, "keypad"))
    kept = await log.read(None)
    assert len(kept) == MOST_UNWRITTEN
    assert kept[0].at == house.day.at("09:00") + timedelta(seconds=3)


async def test_what_is_old_is_forgotten_so_many_at_a_time(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MOST_FORGOTTEN", 2)
    await house.begin()
    for _ in range(3):
        await house.gives(with_code=False)
    await house.day.leap("09:00", day=40)
    assert len(list(house.desk.known())) == 1
    await house.day.later(1.1)
    assert not list(house.desk.known())


async def test_a_journal_that_cannot_be_read_in_time_is_read_within_a_minute(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    given = await house.gives()

    async def slow(_: AccessStore) -> object:
        raise TimeoutError

    with monkeypatch.context() as patched:
        patched.setattr(AccessStore, "register", slow)
        await house.day.restart()
        assert await house.types(given["code"]) is Admission.NOT_READY
    await house.day.later(1.1)
    assert await house.types(given["code"]) is Admission.OPENED


async def test_a_secret_goes_to_no_phone_that_is_not_there(hass: HomeAssistant) -> None:
    assert not await tell_secret(hass, "notify.nobody", "title", "739184")


# The log


async def test_the_log_says_what_door_and_when_and_never_who(
    house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.begin()
    member = await house.joins()
    theirs = await house.gives(member=member)
    guests = await house.gives()
    await house.types(theirs["code"])
    await house.types(guests["code"])
    await house.day.later(1)
    everything = (await house.day.act("get_openings"))["openings"]
    assert [each["door"] for each in everything] == ["entrance", "entrance"]
    assert member not in str(everything)
    assert "Camille" not in str(everything)
    assert len(await house.desk.openings(member)) == 1
    assert all(member not in opening.trace for opening in await house.desk.openings())
    freezer.tick(timedelta(days=91))
    await house.day.site.journal.prune(house.day.at("09:00"))
    assert await house.desk.openings() == []


async def test_of_a_member_who_is_erased_nothing_is_left_in_the_log_nor_in_their_grants(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.begin()
    member = await house.joins()
    given = await house.gives(member=member)
    await house.desk.add_badge(member, "04:a1")

    async def full(*_: object) -> None:
        raise JournalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(house.day.site.journal, "keep_all", full)
        # This opening waits for the disk when they are erased.
        assert await house.types(given["code"]) is Admission.OPENED
    await house.desk.erase(member)
    await house.day.later(1.1)
    await house.day.kill()
    assert await house.desk.openings() == []
    assert house.desk.grant_of(GrantId(given["grant_id"])) is None
    assert house.desk.badges(member) == 0
    assert await house.types(given["code"]) is Admission.UNKNOWN
