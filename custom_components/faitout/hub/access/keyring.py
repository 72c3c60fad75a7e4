"""The key of this installation, from which those of its sites and purposes are made.

It lies in Home Assistant's `.storage`, apart from the journals: who has a copy of a journal cannot
try codes against it. A backup of Home Assistant has both.
"""

from base64 import b64decode, b64encode
import binascii
from dataclasses import dataclass
from enum import StrEnum
import hmac
import logging
import os
from pathlib import Path
from secrets import token_bytes
from typing import Final, TypedDict

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.util.hass_dict import HassKey

from ...const import DOMAIN
from ...engine.ids import SiteId

_LOGGER = logging.getLogger(__name__)

VERSION: Final = 1
BYTES: Final = 32


class Purpose(StrEnum):
    """What a key is for; none says anything of another."""

    MARKS = "marks"
    SALT = "salt"
    SEALS = "seals"
    LOG = "log"
    CHECK = "check"


class _Kept(TypedDict):
    key: str


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
        master = await _read_or_made(hass)
        hass.data.setdefault(_MASTER, master)
    return Keyring(hass.data[_MASTER], site)


async def _read_or_made(hass: HomeAssistant) -> bytes:
    store = Store[_Kept](hass, VERSION, f"{DOMAIN}.key", private=True, atomic_writes=True)
    if (kept := await store.async_load()) is not None:
        try:
            return b64decode(kept["key"], validate=True)
        except (KeyError, TypeError, binascii.Error) as error:
            raise OSError(f"{store.path} is not as it was written") from error
    master = token_bytes(BYTES)
    await store.async_save({"key": b64encode(master).decode()})
    # A store does not sync, and a code whose key is lost opens nothing.
    await hass.async_add_executor_job(_synced, Path(store.path))
    return master


def _synced(path: Path) -> None:
    for each in (path, path.parent):
        descriptor = os.open(each, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
