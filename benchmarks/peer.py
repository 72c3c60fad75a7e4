"""What a user without Faitout would write: for each room a template sensor and an automation.

Text, as it would stand in configuration.yaml. The automation is triggered by the sensor itself, not
by the template sensor: that is the quicker of the two, so the comparison favours it.
"""

from homeassistant.util.yaml import parse_yaml

ROOM = "ROOM"
"""Stands for the number of the room. Not in braces: those belong to Home Assistant's templates."""

BUSY = """
- binary_sensor:
    - name: roomROOM busy
      unique_id: roomROOM_busy
      state: >
        {{ is_state('binary_sensor.roomROOM_motion', 'on')
           or is_state('binary_sensor.roomROOM_radar', 'on') }}
"""

WELCOME = """
- alias: roomROOM welcome
  id: roomROOM_welcome
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.roomROOM_radar
      to: "on"
  conditions:
    - condition: template
      value_template: "{{ states('sensor.roomROOM_booking') == 'booked' }}"
  actions:
    - action: peer.welcome
"""

PUBLISH = """
- alias: roomROOM tell
  id: roomROOM_tell
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.roomROOM_radar
  actions:
    - action: mqtt.publish
      data:
        topic: peer/roomROOM/status
        qos: 1
        retain: true
        payload: >
          {{ {"occupancy": trigger.to_state.state} | to_json }}
"""

ORDER = """
- alias: roomROOM SERVICE
  id: roomROOM_SERVICE
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.roomROOM_radar
      to: "WORD"
  actions:
    - action: DOMAIN.SERVICE
      target:
        entity_id: DOMAIN.roomROOM
"""

IF_DARK = """\
  conditions:
    - condition: numeric_state
      entity_id: sensor.lux
      below: 200
"""

CALENDAR = """
- alias: booking begins
  id: booking_begins
  mode: queued
  max: 50
  triggers:
    - trigger: calendar
      entity_id: calendar.peer
      event: start
  actions:
    - action: peer.begin
      data:
        booking: "{{ trigger.calendar_event.summary }}"
"""


def of_each(text: str, rooms: int) -> object:
    """Return what a text for one room comes to for so many."""
    return parse_yaml("".join(text.replace(ROOM, str(room)) for room in range(rooms)))


def _order(domain: str, service: str, word: str) -> str:
    """Return the automation that calls a service when the radar says a word."""
    return ORDER.replace("DOMAIN", domain).replace("SERVICE", service).replace("WORD", word)


def command(domain: str, coming: str, going: str, condition: str = "") -> str:
    """Return the automations that call services when somebody comes (on a condition) and goes."""
    return _order(domain, coming, "on") + condition + _order(domain, going, "off")


def calendar_automation() -> object:
    """Return the `automation:` part that acts when a booking in a calendar begins."""
    return parse_yaml(CALENDAR)
