"""All screens of this Home Assistant: who is let in, and what each of them is shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from homeassistant.config_entries import (
    ConfigEntry,
    ConfigEntryChange,
    ConfigEntryDisabler,
    ConfigEntryState,
    ConfigSubentry,
)
from homeassistant.core import CALLBACK_TYPE, HassJob, HassJobType, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later
from homeassistant.helpers.json import json_bytes
from homeassistant.util.hass_dict import HassKey

from ..const import CONF_CREDENTIAL, CONF_FILE, CONF_LANGUAGE, CONF_SCOPE, DOMAIN, SUBENTRY_SCREEN
from ..engine.booking import Actor
from ..engine.ids import SiteId, SpaceId
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from ..hub.touch import Toucher
from ..settings.screens import Scope, ScreenSettings, screen_settings
from .board import Board
from .credential import Digest, Secret, digest_of, is_same
from .feed import Feed
from .pairing import Pairings
from .snapshot import SiteShown, SpaceShown

AWAY_SECONDS: Final = 5.0
"""How long a site may be away before screens are told: it is, for a moment, whenever its set-up
changes."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen that was let in."""

    id: str
    """Its subentry."""
    site: SiteId | None
    """The only site it shows, None for all."""
    home: SiteId
    """The site it hangs in."""
    settings: ScreenSettings
    entry: str
    """The config entry of that site."""
    digest: Digest
    """Of its secret."""
    plan: str | None = None
    """The file of the floor plan that it shows."""

    @property
    def language(self) -> str:
        """The language of its page, a key of the texts."""
        return self.settings.language

    @property
    def page(self) -> str:
        """The page it gets: that of one space, or the board."""
        return "door" if self.settings.space else "board"

    @property
    def hand(self) -> Toucher:
        """Who touches when it is touched.

        At a board somebody stands in the place, and in none of its spaces: what they book waits for
        them still.
        """
        is_at_door = self.settings.space is not None
        return Toucher(
            id=f"screen/{self.id}",
            who=self.settings.who,
            actor=Actor.SCREEN if is_at_door else Actor.BOARD,
            site=self.site,
            space=self.settings.space,
            takes_out=self.settings.fault_takes_out,
        )


class Screens:
    """The one place that screens and sites know of each other through."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Begin without sites."""
        self.pairings = Pairings()
        self.feed = Feed()
        self._hass = hass
        self._boards: dict[SiteId, Board] = {}
        self._away: dict[SiteId, CALLBACK_TYPE] = {}

    def screen_of(self, secret: Secret | None) -> Screen | None:
        """Return the screen whose secret this is, or None."""
        if secret is None:
            return None
        digest = digest_of(secret)
        for entry in self._hass.config_entries.async_entries(DOMAIN):
            for subentry in entry.get_subentries_of_type(SUBENTRY_SCREEN):
                if is_same(subentry.data[CONF_CREDENTIAL], digest):
                    return _screen(entry, subentry)
        return None

    def screen_by(self, screen: str) -> Screen | None:
        """Return a screen by its subentry, or None."""
        for entry in self._hass.config_entries.async_entries(DOMAIN):
            if subentry := entry.subentries.get(screen):
                return _screen(entry, subentry)
        return None

    def shown(self, site: SiteId, space: SpaceId) -> tuple[SiteShown, SpaceShown] | None:
        """Return a space as all screens show it, with its site alone; None: nothing is shown."""
        board = self._boards.get(site)
        return board.shown(space) if board else None

    def about(self, entry: ConfigEntry[Any]) -> list[dict[str, str | int]]:
        """Return what diagnostics say of the screens of a site: nothing that lets anybody in."""
        open_now = [stream.screen for stream in self.feed.streams]
        return [
            {
                "scope": subentry.data[CONF_SCOPE],
                "language": subentry.data[CONF_LANGUAGE],
                "streams": open_now.count(subentry.subentry_id),
            }
            for subentry in entry.get_subentries_of_type(SUBENTRY_SCREEN)
        ]

    def is_welcome(self, screen: Screen) -> bool:
        """Return whether a screen is still let in, and set up as it was."""
        entry = self._hass.config_entries.async_get_entry(screen.entry)
        subentry = entry and entry.subentries.get(screen.id)
        return bool(entry and subentry and _screen(entry, subentry) == screen)

    @callback
    def follow(self, site: Site, runner: SpaceRunner) -> None:
        """Show a space."""
        if cancel := self._away.pop(site.slug, None):
            cancel()
        board = self._boards.get(site.slug)
        if board is None:
            board = self._boards[site.slug] = Board(
                self._hass, site, lambda payload: self.feed.publish(site.slug, payload)
            )
        board.add(runner)

    @callback
    def leave(self, site: Site, runner: SpaceRunner) -> None:
        """Show a space no more."""
        board = self._boards.get(site.slug)
        if board is None:
            return
        board.remove(runner)
        if board.is_empty:
            del self._boards[site.slug]
            job = HassJob[[datetime], None](
                lambda _: self._is_away(site.slug),
                "faitout screens away",
                cancel_on_shutdown=True,
                job_type=HassJobType.Callback,
            )
            self._away[site.slug] = async_call_later(self._hass, AWAY_SECONDS, job)

    @callback
    def look_around(self) -> None:
        """Show sites that have no space, or have not come up yet, as what they are."""
        for entry in self._hass.config_entries.async_entries(DOMAIN, include_disabled=False):
            slug = _site_of(entry)
            if slug not in self._boards and slug not in self._away:
                self._show_bare(slug, entry)

    @callback
    def set_up_changed(self, change: ConfigEntryChange, entry: ConfigEntry[Any]) -> None:
        """Show a site no more that was removed."""
        if entry.domain == DOMAIN and change is ConfigEntryChange.REMOVED:
            self.feed.withdraw(_site_of(entry))

    @callback
    def _is_away(self, slug: SiteId) -> None:
        del self._away[slug]
        entry = self._hass.config_entries.async_entry_for_domain_unique_id(DOMAIN, slug)
        if entry is None or entry.disabled_by is ConfigEntryDisabler.USER:
            self.feed.withdraw(slug)
        else:
            self._show_bare(slug, entry)

    def _show_bare(self, slug: SiteId, entry: ConfigEntry[Any]) -> None:
        is_up = entry.state is ConfigEntryState.LOADED
        self.feed.publish(slug, json_bytes(SiteShown(site=slug, name=entry.title, up=is_up)))


SCREENS: HassKey[Screens] = HassKey(f"{DOMAIN}_screens")


def _site_of(entry: ConfigEntry[Any]) -> SiteId:
    return SiteId(entry.unique_id or entry.entry_id)


def _screen(entry: ConfigEntry[Any], subentry: ConfigSubentry) -> Screen:
    home = _site_of(entry)
    settings = screen_settings(subentry.data)
    return Screen(
        id=subentry.subentry_id,
        site=None if settings.scope is Scope.ALL else home,
        home=home,
        settings=settings,
        entry=entry.entry_id,
        digest=Digest(subentry.data[CONF_CREDENTIAL]),
        plan=_plan(entry, settings.plan),
    )


def _plan(entry: ConfigEntry[Any], subentry_id: str | None) -> str | None:
    """Return the file of a floor plan, None where there is no such plan (any more)."""
    found = entry.subentries.get(subentry_id) if subentry_id else None
    return found.data[CONF_FILE] if found else None
