"""Limits: how often something may be done, and that counting takes no more memory than it may."""

from custom_components.faitout.hub.limits import MOST_KEYS, Limit, address_key


def test_so_many_go_and_then_it_says_how_long_to_wait() -> None:
    limit = Limit(3, 60)
    assert [limit.wait("ana", at) for at in (0, 10, 20)] == [0, 0, 0]
    assert limit.wait("ana", 50) == 10
    assert limit.wait("ana", 60) == 0


def test_one_does_not_wait_for_what_another_did() -> None:
    limit = Limit(1, 60)
    assert limit.wait("ana", 0) == 0
    assert limit.wait("bob", 0) == 0
    assert limit.wait("ana", 1) > 0


def test_asking_while_waiting_makes_nobody_wait_longer() -> None:
    limit = Limit(1, 60)
    limit.wait("ana", 0)
    for second in range(1, 60):
        assert limit.wait("ana", second) == 60 - second
    assert limit.wait("ana", 60) == 0


def test_a_hundred_thousand_who_ask_take_no_more_memory_than_two_thousand() -> None:
    limit = Limit(1, 60)
    for each in range(100_000):
        limit.wait(str(each), 0)
    assert len(limit) == MOST_KEYS


def test_a_home_is_one_whatever_address_its_phones_take() -> None:
    assert address_key("2a01:e0a:1:2::1") == address_key("2a01:e0a:1:2:ffff::9")
    assert address_key("2a01:e0a:1:2::1") != address_key("2a01:e0a:1:3::1")
    assert address_key("::ffff:192.168.1.7") == address_key("192.168.1.7")
    assert address_key("192.168.1.7") != address_key("192.168.1.8")
    assert address_key(None) == address_key("nonsense")
