"""The feed gives each screen the latest of each site, and piles nothing up for anybody."""

import asyncio

from custom_components.faitout.engine.ids import SiteId
from custom_components.faitout.screen.feed import MOST_OF_ONE, MOST_STREAMS, Feed, Stream

LUZECH, PRAYSSAC = SiteId("luzech"), SiteId("prayssac")


def both() -> Feed:
    """Return a feed that shows both sites."""
    feed = Feed()
    feed.publish(LUZECH, b'{"open":true}')
    feed.publish(PRAYSSAC, b'{"open":true}')
    return feed


def id_of(feed: Feed, site: SiteId) -> str:
    """Return the id of a site's latest event."""
    return feed.data(site).partition(b"\n")[0].removeprefix(b"id: ").decode()


def test_a_screen_that_comes_sees_all_its_sites() -> None:
    feed = both()
    assert feed.open("hall", None, "").take() == [LUZECH, PRAYSSAC]
    assert feed.open("hall", PRAYSSAC, "").take() == [PRAYSSAC]


def test_a_screen_that_comes_back_gets_only_what_changed() -> None:
    feed = both()
    last = id_of(feed, PRAYSSAC)
    assert feed.open("hall", None, last).take() == []
    feed.publish(LUZECH, b'{"open":false}')
    assert feed.open("hall", None, last).take() == [LUZECH]


def test_an_id_that_is_not_ours_counts_as_having_seen_nothing() -> None:
    feed = both()
    run = id_of(feed, LUZECH).partition("-")[0]
    for last in (
        id_of(both(), LUZECH),
        "nonsense",
        f"{run}-",
        f"{run}-x",
        f"{run}-٣",
        f"{run}-{'9' * 5000}",
    ):
        assert feed.open("hall", None, last).take() == [LUZECH, PRAYSSAC], last


def test_what_is_the_same_as_before_is_told_to_nobody() -> None:
    feed = both()
    stream = feed.open("hall", None, "")
    stream.take()
    feed.publish(LUZECH, b'{"open":true}')
    assert stream.take() == []


def test_a_change_goes_to_the_screens_that_show_the_site() -> None:
    feed = both()
    here, there = feed.open("hall", LUZECH, ""), feed.open("hall", PRAYSSAC, "")
    here.take()
    there.take()
    feed.publish(LUZECH, b'{"open":false}')
    assert (here.take(), there.take()) == ([LUZECH], [])


def test_a_slow_screen_skips_what_it_was_too_slow_for() -> None:
    feed = both()
    stream = feed.open("hall", LUZECH, "")
    for number in range(1000):
        feed.publish(LUZECH, b"%d" % number)
    assert stream.take() == [LUZECH]
    assert feed.data(LUZECH).endswith(b"data: 999\n\n")


def test_a_site_that_is_gone_is_told_by_naming_those_that_are_left() -> None:
    feed = both()
    stream = feed.open("hall", None, "")
    stream.wants_hello = False
    feed.withdraw(LUZECH)
    assert stream.wants_hello
    assert feed.sites(stream) == [PRAYSSAC]
    assert feed.data(LUZECH) == b""
    stream.wants_hello = False
    feed.withdraw(LUZECH)
    assert not stream.wants_hello


def test_a_screen_that_comes_again_and_again_loses_its_oldest_stream() -> None:
    feed = both()
    streams = [feed.open("hall", None, "") for _ in range(MOST_OF_ONE + 1)]
    assert [stream.is_closed for stream in streams] == [True] + [False] * MOST_OF_ONE


def test_there_are_never_too_many_streams() -> None:
    feed = both()
    streams = [feed.open(f"screen {number}", None, "") for number in range(MOST_STREAMS + 5)]
    assert len(list(feed.streams)) == MOST_STREAMS
    assert [stream.is_closed for stream in streams[:6]] == [True] * 5 + [False]


def test_the_streams_of_one_screen_end_and_no_others() -> None:
    feed = both()
    hall, kitchen = feed.open("hall", None, ""), feed.open("kitchen", None, "")
    feed.end_of("hall")
    assert (hall.is_closed, kitchen.is_closed) == (True, False)
    feed.end(hall)
    feed.end_of()
    assert kitchen.is_closed
    assert list(feed.streams) == []


async def test_a_stream_waits_until_there_is_something_to_do() -> None:
    stream = Stream("hall", None)
    assert not await stream.wait(0.001)
    waiting = asyncio.create_task(stream.wait(10))
    await asyncio.sleep(0)
    stream.want(LUZECH)
    assert await waiting
    assert not await stream.wait(0.001)
    stream.close()
    assert await stream.wait(10)
