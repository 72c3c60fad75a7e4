"""The floor plans that were set up, each in a file of its own in Home Assistant's storage."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypedDict

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from homeassistant.util import slugify
from homeassistant.util.hass_dict import HassKey
from homeassistant.util.ulid import ulid_hex

from ..const import CONF_FILE, CONF_SLUG, DOMAIN, SUBENTRY_FLOOR_PLAN, SUBENTRY_SPACE
from .reading import PlanContent

VERSION: Final = 1
MOST_KEPT: Final = 8
"""Plans that are held in memory at once; a place has one or two."""

type Spot = tuple[float, float]
"""Where a space is on a plan: from the left and from the top, from 0 to 1."""


class KeptPlan(TypedDict):
    """A plan as it is stored."""

    content: PlanContent
    places: dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class FloorPlan:
    """One plan."""

    content: PlanContent
    places: Mapping[str, Spot]
    """By the slug of the space."""


class FloorPlans:
    """Reads and keeps the plans. Belongs to the event loop."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Take where they are kept."""
        self._hass = hass
        self._held: dict[str, FloorPlan] = {}

    async def get(self, plan: str) -> FloorPlan | None:
        """Return a plan by its file, None where there is none."""
        if plan not in self._held:
            kept = await self._store(plan).async_load()
            if kept is None:
                return None
            places = {key: (x, y) for key, (x, y) in kept["places"].items()}
            self._hold(plan, FloorPlan(kept["content"], places))
        return self._held[plan]

    async def keep(self, plan: str, content: PlanContent, places: Mapping[str, Spot]) -> None:
        """Keep a plan; it is written when this returns."""
        kept = KeptPlan(content=content, places={key: list(spot) for key, spot in places.items()})
        await self._store(plan).async_save(kept)
        self._hold(plan, FloorPlan(content, dict(places)))

    async def keep_new(self, content: PlanContent, before: str | None) -> str:
        """Keep a plan under a name that none has had, with the places of the one before it."""
        known = await self.get(before) if before else None
        plan = ulid_hex()
        await self.keep(plan, content, known.places if known else {})
        return plan

    async def place(self, plan: str, places: Mapping[str, Spot]) -> bool:
        """Keep where the spaces are; False where there is no such plan."""
        known = await self.get(plan)
        if known is None:
            return False
        await self.keep(plan, known.content, places)
        return True

    async def forget(self, plan: str) -> None:
        """Remove a plan."""
        self._held.pop(plan, None)
        await self._store(plan).async_remove()

    def _hold(self, plan: str, kept: FloorPlan) -> None:
        self._held.pop(plan, None)
        while len(self._held) >= MOST_KEPT:
            del self._held[next(iter(self._held))]
        self._held[plan] = kept

    @property
    def held(self) -> int:
        """How many plans are held in memory."""
        return len(self._held)

    def _store(self, plan: str) -> Store[KeptPlan]:
        return Store(self._hass, VERSION, f"{DOMAIN}.floor_plan.{plan}")


PLANS: HassKey[FloorPlans] = HassKey(f"{DOMAIN}_floor_plans")


def floor_plans_of(entry: ConfigEntry[Any]) -> dict[str, str]:
    """Return the plans of a site: the title of each, by its file."""
    return {
        each.data[CONF_FILE]: each.title
        for each in entry.get_subentries_of_type(SUBENTRY_FLOOR_PLAN)
    }


def shown_plan(entry: ConfigEntry[Any], plan: FloorPlan) -> dict[str, Any]:
    """Return a plan as pages draw it: each shape that is a space says which."""
    slugs: dict[str, str] = {}
    for each in entry.get_subentries_of_type(SUBENTRY_SPACE):
        slug = each.data[CONF_SLUG]
        slugs |= {slug: slug, slugify(each.title): slug}
    content = dict(plan.content)
    if "shapes" in content:
        content["shapes"] = _matched(content["shapes"], slugs)
    content.pop("jpeg", None)
    return {**content, "places": {key: list(spot) for key, spot in plan.places.items()}}


def _matched(shapes: list[dict[str, Any]], slugs: Mapping[str, str]) -> list[dict[str, Any]]:
    shown = []
    for shape in shapes:
        drawn = {key: shape[key] for key in ("kind", "looks")}
        if space := slugs.get(slugify(shape.get("name", ""))):
            drawn["space"] = space
        if inside := shape.get("inside"):
            drawn["inside"] = _matched(inside, slugs)
        shown.append(drawn)
    return shown
