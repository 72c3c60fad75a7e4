"""What a user without Faitout would write: for each room a template sensor and an automation.

Text, as it would stand in configuration.yaml. The automation is triggered by the sensor itself, not
by the template sensor: that is the quicker of the two, so the comparison favours it.
"""

from homeassistant.util.yaml import parse_yaml

TEMPLATE = """
- binary_sensor:
    - name: room{room} busy
      unique_id: room{room}_busy
      state: >
        {{{{ is_state('binary_sensor.room{room}_motion', 'on')
             or is_state('binary_sensor.room{room}_radar', 'on') }}}}
"""

AUTOMATION = """
- alias: room{room} welcome
  id: room{room}_welcome
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
      to: "on"
  conditions:
    - condition: template
      value_template: "{{{{ states('sensor.room{room}_booking') == 'booked' }}}}"
  actions:
    - action: peer.welcome
"""

LAMP = """
- alias: room{room} light on
  id: room{room}_light_on
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
      to: "on"
  conditions:
    - condition: numeric_state
      entity_id: sensor.lux
      below: 200
  actions:
    - action: light.turn_on
      target:
        entity_id: light.room{room}
- alias: room{room} light off
  id: room{room}_light_off
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
      to: "off"
  actions:
    - action: light.turn_off
      target:
        entity_id: light.room{room}
"""

PUBLISHING = """
- alias: room{room} tell
  id: room{room}_tell
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
  actions:
    - action: mqtt.publish
      data:
        topic: peer/room{room}/status
        qos: 1
        retain: true
        payload: >
          {{{{ {{"occupancy": trigger.to_state.state}} | to_json }}}}
"""

LOCK = """
- alias: room{room} unlock
  id: room{room}_unlock
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
      to: "on"
  actions:
    - action: lock.unlock
      target:
        entity_id: lock.room{room}
- alias: room{room} lock
  id: room{room}_lock
  mode: queued
  triggers:
    - trigger: state
      entity_id: binary_sensor.room{room}_radar
      to: "off"
  actions:
    - action: lock.lock
      target:
        entity_id: lock.room{room}
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


def templates(rooms: int) -> object:
    """Return the `template:` part for so many rooms."""
    return parse_yaml("".join(TEMPLATE.format(room=room) for room in range(rooms)))


def automations(rooms: int) -> object:
    """Return the `automation:` part for so many rooms."""
    return parse_yaml("".join(AUTOMATION.format(room=room) for room in range(rooms)))


def lamp_automations(rooms: int) -> object:
    """Return the `automation:` part that switches a lamp in each of so many rooms."""
    return parse_yaml("".join(LAMP.format(room=room) for room in range(rooms)))


def publishing_automations(rooms: int) -> object:
    """Return the `automation:` part that tells so many rooms over MQTT."""
    return parse_yaml("".join(PUBLISHING.format(room=room) for room in range(rooms)))


def lock_automations(rooms: int) -> object:
    """Return the `automation:` part that turns a lock in each of so many rooms."""
    return parse_yaml("".join(LOCK.format(room=room) for room in range(rooms)))


def calendar_automation() -> object:
    """Return the `automation:` part that acts when a booking in a calendar begins."""
    return parse_yaml(CALENDAR)
