"""What helps to find a fault of light or heat, without a name or a title."""

from collections.abc import Iterable
from typing import Any

from ..hub.part import Part
from .climate import HeatFollower
from .lights import LightFollower


def followed(followers: Iterable[Part]) -> dict[str, Any]:
    """Return what the light and the heat of each space know and were told."""
    return {
        f"{follower.key}/{follower.space_id}": follower.diagnosis()
        for follower in followers
        if isinstance(follower, LightFollower | HeatFollower)
    }
