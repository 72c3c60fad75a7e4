"""What members' phones may do at a site, as chosen in its options. Off until switched on."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

from ..engine.ids import SpaceId

CONF_PHONES: Final = "phones"
CONF_PROOF: Final = "proof"
CONF_PROOF_SPACES: Final = "proof_spaces"


class PhonesMay(StrEnum):
    """What a phone may do that has read the QR at a door."""

    NOTHING = "nothing"
    """There is no page."""
    LOOK = "look"
    ACT = "act"
    """Book, extend, and say that one is there."""


class ProofWanted(StrEnum):
    """Where a phone has to prove first that it is held before the door."""

    NOWHERE = "nowhere"
    SOME = "some"
    """At the spaces that are chosen."""
    EVERYWHERE = "everywhere"


def phones_may(entry: ConfigEntry[Any]) -> PhonesMay:
    """Return what phones may do at a site."""
    return PhonesMay(entry.options.get(CONF_PHONES, PhonesMay.NOTHING))


def wants_proof(options: Mapping[str, Any], space: SpaceId) -> bool:
    """Return whether a phone has to prove that it is held before a space."""
    proof = ProofWanted(options.get(CONF_PROOF, ProofWanted.NOWHERE))
    return proof is ProofWanted.EVERYWHERE or (
        proof is ProofWanted.SOME and space in options.get(CONF_PROOF_SPACES, ())
    )
