"""What the demo says of what stands around the hub."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundWords:
    """Sentences with gaps in braces."""

    paired: str
    linked: str
    followed: str
    measured: str
    not_measured: str
    dashboard_at: str
    board_at: str
    scene_dashboard: str
    scene_board: str
    scene_source: str
    scene_link: str
    scene_link_again: str
    scene_metrics: str
    metrics_at: str
    store_silent: str
    arrived: str
    all_there: str
    missing: str
    board_told: str


ENGLISH = AroundWords(
    paired="the screen in the hall is paired",
    followed="{space} follows the calendar {name}",
    linked="both sites tell their spaces over MQTT",
    measured="both sites write metrics to {name}",
    not_measured=("no metrics store: scripts/debian-tools {name} says why, and how to get it"),
    dashboard_at="The animator's dashboard: {url}",
    board_at="The hall board, paired already: {url}",
    scene_dashboard="dashboard",
    scene_board="hall board",
    scene_source="from a calendar",
    scene_link="MQTT link",
    scene_link_again="MQTT link, after that",
    scene_metrics="metrics store away",
    metrics_at="The metrics, in the store's own page: {url}/vmui",
    store_silent="The metrics store ({name}) did not start. All it said is in {log}",
    arrived="{count} of {count} points",
    all_there="all {count} entities there",
    missing="missing: {names}",
    board_told="occupied within {limit} ms",
)
FRENCH = AroundWords(
    paired="l’écran du hall est associé",
    followed="{space} suit l’agenda {name}",
    linked="les deux sites disent leurs espaces par MQTT",
    measured="les deux sites écrivent leurs mesures dans {name}",
    not_measured=(
        "pas de mesures : scripts/debian-tools {name} dit pourquoi, et comment l’obtenir"
    ),
    dashboard_at="Le tableau de bord de l’animateur : {url}",
    board_at="L’écran du hall, déjà associé : {url}",
    scene_dashboard="tableau de bord",
    scene_board="écran du hall",
    scene_source="par un agenda",
    scene_link="lien MQTT",
    scene_link_again="lien MQTT, après cela",
    scene_metrics="mesures coupées",
    metrics_at="Les mesures, dans la page de leur base : {url}/vmui",
    store_silent="La base de mesures ({name}) n’a pas démarré. Tout ce qu’elle a dit : {log}",
    arrived="{count} points sur {count}",
    all_there="les {count} entités y sont",
    missing="manquent : {names}",
    board_told="occupé en moins de {limit} ms",
)
AROUND: Mapping[str, AroundWords] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})
