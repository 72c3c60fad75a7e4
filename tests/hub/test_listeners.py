"""Who listens is kept apart: one that fails keeps nothing from the others."""

import pytest

from custom_components.faitout.hub.listeners import Listeners, Urgency


def test_one_that_fails_keeps_nothing_from_the_others(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    def fails(_: str) -> None:
        raise ValueError("cannot be written")

    news = Listeners[str]("a door")
    news.subscribe(fails)
    news.subscribe(heard.append)
    news.publish("smoke")
    assert heard == ["smoke"]
    assert "a door" in caplog.text
    assert "cannot be written" in caplog.text


def test_doors_hear_before_lamps_and_lamps_before_pictures() -> None:
    heard: list[str] = []
    news = Listeners[[]]("an alarm")
    news.subscribe(lambda: heard.append("picture"))
    news.subscribe(lambda: heard.append("lamp"), Urgency.ACTS)
    news.subscribe(lambda: heard.append("door"), Urgency.SAVES_LIVES)
    news.subscribe(lambda: heard.append("second door"), Urgency.SAVES_LIVES)
    news.publish()
    assert heard == ["door", "second door", "lamp", "picture"]


def test_who_leaves_hears_no_more_and_who_comes_meanwhile_hears_the_next() -> None:
    heard: list[str] = []
    news = Listeners[[]]("a space")

    def comes() -> None:
        heard.append("first")
        news.subscribe(lambda: heard.append("late"))
        leave()

    leave = news.subscribe(comes)
    news.publish()
    assert heard == ["first"]
    news.publish()
    assert heard == ["first", "late"]
