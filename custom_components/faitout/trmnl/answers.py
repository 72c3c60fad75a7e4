"""What a device is answered, in the words of its firmware.

- `status` is 0 where all is well with a picture, though 200 with a token. With any other number the
  device shows nothing new, and 500 has it forget its Wi-Fi and everything else.
- It keeps pictures by `filename`: one that it has it does not fetch again, and one that is on the
  glass already it does not draw again. So the name says what is on the picture.
- Without `image_url` it takes the hub for gone, and writes so across its glass.
"""

from datetime import datetime
from hashlib import sha256
import math
from typing import Final

SOONEST_SECONDS: Final = 60
"""A device that asks each minute lives a few days."""
LATEST_SECONDS: Final = 24 * 3600
"""It must be seen alive, and hear of a set-up that changed."""
AFTER_SECONDS: Final = 5
"""It asks that much after the change, since not all of the hub decides in the same instant."""
STRANGER_SECONDS: Final = 1800
"""A device that nobody knows asks again after so long, and by its button at once."""
LONGEST_NAME: Final = 30
"""Of 32 bytes in its file system one is a slash and one the end; longer ones it shortens to a
middle part, and two pictures may get the same name."""

type DeviceAnswer = dict[str, str | int | bool | None]


def picture_name(png: bytes) -> str:
    """Return the name of a picture: another picture has another one."""
    return f"faitout-{sha256(png).hexdigest()[:16]}.png"


def seconds_until(next_at: datetime, now: datetime) -> int:
    """Return how long a device sleeps that is to see what changes at `next_at`; both aware."""
    wanted = math.ceil((next_at - now).total_seconds()) + AFTER_SECONDS
    return min(max(wanted, SOONEST_SECONDS), LATEST_SECONDS)


def picture_answer(name: str, url: str, seconds: int) -> DeviceAnswer:
    """Return the answer that names a picture, and how long to sleep."""
    return {
        "status": 0,
        "image_url": url,
        "filename": name,
        "refresh_rate": seconds,
        "update_firmware": False,
        "firmware_url": None,
        "reset_firmware": False,
    }


def setup_answer(token: str, name: str, url: str, message: str) -> DeviceAnswer:
    """Return the answer that gives a device its token.

    The device draws the picture at `url` once; without one it says that the set-up failed.
    """
    return {
        "status": 200,
        "api_key": token,
        "friendly_id": name,
        "image_url": url,
        "filename": "empty_state",
        "message": message,
    }


def refused_answer(message: str) -> DeviceAnswer:
    """Return the answer to a device that is not expected: it shows its address and sleeps."""
    return {
        "status": 404,
        "api_key": None,
        "friendly_id": None,
        "image_url": None,
        "filename": None,
        "message": message,
    }
