"""Set-up through the real config flows, over the API, as the browser does it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from custom_components.faitout.engine.policy import SpaceKind
from custom_components.faitout.engine.sensor import SensorSpec
from custom_components.faitout.engine.sensor_kinds import SensorKind
from simulator.places import Place, Room

from .api import Api, ApiError, JsonObject
from .equipment import forms
from .observer import DOMAIN
from .patience import Patience, seconds
from .ports import HOST
from .trouble import DemoError
from .words import Words

ENTRIES = "/api/config/config_entries/flow"
SUBENTRIES = "/api/config/config_entries/subentries/flow"

KINDS = list(SensorKind)
"""In the order in which the set-up of a space asks about its sensors."""

type Answer = Mapping[str, Any] | Sequence[Mapping[str, Any]]
type Answers = Mapping[str, Answer]
"""What to fill into the form of each step; in a list, each time that it comes."""


async def add_broker(api: Api, port: int, protocol: str, words: Words) -> None:
    """Set the MQTT integration up with the demo's broker, in the version of MQTT it speaks."""
    form = {
        "broker": HOST,
        "port": port,
        "protocol": protocol,
        "other_settings": {"set_client_cert": False, "set_ca_cert": "off"},
    }
    await walk(api, ENTRIES, "mqtt", {"broker": form}, "MQTT", words)


async def add_site(api: Api, place: Place, hours: tuple[str, str], words: Words) -> str:
    """Set a site up that opens and closes at these times, and return the id of its entry."""
    opens, closes = hours
    form = {
        "name": place.name,
        "address": place.address,
        "opens": opens,
        "closes": closes,
        "open_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
        **forms.site(place),
    }
    made = await walk(api, ENTRIES, DOMAIN, {"user": form}, place.name, words)
    return str(made["result"]["entry_id"])


async def add_space(api: Api, site: str, room: Room, patience: Patience, words: Words) -> None:
    """Set a space of a site up, with its sensors and the demo's patience."""
    is_comfortable = forms.has_fixtures(room)
    sensors: dict[str, Any] = {
        "single_door": room.space.single_door,
        "fine_tune": True,
        "comfort": is_comfortable,
    }
    specs = sorted(room.space.sensors, key=lambda spec: KINDS.index(spec.kind))
    for spec in specs:
        sensors.setdefault(spec.kind.value, []).append(spec.id)
    answers: dict[str, Answer] = {
        "user": {
            "name": room.title,
            "kind": room.space.kind.value,
            "capacity": room.space.capacity,
        },
        "sensors": sensors,
        "detail": [_detail(spec, patience) for spec in specs],
    }
    if room.space.kind is not SpaceKind.COMMON:
        answers["policy"] = patience.form()
    if is_comfortable:
        answers |= forms.comfort(room, patience)
    await walk(api, SUBENTRIES, [site, "space"], answers, room.title, words)


def _detail(spec: SensorSpec, patience: Patience) -> Mapping[str, Any]:
    """Return the details of one sensor."""
    area = {"area": spec.area} if spec.area else {}
    return {"hold": seconds(patience.hold), **area}


async def add_door(api: Api, site: str, form: Mapping[str, Any], words: Words) -> None:
    """Set a door of a site up."""
    await walk(api, SUBENTRIES, [site, "door"], {"user": form}, form["name"], words)


async def walk(  # noqa: PLR0917
    api: Api,
    path: str,
    handler: str | list[str],
    answers: Answers,
    what: str,
    words: Words,
) -> JsonObject:
    """Walk through a flow, each step answered by its name, and return what it made.

    Raises DemoError with the flow's own errors where an answer is refused.
    """
    times: Counter[str] = Counter()
    try:
        step: JsonObject = await api.post(path, {"handler": handler})
        while step["type"] in {"form", "menu"}:
            name = step["step_id"]
            answer = answers[name]
            if not isinstance(answer, Mapping):
                answer, times[name] = answer[times[name]], times[name] + 1
            if step.get("errors"):
                raise ApiError(str(step["errors"]), name)  # noqa: TRY301 - one sentence for both
            step = await api.post(f"{path}/{step['flow_id']}", answer)
    except ApiError as error:
        raise DemoError(words("flow_failed", what=what, why=error)) from error
    if step["type"] != "create_entry":
        raise DemoError(words("flow_failed", what=what, why=step.get("reason", step["type"])))
    return step
