"""A door that asks the hub who may come in, and decides by itself when the hub is away."""

from esphome import automation
import esphome.codegen as cg
import esphome.config_validation as cv
from esphome.const import CONF_ID, CONF_KEY
from esphome.core import ID
from esphome.cpp_generator import MockObj, TemplateArguments
from esphome.types import ConfigType, TemplateArgsType

CODEOWNERS = ["@faitout"]
DEPENDENCIES = ["api"]
AUTO_LOAD = ["hmac_sha256", "sha256"]

CONF_OPEN_SECONDS = "open_seconds"
CONF_ON_OPEN = "on_open"
CONF_ON_REFUSED = "on_refused"
CONF_ON_WAIT = "on_wait"
CONF_ON_LEARNED = "on_learned"
CONF_ON_CLOCK_UNKNOWN = "on_clock_unknown"
CONF_SECRET = "secret"  # noqa: S105 - the name of an option
KEY_BYTES = 32

faitout_door_ns = cg.esphome_ns.namespace("faitout_door")
FaitoutDoor = faitout_door_ns.class_("FaitoutDoor", cg.Component)
PresentAction = faitout_door_ns.class_("PresentAction", automation.Action)
Kind = faitout_door_ns.enum("Kind", is_class=True)


def door_key(value: object) -> str:
    """Take the key that the hub shows when the door is set up: 64 hexadecimal digits."""
    text: str = cv.string_strict(value)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        # The error would quote what was typed.
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
        cv.Optional(CONF_ON_LEARNED): automation.validate_automation(single=True),
        cv.Optional(CONF_ON_CLOCK_UNKNOWN): automation.validate_automation(single=True),
    }
).extend(cv.COMPONENT_SCHEMA)


async def to_code(config: ConfigType) -> None:
    """Make the part, and what follows what it decides."""
    door = cg.new_Pvariable(config[CONF_ID])
    await cg.register_component(door, config)
    numbers = ", ".join(map(str, bytes.fromhex(config[CONF_KEY])))
    cg.add(door.set_key(cg.RawExpression(f"{{{numbers}}}")))
    cg.add(door.set_open_seconds(config[CONF_OPEN_SECONDS]))
    seconds = [(cg.uint16, "seconds")]
    for name, trigger, arguments in (
        (CONF_ON_OPEN, door.get_open_trigger(), seconds),
        (CONF_ON_REFUSED, door.get_refused_trigger(), []),
        (CONF_ON_WAIT, door.get_wait_trigger(), seconds),
        (CONF_ON_LEARNED, door.get_learned_trigger(), []),
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


async def _present_to_code(
    config: ConfigType, action_id: ID, template_arg: TemplateArguments, args: TemplateArgsType
) -> MockObj:
    door = await cg.get_variable(config[CONF_ID])
    action = cg.new_Pvariable(action_id, template_arg, door)
    secret = await cg.templatable(config[CONF_SECRET], args, cg.std_string)
    cg.add(action.set_secret(secret))
    return action


@automation.register_action("faitout_door.typed", PresentAction, PRESENT_SCHEMA, synchronous=True)
async def typed_to_code(
    config: ConfigType, action_id: ID, template_arg: TemplateArguments, args: TemplateArgsType
) -> MockObj:
    """Make the action that asks about a code."""
    action = await _present_to_code(config, action_id, template_arg, args)
    cg.add(action.set_kind(Kind.CODE))
    return action


@automation.register_action("faitout_door.badge", PresentAction, PRESENT_SCHEMA, synchronous=True)
async def badge_to_code(
    config: ConfigType, action_id: ID, template_arg: TemplateArguments, args: TemplateArgsType
) -> MockObj:
    """Make the action that asks about a badge."""
    action = await _present_to_code(config, action_id, template_arg, args)
    cg.add(action.set_kind(Kind.BADGE))
    return action
