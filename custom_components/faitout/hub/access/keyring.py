"""The key of this installation, from which those of its sites and purposes are made.

It lies in Home Assistant's `.storage`, apart from the journals: who has a copy of a journal cannot
try codes against it. A backup of Home Assistant has both.
"""

from base64 import b64decode, b64encode
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
import hmac
import json
import os
from pathlib import Path
from secrets import token_bytes
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import STORAGE_DIR
from homeassistant.util.hass_dict import HassKey

from ...const import DOMAIN
from ...engine.ids import SiteId

VERSION: Final = 1
BYTES: Final = 32
MODE: Final = 0o600
"""Nobody but Home Assistant's own user reads it."""


class Purpose(StrEnum):
    """What a key is for; none says anything of another."""

    MARKS = "marks"
    SALT = "salt"
    SEALS = "seals"
    LOG = "log"
    CHECK = "check"
    FEEDS = "feeds"
    GLASS = "glass"
    PHONES = "phones"


@dataclass(frozen=True, slots=True)
class Keyring:
    """The keys of one site."""

    _master: bytes
    _site: SiteId

    def key(self, purpose: Purpose) -> bytes:
        """Return the 32 bytes for a purpose."""
        info = f"{DOMAIN}/{self._site}/{purpose}".encode()
        return HKDF(SHA256(), BYTES, salt=None, info=info).derive(self._master)

    def sign(self, purpose: Purpose, text: str) -> str:
        """Return what only who has the key can make of a text: 32 hexadecimal digits."""
        return hmac.digest(self.key(purpose), text.encode(), "sha256").hex()[:32]


_MASTER: HassKey[bytes] = HassKey(f"{DOMAIN}_master_key")


async def keyring_of(hass: HomeAssistant, site: SiteId) -> Keyring:
    """Return the keys of a site; the first call makes the installation's key and syncs it.

    Raises OSError where it can be neither read nor written: without it no code can be told.
    """
    if _MASTER not in hass.data:
        path = Path(hass.config.path(STORAGE_DIR, f"{DOMAIN}.key"))
        master = await hass.async_add_executor_job(_read_or_made, path)
        hass.data.setdefault(_MASTER, master)
    return Keyring(hass.data[_MASTER], site)


def _read_or_made(path: Path) -> bytes:
    """Return the key of the installation; make it, synced, where there is none."""
    with suppress(FileNotFoundError):
        return _read(path)
    master = token_bytes(BYTES)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    # Not by Home Assistant's store, which does not sync: a code whose key is lost opens nothing.
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, MODE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(json.dumps({"version": VERSION, "key": b64encode(master).decode()}).encode())
        file.flush()
        os.fsync(file.fileno())
    part.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
    return master


def _read(path: Path) -> bytes:
    try:
        kept = json.loads(path.read_bytes())
        key = b64decode(kept["key"], validate=True)
    except (KeyError, TypeError, ValueError) as error:
        # Not made anew: with another key nothing that was given would open.
        raise OSError(f"{path} is not as it was written") from error
    if len(key) != BYTES:
        raise OSError(f"{path} is not as it was written")
    return key
