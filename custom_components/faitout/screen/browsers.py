"""What kind of browser asks, in a few plain words of our own, out of what it says of itself.

Anybody can write anything there. So nothing of it is ever shown: it is only looked for names that
stand here.
"""

from collections.abc import Mapping
from typing import Final

LONGEST_LOOKED_AT: Final = 400
"""Characters; those of televisions and phones have fewer."""
PROGRAMS: Final[Mapping[str, str]] = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "SamsungBrowser": "Samsung Internet",
    "Silk/": "Silk",
    "Firefox/": "Firefox",
    "FxiOS": "Firefox",
    "Fully": "Fully Kiosk",
    "CriOS": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
"""By what tells them apart; each of these says besides that it is those which come after it."""
SYSTEMS: Final[Mapping[str, str]] = {
    "Tizen": "Tizen",
    "Web0S": "webOS",
    "CrOS": "ChromeOS",
    "Android": "Android",
    "iPad": "iPad",
    "iPhone": "iPhone",
    "Windows": "Windows",
    "Mac OS X": "macOS",
    "Linux": "Linux",
}


def browser_kind(says: str | None) -> str:
    """Return a browser and what it runs on, such as `Chrome, Android`; empty where nothing fits."""
    text = (says or "")[:LONGEST_LOOKED_AT]
    found = (_first(PROGRAMS, text), _first(SYSTEMS, text))
    return ", ".join(name for name in found if name)


def _first(names: Mapping[str, str], text: str) -> str:
    return next((name for mark, name in names.items() if mark in text), "")
