"""What follows from the other fields of a value, worked out once when the value is made."""

from collections.abc import Mapping
from types import MappingProxyType

FOLLOWS: Mapping[str, str] = MappingProxyType({"serialize": "omit"})
"""The mark of such a field: the journal leaves it out, and nobody hands it in."""
