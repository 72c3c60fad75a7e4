"""Names that the integration shares with Home Assistant."""

from typing import Final

DOMAIN: Final = "faitout"
MANUFACTURER: Final = "Faitout"
SUBENTRY_SPACE: Final = "space"
SUBENTRY_DOOR: Final = "door"
SUBENTRY_METRICS: Final = "metrics"
SUBENTRY_MQTT: Final = "mqtt"
SUBENTRY_SCREEN: Final = "screen"
SUBENTRY_SOURCE: Final = "source"

CONF_ADDRESS: Final = "address"
CONF_OPENS: Final = "opens"
CONF_CLOSES: Final = "closes"
CONF_OPEN_DAYS: Final = "open_days"
CONF_NOTIFY: Final = "notify"

CONF_SLUG: Final = "slug"
CONF_KIND: Final = "kind"
CONF_CAPACITY: Final = "capacity"
CONF_SINGLE_DOOR: Final = "single_door"
CONF_SENSORS: Final = "sensors"
CONF_AREA: Final = "area"
CONF_HOLD: Final = "hold"
CONF_THRESHOLD: Final = "threshold"
CONF_HEARTBEAT: Final = "heartbeat"
CONF_UNIT: Final = "unit"
CONF_FINE_TUNE: Final = "fine_tune"
CONF_POLICY: Final = "policy"

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
