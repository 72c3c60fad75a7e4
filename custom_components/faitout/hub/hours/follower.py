"""Has everything that has hours follow them at once: spaces, doors, light, heat, rights."""

from dataclasses import replace

from homeassistant.core import CALLBACK_TYPE, callback

from ...engine.door.door import DoorSpec
from ...engine.hours import OpeningHours
from ...engine.stimulus import Configure
from ..listeners import apart
from ..site import Site


class HoursFollower:
    """Tells the parts of one site of other hours. No entry is set up anew: nothing goes blind."""

    def __init__(self, site: Site) -> None:
        """Take the site; `start` begins."""
        self._site = site
        self._unsubscribe: CALLBACK_TYPE | None = None

    async def start(self) -> None:
        """Follow its timetable."""
        self._unsubscribe = self._site.timetable.subscribe(self._changed)

    async def stop(self) -> None:
        """Follow it no more."""
        if self._unsubscribe:
            self._unsubscribe()
            self._unsubscribe = None

    @callback
    def _changed(self) -> None:
        site = self._site
        # Doors first: whom they let in must not wait for anything.
        for door in site.doors.values():
            if (hours := door_hours(site, door.spec)) != door.spec.hours:
                with apart(f"the hours of the door {door.name}"):
                    door.keep_hours(hours)
        for space, runner in site.spaces.items():
            hours = site.timetable.hours(space)
            if hours != runner.space.hours:
                runner.feed(Configure(replace(runner.space, hours=hours)))
                for part in (site.lights.get(space), site.heatings.get(space)):
                    if part:
                        with apart(f"the hours of {runner.name}"):
                            part.keep_hours(hours)
        if site.access:
            site.access.hours_changed()
        site.membership.plans_changed()


def door_hours(site: Site, spec: DoorSpec) -> OpeningHours:
    """Return the hours of a door: those of the one space behind it, else of the site."""
    only_one = spec.spaces[0] if len(spec.spaces) == 1 and not spec.is_entrance else None
    return site.timetable.hours(only_one)
