"""The nodes' firmware for tests: without a compiler they are skipped."""

from pathlib import Path

import pytest

from simulator.nodes import firmware
from simulator.nodes.firmware import BUILD, CONFIGS, ROOT, Node, configs, esphome

__all__ = ["BUILD", "CONFIGS", "ROOT", "Node", "built", "configs", "esphome"]


def built(name: str, **substitutions: str) -> Path:
    """Return the program of a node built for this computer; the build is kept for the next time."""
    try:
        return firmware.built(name, **substitutions)
    except firmware.NoCompilerError as error:
        pytest.skip(str(error))
