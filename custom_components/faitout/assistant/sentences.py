"""The sentences that the voice assistant understands, in French and in English.

They are templates of Home Assistant's sentence triggers. `KIND` stands for the words of one kind of
space, `{place}` for the name of one or for its kind, `{until}` and `{length}` for a time as said.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from ..engine.policy import SpaceKind


class Theme(StrEnum):
    """What is asked about."""

    FREE = "free"
    BOOK = "book"
    WHY = "why"
    NEEDS = "needs"


KINDS: Final[Mapping[str, Mapping[SpaceKind, str]]] = {
    "fr": {
        SpaceKind.PHONE_BOX: "(cabine[s] [téléphonique[s]]|box)",
        SpaceKind.MEETING_ROOM: "salle[s] [de réunion]",
        SpaceKind.OFFICE: "bureau[x]",
        SpaceKind.DESK: "(poste[s]|place[s])",
        SpaceKind.LOCKER: "casier[s]",
    },
    "en": {
        SpaceKind.PHONE_BOX: "(phone box[es]|phone booth[s]|booth[s])",
        SpaceKind.MEETING_ROOM: "[meeting] room[s]",
        SpaceKind.OFFICE: "office[s]",
        SpaceKind.DESK: "desk[s]",
        SpaceKind.LOCKER: "locker[s]",
    },
}
"""How each kind is called when one asks which of it is free."""
FREE_OF_A_KIND: Final[Mapping[str, list[str]]] = {
    "fr": [
        "(quel|quelle|quels|quelles) KIND (est|sont) libre[s] [maintenant]",
        "(quel|quelle|quels|quelles) KIND (est|sont) libre[s] jusqu'à {until}",
        "(y a-t-il|y a t il|est-ce qu'il y a) (un|une) KIND [de] libre",
    ],
    "en": [
        "(which|what) KIND (is|are) free [now]",
        "(which|what) KIND (is|are) free until {until}",
        "is there (a|an) free KIND",
    ],
}
SENTENCES: Final[Mapping[str, Mapping[Theme, list[str]]]] = {
    "fr": {
        Theme.FREE: [
            "qu'est-ce qui est libre [maintenant]",
            "qu'est-ce qui est libre jusqu'à {until}",
        ],
        Theme.BOOK: ["(réserve|réserver|réservez) {place} (pour|pendant) {length}"],
        Theme.WHY: [
            "pourquoi {place} a-t-(elle|il) été (libéré|libérée)",
            "pourquoi {place} a (été|t elle été|t il été) (libéré|libérée)",
        ],
        Theme.NEEDS: [
            "qu'est-ce qui m'attend",
            "qu'est-ce qui nous attend",
            "qu'est-ce que j'ai à faire",
        ],
    },
    "en": {
        Theme.FREE: ["what is free [now]", "what is free until {until}"],
        Theme.BOOK: ["book {place} for {length}"],
        Theme.WHY: ["why was {place} (released|given back)"],
        Theme.NEEDS: ["what needs (me|us)", "what needs (my|our) attention"],
    },
}
KIND_WORDS: Final[Mapping[str, SpaceKind]] = {
    "box": SpaceKind.PHONE_BOX,
    "booth": SpaceKind.PHONE_BOX,
    "cabine": SpaceKind.PHONE_BOX,
    "cabine telephonique": SpaceKind.PHONE_BOX,
    "phone booth": SpaceKind.PHONE_BOX,
    "phone box": SpaceKind.PHONE_BOX,
    "meeting room": SpaceKind.MEETING_ROOM,
    "room": SpaceKind.MEETING_ROOM,
    "salle": SpaceKind.MEETING_ROOM,
    "salle de reunion": SpaceKind.MEETING_ROOM,
    "bureau": SpaceKind.OFFICE,
    "office": SpaceKind.OFFICE,
    "desk": SpaceKind.DESK,
    "place": SpaceKind.DESK,
    "poste": SpaceKind.DESK,
    "casier": SpaceKind.LOCKER,
    "locker": SpaceKind.LOCKER,
}
"""What is said for any space of a kind, as `folded` leaves it; a name that is the same wins."""
