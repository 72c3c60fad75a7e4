"""The texts of the cards: the same in both languages, all of them used, and small enough."""

import gzip
import re

from custom_components.faitout.desk.setup import PROGRAM
from custom_components.faitout.engine.door.view import DoorStatus
from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.told import Told
from tests.frontend.conftest import FRONTEND, WORDS

GAP = re.compile(r"\{(\w+)\}")
MADE = re.compile(
    r"^(card|told|stage|deed|urgency|people|door|light|heat|many|kind|air|sight|visit|against|unit)_"
)
"""Keys that are made of what the hub says."""
LARGEST_PACKED = 120_000


def test_both_languages_say_the_same_things() -> None:
    assert WORDS["en"].keys() == WORDS["fr"].keys()
    for key, text in WORDS["en"].items():
        assert set(GAP.findall(text)) == set(GAP.findall(WORDS["fr"][key])), key


def test_all_that_is_told_of_a_space_has_its_word_and_its_shape() -> None:
    shapes = (FRONTEND / "src" / "look" / "icons.ts").read_text("utf-8")
    for told in Told:
        assert f"told_{told}" in WORDS["fr"]
        assert f"  {told}: [mdi" in shapes
    assert {f"many_{kind}" for kind in SpaceKind} <= WORDS["fr"].keys()
    assert {f"door_{status}" for status in DoorStatus} <= WORDS["fr"].keys()


def test_every_text_is_used() -> None:
    sources = "".join(path.read_text("utf-8") for path in FRONTEND.glob("src/**/*.ts"))
    unused = [key for key in WORDS["en"] if not MADE.match(key) and f'"{key}"' not in sources]
    assert unused == []


def test_the_bundle_is_light() -> None:
    assert len(gzip.compress(PROGRAM.read_bytes())) < LARGEST_PACKED
