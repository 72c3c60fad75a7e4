"""Which space is meant by what somebody says: its name, with or without article and place.

A name is data, whatever it says: it is told in one line, cut, and never followed.
"""

from collections.abc import Iterable
from typing import Final
import unicodedata

from homeassistant.auth.permissions.const import POLICY_READ

from ..actions.targets import Place, all_places, is_permitted
from ..hub.rights import loaded_sites
from .inquirer import Inquirer, no_answer

LONGEST_TOLD_NAME: Final = 80
"""Characters: as long as the forms let a name be; a longer one was not written to be read aloud."""
MOST_NAMES_TOLD: Final = 8
"""Names to choose from in one sentence: more is not listened to."""
ARTICLES: Final = ("l'", "le ", "la ", "les ", "the ", "une ", "un ", "a ")


def plain_name(name: str) -> str:
    """Return a name as one line of text, cut to `LONGEST_TOLD_NAME` characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return line if len(line) <= LONGEST_TOLD_NAME else f"{line[: LONGEST_TOLD_NAME - 1]}…"


def told_place(place: Place) -> str:
    """Return a space as people call it, with its place where there are several."""
    name = plain_name(place.runner.name)
    is_alone = len(loaded_sites(place.site.hass)) == 1
    return name if is_alone else f"{name} ({plain_name(place.site.name)})"


def seen_places(asker: Inquirer, site: str | None = None) -> list[Place]:
    """Return the spaces that who asks may see, of one place or of all.

    Raises ServiceValidationError, translated, where no place is called so.
    """
    places = [p for p in all_places(asker.hass) if is_permitted(asker.user, p, POLICY_READ)]
    if site is None:
        return places
    meant = folded(site)
    found = [p for p in places if meant in (folded(p.site.slug), folded(p.site.name))]
    if not found:
        raise no_answer("no_such_site", field="site")
    return found


def places_named(said: str, places: Iterable[Place]) -> list[Place]:
    """Return the spaces that are called so; several where two have one name."""
    meant = folded(said)
    return [place for place in places if meant in _names(place)]


def one_named(said: str, places: list[Place]) -> Place:
    """Return the one space that is called so; raise ServiceValidationError where it is not one."""
    named = places_named(said, places)
    if len(named) == 1:
        return named[0]
    names = ", ".join(told_place(place) for place in (named or places)[:MOST_NAMES_TOLD])
    if named:
        raise no_answer("ask_several", names=names)
    raise no_answer("ask_unknown_space", name=plain_name(said), names=names)


def _names(place: Place) -> set[str]:
    name, site = place.runner.name, place.site.name
    return {
        folded(each) for each in (place.runner.space.id, name, f"{name}, {site}", f"{name} {site}")
    }


def folded(text: str) -> str:
    """Return a text without case, accents and article, as names are compared."""
    apart = unicodedata.normalize("NFKD", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    bare = "".join(c for c in apart if not unicodedata.combining(c)).casefold().strip(" .?!")
    article = next((each for each in ARTICLES if bare.startswith(each)), "")
    return bare.removeprefix(article).strip()
