"""A real broker on the loopback interface, from the machine or in Python."""

import asyncio
from pathlib import Path
import sys

import aiomqtt
import pytest

from demo import broker as broker_module
from demo.broker import Broker, find_program
from demo.ports import HOST, accepts, free_port, is_free
from demo.trouble import DemoError
from demo.words import LANGUAGES

pytestmark = pytest.mark.usefixtures("socket_enabled")


async def test_it_takes_connections_until_it_is_ended(tmp_path: Path) -> None:
    """Once `start` returns, clients may connect; after `stop` the port is free again."""
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    try:
        assert await accepts(broker.port)
    finally:
        await broker.stop()
    assert is_free(broker.port)


async def test_without_mosquitto_there_is_one_in_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing has to be installed for the demo."""
    monkeypatch.setattr(broker_module, "find_program", lambda *_: [])
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await broker.start()
    try:
        assert (broker.child.name, broker.protocol) == ("amqtt", "3.1.1")
        assert await accepts(broker.port)
    finally:
        await broker.stop()


async def test_the_one_in_python_answers_a_house_that_wakes_up_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everybody hears what they asked for, and nothing else, whoever subscribes meanwhile."""
    monkeypatch.setattr(broker_module, "find_program", lambda *_: [])
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])

    async def newcomer(number: int) -> None:
        own = f"house/newcomer_{number}"
        async with aiomqtt.Client(HOST, broker.port) as client:
            await client.publish(own, b"here", qos=1, retain=True)
            await client.subscribe(own, qos=1)
            assert str((await anext(client.messages)).topic) == own

    await broker.start()
    try:
        async with asyncio.timeout(30), aiomqtt.Client(HOST, broker.port) as resident:
            for number in range(50):
                await resident.publish(f"house/{number}", b"here", qos=1, retain=True)
                await resident.subscribe(f"house/{number}", qos=1)
            await asyncio.gather(*(newcomer(number) for number in range(10)))
    finally:
        await broker.stop()


async def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    """Whoever has it would otherwise answer in the broker's place."""
    first = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    await first.start()
    try:
        second = Broker(tmp_path, tmp_path / "tools", first.port, LANGUAGES["en"])
        with pytest.raises(DemoError, match=str(first.port)):
            await second.start()
    finally:
        await first.stop()


async def test_a_broker_that_cannot_start_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its last words, and where the others are."""
    monkeypatch.setattr(broker_module, "find_program", lambda *_: [sys.executable, "-m", "nothing"])
    broker = Broker(tmp_path, tmp_path / "tools", free_port(), LANGUAGES["en"])
    with pytest.raises(DemoError) as trouble:
        await broker.start()
    assert "No module named nothing" in trouble.value.details
    assert str(broker.child.log) in trouble.value.way_out
    assert not broker.child.is_running


def test_programs_unpacked_without_root_are_found(tmp_path: Path) -> None:
    """Those of scripts/debian-tools come before the system's."""
    (tmp_path / "mosquitto").touch(mode=0o755)
    assert find_program("mosquitto", tmp_path) == [str(tmp_path / "mosquitto")]
    assert find_program("no-such-program", tmp_path) == []


def test_servers_are_found_beside_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PATH names none of the system's folders, the system has no programs."""
    server = tmp_path / "sbin" / "mosquitto"
    server.parent.mkdir()
    server.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert find_program("mosquitto", tmp_path / "tools") == [str(server)]
    monkeypatch.setenv("PATH", str(tmp_path / "elsewhere" / "bin"))
    assert find_program("mosquitto", tmp_path / "tools") == []
