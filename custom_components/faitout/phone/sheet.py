"""The sheets that hang beside doors: a page for each space, to be printed.

What is on a sheet hangs where everybody sees it: the name of the space, its QR, and how it is done,
in both languages. So it wants no login, but it is handed out on the network of the place alone.
"""

from collections.abc import Iterable, Mapping
from html import escape
from http import HTTPStatus
import json
from pathlib import Path
from string import Template
from typing import Final

from aiohttp import web
from homeassistant.core import HomeAssistant

from ..guest.qr import drawing_of
from ..guest.surroundings import Surroundings
from ..screen.pages import LANGUAGES, Pages
from .address import space_url
from .headers import NOT_KEPT, SHEETS
from .languages import phone_language
from .near_view import NearView
from .phones import AwayError, Doorway, Phones

WORDS: Final = ("scan", "look", "act", "where", "code")

type Texts = Mapping[str, Mapping[str, str]]
"""The texts of the page, by language."""


class Sheets:
    """The sheets as they are filled in. Pure, but for reading the files once."""

    def __init__(self, folder: Path, pages: Pages) -> None:
        """Read what they are made of. Blocks: not for the event loop."""
        self._shell = Template((folder / "sheets.html").read_text(encoding="utf-8"))
        self._one = Template((folder / "sheet.html").read_text(encoding="utf-8"))
        self.texts: Texts = {
            each: json.loads(pages.files[f"{each}.json"].body) for each in LANGUAGES
        }

    def page(self, language: str, build: str, body: str) -> str:
        """Return the whole page around the sheets, or around a sentence."""
        texts = {key: escape(text) for key, text in self.texts[language].items()}
        return self._shell.substitute(texts, language=language, build=build, body=body)

    def sentence(self, language: str, key: str) -> str:
        """Return a sentence, where there is no sheet to be had."""
        return f'<p class="plain">{escape(self.texts[language][key])}</p>'

    def sheet(self, language: str, name: str, site: str, address: str, *, proof: bool) -> str:
        """Return the sheet of a space; `language` stands first and large, the other below."""
        other = next(each for each in LANGUAGES if each != language)
        words = {
            f"{place}_{word}": escape(self.texts[spoken_in][f"sheet_{word}"])
            for place, spoken_in in (("first", language), ("second", other))
            for word in WORDS
        }
        drawing = drawing_of(address)
        return self._one.substitute(
            words,
            other=other,
            name=escape(name),
            site=escape(site),
            address=escape(address),
            size=str(drawing.size),
            path=drawing.path,
            label=escape(self.texts[language]["sheet_qr"].format(name=name)),
            proof="proof" if proof else "no-proof",
        )


class SheetView(NearView):
    """The sheets of a site; with `space`, that one alone."""

    url = f"{SHEETS}/{{site}}"
    name = "faitout:phone:sheets"

    def __init__(
        self,
        hass: HomeAssistant,
        phones: Phones,
        surroundings: Surroundings,
        pages: Pages,
        sheets: Sheets,
    ) -> None:
        """Take what they are made of, too."""
        super().__init__(hass, phones, surroundings)
        self._build = pages.build
        self._sheets = sheets

    async def get(self, request: web.Request, site: str) -> web.Response:
        """Return the sheets."""
        language = phone_language(None, self._hass.config.language)
        phone = await self.come_in(request, by_page=False)
        if isinstance(phone, web.Response):
            key = "sheet_far" if phone.status == HTTPStatus.FORBIDDEN else "line_later"
            return self._told(language, self._sheets.sentence(language, key), phone.status)
        try:
            doorways = self._doorways(site, request.query.get("space"))
        except AwayError:
            body = self._sheets.sentence(language, "line_away")
            return self._told(language, body, HTTPStatus.SERVICE_UNAVAILABLE)
        if not doorways:
            body = self._sheets.sentence(language, "sheet_off")
            return self._told(language, body, HTTPStatus.NOT_FOUND)
        return self._told(language, self._all(language, doorways), HTTPStatus.OK)

    def _doorways(self, site: str, space: str | None) -> list[Doorway]:
        found = self._phones.site_of(site)
        wanted = found.spaces if found and space is None else [space] if space else []
        doorways = (self._phones.find(site, each) for each in wanted)
        there = [each for each in doorways if each]
        return sorted(there, key=lambda each: each.runner.name.casefold())

    def _all(self, language: str, doorways: Iterable[Doorway]) -> str:
        return "".join(
            self._sheets.sheet(
                language,
                each.runner.name,
                each.site.name,
                space_url(self._hass, each.site.slug, each.space),
                proof=each.may_act and each.wants_proof,
            )
            for each in doorways
        )

    def _told(self, language: str, body: str, status: int) -> web.Response:
        page = self._sheets.page(language, self._build, body)
        return web.Response(
            text=page, status=status, content_type="text/html", charset="utf-8", headers=NOT_KEPT
        )
