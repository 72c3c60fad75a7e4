"""A door that asks the hub who may come in, and decides by itself when the hub is away."""

from esphome import automation
import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID, CONF_KEY

CODEOWNERS = ["@faitout"]
DEPENDENCIES = ["api"]
AUTO_LOAD = ["hmac_sha256", "sha256"]

CONF_OPEN_SECONDS = "open_seconds"
CONF_ON_OPEN = "on_open"
CONF_ON_REFUSED = "on_refused"
CONF_ON_WAIT = "on_wait"
CONF_ON_CLOCK_UNKNOWN = "on_clock_unknown"
CONF_SECRET = "secret"  # noqa: S105 - the name of an option
KEY_BYTES = 32

faitout_door_ns = cg.esphome_ns.namespace("faitout_door")
FaitoutDoor = faitout_door_ns.class_("FaitoutDoor", cg.Component)
PresentAction = faitout_door_ns.class_("PresentAction", automation.Action)
Kind = faitout_door_ns.enum("Kind", is_class=True)


def door_key(value):
    """Take the key that the hub shows when the door is set up: 64 hexadecimal digits."""
    text = cv.string_strict(value)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        # The value itself is a secret: it stands in no message.
        raise cv.Invalid("the key of a door is 64 hexadecimal digits, as the hub shows them")
    return text


CONFIG_SCHEMA = cv.Schema(
    {
        cv.GenerateID(): cv.declare_id(FaitoutDoor),
        cv.Required(CONF_KEY): cv.sensitive(door_key),
        cv.Optional(CONF_OPEN_SECONDS, default=5): cv.int_range(min=1, max=60),
        cv.Required(CONF_ON_OPEN): automation.validate_automation(single=True),
        cv.Optional(CONF_ON_REFUSED): automation.validate_automation(single=True),
        cv.Optional(CONF_ON_WAIT): automation.validate_automation(single=True),
        cv.Optional(CONF_ON_CLOCK_UNKNOWN): automation.validate_automation(single=True),
    }
).extend(cv.COMPONENT_SCHEMA)


async def to_code(config):
    """Make the part, and what follows what it decides."""
    door = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(door, config)
    key = bytes.fromhex(config[CONF_KEY])
    cg.add(door.set_key(cg.RawExpression("{%s}" % ", ".join(map(str, key)))))
    cg.add(door.set_open_seconds(config[CONF_OPEN_SECONDS]))
    seconds = [(cg.uint16, "seconds")]
    for name, trigger, arguments in (
        (CONF_ON_OPEN, door.get_open_trigger(), seconds),
        (CONF_ON_REFUSED, door.get_refused_trigger(), []),
        (CONF_ON_WAIT, door.get_wait_trigger(), seconds),
        (CONF_ON_CLOCK_UNKNOWN, door.get_clock_unknown_trigger(), []),
    ):
        if name in config:
            await automation.build_automation(trigger, arguments, config[name])


PRESENT_SCHEMA = cv.Schema(
    {
        cv.GenerateID(): cv.use_id(FaitoutDoor),
        cv.Required(CONF_SECRET): cv.templatable(cv.string),
    }
)


def _presents(name, kind):
    @automation.register_action(
        f"faitout_door.{name}", PresentAction, PRESENT_SCHEMA, synchronous=True
    )
    async def to_action(config, action_id, template_arg, args):
        door = await cg.get_variable(config[CONF_ID])
        action = cg.new_Pvariable(action_id, template_arg, door)
        cg.add(action.set_kind(kind))
        secret = await cg.templatable(config[CONF_SECRET], args, cg.std_string)
        cg.add(action.set_secret(secret))
        return action

    return to_action


typed_to_code = _presents("typed", Kind.CODE)
badge_to_code = _presents("badge", Kind.BADGE)
