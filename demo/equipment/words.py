"""What the demo says of fixtures, in English and French."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class FixtureWords:
    """Sentences with gaps in braces."""

    hung: str
    makes_doors: str
    scene_light: str
    scene_hand: str
    scene_heat: str
    scene_window: str
    scene_pilot: str
    scene_door: str
    scene_jam: str
    scene_smoke: str
    smoke_title: str
    look_at: str


ENGLISH = FixtureWords(
    hung="lamps, radiators, windows, locks and smoke detectors hang: {count}",
    makes_doors="{name}: {count} doors",
    scene_light="light",
    scene_hand="light by hand",
    scene_heat="heat",
    scene_window="window open",
    scene_pilot="pilot wire",
    scene_door="door of a booking",
    scene_jam="jammed lock",
    scene_smoke="smoke",
    smoke_title="smoke rang, every door opened, a person reset it",
    look_at=(
        "Play the people: switch.…_main opens a window, holds a door, tests a smoke detector,\n"
        "blocks a bolt. A day lasts 24 minutes."
    ),
)
FRENCH = FixtureWords(
    hung="lampes, radiateurs, fenêtres, serrures et détecteurs de fumée en place : {count}",
    makes_doors="{name} : {count} portes",
    scene_light="lumière",
    scene_hand="lumière à la main",
    scene_heat="chauffage",
    scene_window="fenêtre ouverte",
    scene_pilot="fil pilote",
    scene_door="porte d’une réservation",
    scene_jam="serrure bloquée",
    scene_smoke="fumée",
    smoke_title="la fumée a sonné, toutes les portes se sont ouvertes, une personne a réarmé",
    look_at=(
        "Jouez les gens : switch.…_main ouvre une fenêtre, tient une porte, essaie un détecteur\n"
        "de fumée, bloque un pêne. Une journée dure 24 minutes."
    ),
)
FIXTURE_WORDS: Mapping[str, FixtureWords] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})
