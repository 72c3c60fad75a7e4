"""Why a broker cannot be reached, by name: each has a sentence in the translations."""

from enum import StrEnum
from typing import Final

import aiomqtt
from aiomqtt.exceptions import MqttConnectError

UNSUPPORTED: Final = (1, 132)
CREDENTIALS: Final = (4, 5, 134, 135)
"""Codes of CONNACK: MQTT 3.1.1, section 3.2.2.3, and MQTT 5, section 3.2.2.2."""


class LinkFault(StrEnum):
    """Why a broker cannot be reached."""

    UNREACHABLE = "cannot_connect"
    TIMEOUT = "timeout_connect"
    CREDENTIALS = "invalid_auth"
    FORBIDDEN = "not_allowed"
    CERTIFICATE = "invalid_certificate"
    TLS = "tls_failed"
    CA = "invalid_ca"


class LinkError(Exception):
    """A broker cannot be reached."""

    def __init__(self, fault: LinkFault) -> None:
        """Keep the fault."""
        super().__init__(fault.value)
        self.fault = fault


def fault_of(error: aiomqtt.MqttError, *, is_encrypted: bool) -> LinkFault:
    """Return what is behind an error of the client, which leaves us little but its text."""
    text = str(error).upper()
    if _code(error) in CREDENTIALS:
        return LinkFault.CREDENTIALS
    if "CERTIFICATE" in text:
        return LinkFault.CERTIFICATE
    # A broker that speaks without encryption hangs up on a greeting in TLS.
    if "SSL" in text or (is_encrypted and ("EOF" in text or "RESET" in text)):
        return LinkFault.TLS
    if "TIMED OUT" in text:
        return LinkFault.TIMEOUT
    return LinkFault.UNREACHABLE


def is_unanswered(error: aiomqtt.MqttError) -> bool:
    """Return whether the broker took the call, but never answered our greeting."""
    return str(error) == "Operation timed out"


def is_too_new(error: aiomqtt.MqttError) -> bool:
    """Return whether the broker does not know the version of MQTT that we spoke.

    Some old ones do not say so: they wait for what they take to be the rest of the greeting.
    """
    is_refused = isinstance(error, MqttConnectError) and _code(error) in UNSUPPORTED
    return is_refused or is_unanswered(error)


def _code(error: aiomqtt.MqttError) -> int | None:
    if not isinstance(error, aiomqtt.MqttCodeError):
        return None
    return error.rc if isinstance(error.rc, int) or error.rc is None else error.rc.value
