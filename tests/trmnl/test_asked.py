"""What a device says of itself is taken in bounds; all else counts as not said."""

from datetime import UTC, datetime

import pytest

from custom_components.faitout.trmnl.asked import LONGEST_NUMBER, asked_of, charge_of
from custom_components.faitout.trmnl.devices import MOST_PICTURES, MOST_SEEN, Devices
from custom_components.faitout.trmnl.mac import LONGEST, Mac, mac_of

NOW = datetime(2026, 10, 5, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["nan", "1e3", "4" * (LONGEST_NUMBER + 1), "²", "", " 4", "9", "0"]
)
def test_volts_that_no_cell_has_are_not_said(text: str) -> None:
    assert asked_of({"Battery-Voltage": text}).battery is None


@pytest.mark.parametrize("text", ["0", "12", "-128", "-1e1", "--60", "-60 ", "<b>"])
def test_a_signal_that_no_radio_has_is_not_said(text: str) -> None:
    assert asked_of({"RSSI": text}).signal is None


def test_what_is_well_formed_is_taken() -> None:
    said = asked_of(
        {
            "ID": "f4-12-fa-01-02-03",
            "Access-Token": "x" * 43,
            "Battery-Voltage": "3.80",
            "Percent-Charged": "-1",
            "RSSI": "-61",
            "FW-Version": "1.8.14",
        }
    )
    assert (said.mac, said.battery, said.signal) == ("F4:12:FA:01:02:03", 50, -61)
    assert (said.token, said.firmware) == ("x" * 43, "1.8.14")
    assert asked_of({"Percent-Charged": "88", "Battery-Voltage": "3.80"}).battery == 88
    nothing = asked_of({"Access-Token": "é" * 43, "FW-Version": "1.8.14<script>", "ID": "you"})
    assert (nothing.token, nothing.firmware, nothing.mac) == (None, None, None)
    assert asked_of({"Access-Token": "short"}).token is None
    assert asked_of({"Access-Token": "x" * 129}).token is None


def test_a_cell_is_between_empty_and_full() -> None:
    assert [charge_of(volts) for volts in (2.0, 3.3, 3.55, 3.75, 4.2)] == [0, 0, 10, 38, 100]


@pytest.mark.parametrize(
    "text", ["00:00:00:00:00:00", "F4:12:FA:01:02", "F4:12:FA:01:02:0G", "F4" + " " * LONGEST, None]
)
def test_what_cannot_be_an_address_is_none(text: str | None) -> None:
    assert mac_of(text) is None


def test_devices_and_pictures_that_wait_are_bounded() -> None:
    devices = Devices()
    names = [devices.put(b"png", NOW) for _ in range(MOST_PICTURES + 1)]
    assert devices.take(names[0], NOW) is None
    assert devices.take(names[-1], NOW) == b"png"
    for number in range(MOST_SEEN + 5):
        devices.saw(Mac(f"AA:BB:CC:DD:EE:{number:02X}"), NOW)
    assert len(devices.seen(NOW)) == MOST_SEEN
    assert devices.seen(NOW)[0] == f"AA:BB:CC:DD:EE:{MOST_SEEN + 4:02X}"
