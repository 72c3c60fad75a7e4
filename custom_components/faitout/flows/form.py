"""A form: what it asks for, and what it shows as chosen already."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import probatio


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a flow."""

    schema: probatio.Schema
    known: Mapping[str, Any]
