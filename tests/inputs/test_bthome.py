"""What comes over the air is read with its size in mind, and each packet by itself."""

from bleak.backends.device import BLEDevice
from bleak.backends.scanner import AdvertisementData
from homeassistant.components.bluetooth import BluetoothServiceInfoBleak
from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.inputs.bthome import Packet, Unread, unpack
from custom_components.faitout.inputs.novelty import Novelty, Sequence
from custom_components.faitout.settings.beacons import BeaconKind
from tests.radio import BATTERY_LOW, BUTTON, KEY, MOTION, NUMBER, PRESS, SERVICE, packet, sealed

ADDRESS = "B4:35:22:00:00:01"


def heard(data: bytes, at: float = 0.0) -> BluetoothServiceInfoBleak:
    """Return an advertisement."""
    return BluetoothServiceInfoBleak(
        name="beacon",
        address=ADDRESS,
        rssi=-60,
        manufacturer_data={},
        service_data={SERVICE: data} if data else {},
        service_uuids=[],
        source="proxy",
        device=BLEDevice(ADDRESS, "beacon", {}),
        advertisement=AdvertisementData("beacon", {}, {}, [], -127, -60, ()),
        connectable=False,
        time=at,
        tx_power=-127,
    )


def read(data: bytes, at: float = 0.0, key: bytes | None = None) -> Packet:
    """Return a packet that can be read."""
    said = unpack(heard(data, at), key)
    assert isinstance(said, Packet)
    return said


@given(data=st.binary(max_size=300), has_key=st.booleans())
def test_whatever_is_sent_is_read_or_says_nothing(data: bytes, *, has_key: bool) -> None:
    for each in (data, b"\x40" + data, b"\x41" + data):
        said = unpack(heard(each), KEY if has_key else None)
        assert isinstance(said, Packet | Unread)
        if isinstance(said, Packet):
            assert not has_key


def test_one_of_two_motion_sensors_in_a_device_is_enough() -> None:
    said = read(packet(MOTION, 0, MOTION, 1))
    assert said.states == {BeaconKind.MOTION: True}


def test_a_button_and_a_low_battery_are_read() -> None:
    said = read(packet(NUMBER, 3, BATTERY_LOW, 1, BUTTON, PRESS))
    assert said.is_pressed
    assert said.battery == 0.0
    assert said.kinds == {BeaconKind.BUTTON}


@pytest.mark.parametrize(
    ("numbers", "judged"),
    [
        ((7, 7), Novelty.COPY),
        ((7, 8), Novelty.NEWS),
        ((7, 6), Novelty.OLD),
        ((255, 0), Novelty.NEWS),
        ((0, 255), Novelty.OLD),
        ((7, 100), Novelty.NEWS),
    ],
)
def test_packets_that_follow_at_once_are_told_apart_by_their_numbers(
    numbers: tuple[int, int], judged: Novelty
) -> None:
    sequence = Sequence()
    first, second = numbers
    assert sequence.judge(read(packet(NUMBER, first, MOTION, 1))) is Novelty.NEWS
    assert sequence.judge(read(packet(NUMBER, second, MOTION, 0), at=1.0)) is judged


def test_a_lower_number_much_later_is_news() -> None:
    sequence = Sequence()
    sequence.judge(read(packet(NUMBER, 7, MOTION, 1)))
    assert sequence.judge(read(packet(NUMBER, 6, MOTION, 0), at=60.0)) is Novelty.NEWS


def test_without_numbers_the_same_words_at_once_are_a_copy() -> None:
    sequence = Sequence()
    assert sequence.judge(read(packet(MOTION, 1))) is Novelty.NEWS
    assert sequence.judge(read(packet(MOTION, 1), at=1.0)) is Novelty.COPY
    assert sequence.judge(read(packet(MOTION, 1), at=10.0)) is Novelty.NEWS


def test_a_copy_of_an_encrypted_packet_is_old_after_a_minute() -> None:
    sequence = Sequence()
    data = sealed(ADDRESS, 9, MOTION, 1)
    assert sequence.judge(read(data, key=KEY)) is Novelty.NEWS
    assert sequence.judge(read(data, at=5.0, key=KEY)) is Novelty.COPY
    assert sequence.judge(read(data, at=90.0, key=KEY)) is Novelty.OLD
