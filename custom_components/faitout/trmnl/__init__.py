"""TRMNL: signs of e-paper that ask a server of their owner's for a picture, and sleep between.

    device ──► /api/setup (its address, once) ──► a token, as long as the installer has it open
           ──► /api/display (the token) ──► which picture, and how many seconds to sleep
           ──► the picture        ──► /api/log: what went wrong on it

The device is open source (usetrmnl/trmnl-firmware; what is said of it here was read in 1.8.14 and
1.5.7). The ESPHome node of ours for paper speaks the same.
"""

from .address import PATH
from .devices import TRMNL, Devices
from .mac import Mac, mac_of
from .setup import async_setup_trmnl
from .sign import TrmnlSign

__all__ = ["PATH", "TRMNL", "Devices", "Mac", "TrmnlSign", "async_setup_trmnl", "mac_of"]
