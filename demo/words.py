"""What the demo says in the terminal, in English and French."""

from collections.abc import Mapping
from dataclasses import dataclass
import os
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Sentences with gaps in braces."""

    already_running: str
    stop_the_other: str
    broker_silent: str
    see_log: str
    died: str
    go_on: str
    silent: str
    port_taken: str
    other_port: str
    port_moved: str
    flow_failed: str
    not_kept: str
    starts_broker: str
    old_broker: str
    starts_hass: str
    starts_building: str
    logs_in: str
    makes_site: str
    makes_space: str
    makes_bookings: str
    ready: str
    open_this: str
    log_in: str
    look_at: str
    booking_title: str
    ending: str
    ended: str
    broker_back: str
    not_discovered: str
    not_set_up: str
    check_title: str
    check_brief_title: str
    check_passed: str
    check_failed: str
    quiet_done: str
    scene: str
    expected: str
    seen: str
    time: str
    right: str
    wrong: str
    nothing: str
    scene_presence: str
    scene_no_show: str
    scene_undo: str
    scene_walk_in: str
    scene_left_early: str
    scene_blind: str
    scene_overlap: str
    scene_out_of_service: str
    scene_killed: str
    scene_broker: str


ENGLISH = Words(
    already_running="A demo of this checkout is already running (process {pid}).",
    stop_the_other="End it with Ctrl-C in its terminal, or: kill {pid}",
    broker_silent="The MQTT broker ({name}) did not start.",
    see_log="All it said is in {log}",
    died="{name} ended by itself (exit code {code}). Its last lines:",
    go_on="scripts/demo --keep starts it again, with all that it had acknowledged.",
    silent="{name} did not answer within {seconds} s. Its last lines:",
    port_taken="Port {port} is taken by another program.",
    other_port="Choose another one with --port, or leave it out: then a free one is taken.",
    port_moved="port 8123 is taken, Home Assistant gets {port}",
    flow_failed="The set-up of {what} was refused: {why}",
    not_kept="There is nothing to keep: the last demo was not set up to its end.",
    starts_broker="MQTT broker: {name}",
    old_broker=(
        "it speaks MQTT {protocol} only, of which Home Assistant will make a repair;"
        " mosquitto, once installed, is taken instead"
    ),
    starts_hass="Home Assistant {version}",
    starts_building="the simulated building reports over MQTT: {sensors} sensors",
    logs_in="user and login made through the API",
    makes_site="site {name}",
    makes_space="{name}: {count} spaces, set up through the config flow",
    makes_bookings="{count} bookings made",
    ready="Ready after {seconds:.0f} s.",
    open_this="Open {url} (it can only be reached from this machine).",
    log_in="User {user}, password {password}",
    look_at=(
        "Look at Settings, Devices & services, Faitout; at the calendar and the logbook.\n"
        "Minutes are seconds here, and both places are open day and night. Ctrl-C ends it all."
    ),
    booking_title="Work meeting",
    ending="Ending: {names}",
    ended="Everything has ended.",
    broker_back="The broker died and was started again.",
    not_discovered="Home Assistant did not find the simulated sensors over MQTT.",
    not_set_up="{name} was set up, but did not come to work.",
    check_title="Faitout, the demo as a check: one round, about three minutes.",
    check_brief_title="Faitout, the demo as a short check: about a minute.",
    check_passed="All {count} as expected, after {seconds:.0f} s.",
    check_failed="{wrong} of {count} not as expected, after {seconds:.0f} s.",
    quiet_done="{count} scenes played, in as many rooms",
    scene="scene",
    expected="expected",
    seen="seen",
    time="after",
    right="ok",
    wrong="WRONG",
    nothing="nothing",
    scene_presence="checked in by presence",
    scene_no_show="no-show",
    scene_undo="release undone",
    scene_walk_in="walk-in",
    scene_left_early="left early",
    scene_blind="blind room",
    scene_overlap="two at once",
    scene_out_of_service="out of service",
    scene_killed="Home Assistant killed",
    scene_broker="broker killed",
)

FRENCH = Words(
    already_running="Une démonstration de ce dossier tourne déjà (processus {pid}).",
    stop_the_other="Arrêtez-la avec Ctrl-C dans son terminal, ou : kill {pid}",
    broker_silent="Le courtier MQTT ({name}) n’a pas démarré.",
    see_log="Tout ce qu’il a dit se trouve dans {log}",
    died="{name} s’est arrêté de lui-même (code {code}). Ses dernières lignes :",
    go_on="scripts/demo --keep le relance, avec tout ce qu’il avait confirmé.",
    silent="{name} n’a pas répondu en {seconds} s. Ses dernières lignes :",
    port_taken="Le port {port} est pris par un autre programme.",
    other_port="Choisissez-en un autre avec --port, ou omettez-le : un port libre sera pris.",
    port_moved="le port 8123 est pris, Home Assistant reçoit le {port}",
    flow_failed="La mise en place de {what} a été refusée : {why}",
    not_kept="Il n’y a rien à garder : la dernière démonstration n’a pas été mise en place.",
    starts_broker="courtier MQTT : {name}",
    old_broker=(
        "il ne parle que MQTT {protocol}, ce que Home Assistant signale dans ses réparations ;"
        " mosquitto, une fois installé, prend sa place"
    ),
    starts_hass="Home Assistant {version}",
    starts_building="le bâtiment simulé parle par MQTT : {sensors} capteurs",
    logs_in="compte et accès créés par l’API",
    makes_site="site {name}",
    makes_space="{name} : {count} espaces, mis en place par le parcours de configuration",
    makes_bookings="{count} réservations faites",
    ready="Prêt après {seconds:.0f} s.",
    open_this="Ouvrez {url} (accessible seulement depuis cette machine).",
    log_in="Utilisateur {user}, mot de passe {password}",
    look_at=(
        "Voyez Paramètres, Appareils et services, Faitout ; le calendrier et le journal.\n"
        "Les minutes y sont des secondes, et les deux lieux sont ouverts jour et nuit."
        " Ctrl-C arrête tout."
    ),
    booking_title="Réunion de travail",
    ending="Arrêt : {names}",
    ended="Tout est arrêté.",
    broker_back="Le courtier est mort et a été relancé.",
    not_discovered="Home Assistant n’a pas trouvé les capteurs simulés par MQTT.",
    not_set_up="{name} est configuré, mais ne s’est pas mis au travail.",
    check_title="Faitout, la démonstration comme épreuve : un tour, environ trois minutes.",
    check_brief_title="Faitout, la démonstration comme petite épreuve : environ une minute.",
    check_passed="Les {count} comme attendu, après {seconds:.0f} s.",
    check_failed="{wrong} sur {count} pas comme attendu, après {seconds:.0f} s.",
    quiet_done="{count} scènes jouées, chacune dans son espace",
    scene="scène",
    expected="attendu",
    seen="vu",
    time="après",
    right="ok",
    wrong="FAUX",
    nothing="rien",
    scene_presence="arrivée détectée",
    scene_no_show="absence",
    scene_undo="libération annulée",
    scene_walk_in="sans réservation",
    scene_left_early="départ anticipé",
    scene_blind="salle aveugle",
    scene_overlap="deux à la fois",
    scene_out_of_service="hors service",
    scene_killed="Home Assistant tué",
    scene_broker="courtier tué",
)

LANGUAGES: Mapping[str, Words] = MappingProxyType({"en": ENGLISH, "fr": FRENCH})


def language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language the terminal asks for; French, that of the places, where it asks none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "").partition(".")[0].lower()
        if locale in ("", "c", "posix"):
            continue
        return "fr" if locale.startswith("fr") else "en"
    return "fr"
