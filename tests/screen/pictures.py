"""A full house to look at: 24 spaces of two sites, in every state there is."""

from typing import Any

HOUR = 3600
LONGEST_WHY = "Fermé pour travaux dans la cage d’escalier, entrée par la cour de la mairie svp."
"""A reason as long as one may be."""


class Picture:
    """One day; hours are counted from its midnight."""

    def __init__(self, midnight: float) -> None:
        """Take the midnight that the day begins with, in seconds since 1970."""
        self._midnight = int(midnight)

    def at(self, hour: float) -> int:
        """Return an hour of the day in seconds since 1970."""
        return self._midnight + int(hour * HOUR)

    def space(
        self,
        name: str,
        kind: str,
        state: str,
        until: float | None = 22,
        taken: tuple[tuple[float, float], ...] = (),
        **more: Any,
    ) -> dict[str, Any]:
        """Return a space as the feed tells it."""
        times = {key: self.at(value) for key, value in more.items() if key in {"release", "since"}}
        following = more.get("next")
        if following:
            times["next"] = (self.at(following[0]), self.at(following[1]))  # type: ignore[assignment]  # a span beside instants
        return {
            "id": name.lower(),
            "name": name,
            "kind": kind,
            "state": state,
            "until": None if until is None else self.at(until),
            "taken": [(self.at(start), self.at(end)) for start, end in taken],
            **{key: value for key, value in more.items() if key in {"left", "walk_in", "why"}},
            **times,
        }

    def site(self, name: str, spaces: list[dict[str, Any]]) -> dict[str, Any]:
        """Return a site as the feed tells it."""
        return {
            "site": name.lower(),
            "name": name,
            "up": True,
            "zone": "Europe/Paris",
            "open": True,
            "until": self.at(22),
            "day": [(self.at(8), self.at(22))],
            "spaces": spaces,
        }


def full_house(midnight: float) -> list[dict[str, Any]]:
    """Return both sites at nine in the morning, as the feed tells them."""
    day = Picture(midnight)
    luzech = [
        day.space(
            "Salle du Lot", "meeting_room", "occupied", 11, ((9, 11), (14, 16)), next=(14, 16)
        ),
        day.space("Salle de Cahors", "meeting_room", "soon", 9.25, ((9.25, 12),), next=(9.25, 12)),
        day.space("Cabine 1", "phone_box", "free", 22, ((8, 8.5),)),
        day.space("Cabine 2", "phone_box", "awaiting", 9.5, ((9, 9.5),), release=9.08, left=False),
        day.space("Bureau Vigne", "office", "occupied", 22, ((8, 22),)),
        day.space("Bureau Truffe", "office", "awaiting", 12, ((8.9, 12),)),
        day.space("Bureau Safran", "office", "out_of_service", None),
        day.space("Poste 1", "desk", "free"),
        day.space("Poste 2", "desk", "occupied", 18, ((8, 18),)),
        day.space("Poste 3", "desk", "unsure"),
        day.space("Poste 4", "desk", "free", 14, ((14, 18),), next=(14, 18)),
        day.space("Poste 5", "desk", "occupied", None, walk_in=True, since=8.7),
        day.space("Poste 6", "desk", "closed", 32),
        day.space("Poste 7", "desk", "free", 13.5, ((13.5, 17.75),), next=(13.5, 17.75)),
        day.space("Poste 8", "desk", "occupied", 12, ((8.5, 12),), release=9.05, left=True),
        day.space("Cuisine", "common", "occupied"),
        day.space("Salon", "common", "unsure"),
    ]
    prayssac = [
        day.space(
            "Salle du Quercy", "meeting_room", "free", 12.25, ((12.25, 13.75),), next=(12.25, 13.75)
        ),
        day.space("Bureau Noix", "office", "occupied", 22, ((8, 22),)),
        *(day.space(f"Poste {number}", "desk", "free") for number in range(9, 16)),
    ]
    return [day.site("Luzech", luzech), day.site("Prayssac", prayssac)]


def two_places(midnight: float) -> list[dict[str, Any]]:
    """Return both places as they are, at nine in the morning: 20 spaces that can be booked."""
    day = Picture(midnight)
    desks = ("free", "occupied", "unsure", "awaiting", "free", "free", "free", "out_of_service")
    luzech = [
        day.space(
            "Salle du Lot", "meeting_room", "occupied", 11, ((9, 11), (14, 16)), next=(14, 16)
        ),
        day.space("Cabine", "phone_box", "soon", 9.25, ((9.25, 12),), next=(9.25, 12)),
        day.space("Bureau 1", "office", "free"),
        day.space("Bureau 2", "office", "awaiting", 9.5, ((9, 9.5),), release=9.08, left=False),
        day.space("Bureau 3", "office", "unsure"),
        *(
            day.space(f"Poste {number}", "desk", state, None if "out" in state else 22)
            for number, state in enumerate(desks, 1)
        ),
        day.space("Accueil", "common", "free"),
        day.space("Cuisine", "common", "occupied", None),
        day.space("Salon", "common", "unsure"),
    ]
    prayssac = [
        day.space("Salle des Vignes", "meeting_room", "free", 12.5, ((12.5, 14),)),
        day.space("Cabine", "phone_box", "occupied", None, walk_in=True, since=8.5),
        day.space("Bureau 4", "office", "closed", 32),
        *(
            day.space(f"Poste {number}", "desk", "occupied", until, ((8, until),))
            for number, until in zip(range(9, 13), (12, 13.5, 18, 18), strict=True)
        ),
        day.space("Accueil", "common", "occupied", None),
    ]
    return [day.site("Luzech", luzech), day.site("Prayssac", prayssac)]
