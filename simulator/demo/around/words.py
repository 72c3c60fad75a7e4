"""What the demo says of what stands around the hub."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundWords:
    """Sentences with gaps in braces."""

    paired: str
    dashboard_at: str
    board_at: str
    scene_dashboard: str
    scene_board: str
    all_there: str
    missing: str
    board_told: str


ENGLISH = AroundWords(
    paired="the screen in the hall is paired",
    dashboard_at="The animator's dashboard: {url}",
    board_at="The hall board, paired already: {url}",
    scene_dashboard="dashboard",
    scene_board="hall board",
    all_there="all {count} entities there",
    missing="missing: {names}",
    board_told="occupied within {limit} ms",
)
FRENCH = AroundWords(
    paired="l'écran du hall est associé",
    dashboard_at="Le tableau de bord de l'animateur : {url}",
    board_at="L'écran du hall, déjà associé : {url}",
    scene_dashboard="tableau de bord",
    scene_board="écran du hall",
    all_there="les {count} entités y sont",
    missing="manquent : {names}",
    board_told="occupé en moins de {limit} ms",
)
AROUND: Mapping[str, AroundWords] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})
