"""How well a space is seen, for whoever has to buy, hang or mend a sensor."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
)
from homeassistant.const import EntityCategory
from homeassistant.util import dt as dt_util

from ..engine.sensor_kinds import TRAITS
from ..engine.sight import Level, SensorSight, Sight, how_well
from ..entity import SpaceEntity
from ..words.reasons import sensor_name
from ..words.sight import advice_sentence

SIGHT = SensorEntityDescription(
    key="sight",
    translation_key="sight",
    device_class=SensorDeviceClass.ENUM,
    options=[level.value for level in Level],
    entity_category=EntityCategory.DIAGNOSTIC,
)


class SightSensor(SpaceEntity, SensorEntity):
    """How well a space is seen, why, and the one thing that would help."""

    _unrecorded_attributes = frozenset(
        {
            "advice",
            "seen_since",
            "learned_since",
            "gaps",
            "unseen_minutes",
            "unseen_percent",
            "longest_unseen_minutes",
            "sensors",
        }
    )

    @property
    @override
    def native_value(self) -> str:
        """The level."""
        return self._sight.level

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """What would help, and the figures behind it; times are aware."""
        sight = self._sight
        share = sight.share_unseen
        return {
            "advice": advice_sentence(self.hass, sight.advice),
            "help": sight.advice.help.value,
            "seen_since": _instant(sight.seen_since),
            "learned_since": _instant(sight.learned_since),
            "gaps": sight.gaps,
            "unseen_minutes": _minutes(sight.unseen),
            # In steps of a tenth: it changes with every minute, and nobody sees finer ones.
            "unseen_percent": None if share is None else round(100 * share, 1),
            "longest_unseen_minutes": _minutes(sight.longest_unseen),
            "sensors": [self._sensor(each) for each in sight.sensors],
        }

    @property
    @override
    def _shown(self) -> object:
        """What it is worked out of: that is asked with each news, and working it out takes longer.

        That time goes by changes its shares, which nobody minds to see with the next change.
        """
        senses = self._runner.state.senses
        known = tuple(
            (sensor.health, sensor.told, sensor.record.lessons) for sensor in senses.sensors
        )
        return senses.learned, senses.seen, senses.unseen_since, known

    @property
    def _sight(self) -> Sight:
        return how_well(self._runner.state, dt_util.utcnow())

    def _sensor(self, sight: SensorSight) -> dict[str, Any]:
        found = sight.haunting
        return {
            "sensor": sight.sensor,
            "name": sensor_name(self.hass, sight.sensor),
            "kind": sight.kind.value,
            "sees": TRAITS[sight.kind].sees,
            "area": sight.area,
            "health": sight.health.value,
            "uses": sight.uses,
            "missed": sight.missed,
            "longest_unseen_minutes": _minutes(sight.longest_unseen),
            "ghosts": sight.ghosts,
            "failures": sight.losses,
            "failed_minutes": _minutes(sight.lost_for),
            "ghosts_at": f"{found.at:%H:%M}" if found and found.at else None,
            "ghosts_while": found.during.value if found and found.during else None,
        }


def _instant(at: datetime | None) -> str | None:
    return dt_util.as_local(at).isoformat(timespec="seconds") if at else None


def _minutes(span: timedelta) -> int:
    return round(span / timedelta(minutes=1))
