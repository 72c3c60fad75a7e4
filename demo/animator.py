"""The animator of the demo: an ordinary user, chosen as animator at both places, logged in."""

from dataclasses import dataclass

from .api import Api
from .home_assistant import Login
from .observer import DOMAIN

ENTRIES = "/api/config/config_entries/entry"
OPTIONS = "/api/config/config_entries/options/flow"
ORDINARY = "system-users"
NAME = "Anne"
TOKEN_DAYS = 30


@dataclass(frozen=True, slots=True)
class Animator:
    """Who she is, and with what she is let in."""

    user_id: str
    login: Login
    token: str


async def welcome_animator(api: Api, password: str) -> Animator:
    """Make her user, choose her at every place, and log her in. Raises ApiError."""
    login = Login(NAME.lower(), password)
    async with api.socket() as socket:
        made = await socket.command("config/auth/create", name=NAME, group_ids=[ORDINARY])
        user_id = str(made["user"]["id"])
        await socket.command(
            "config/auth_provider/homeassistant/create",
            user_id=user_id,
            username=login.username,
            password=login.password,
        )
    for entry in await api.get(f"{ENTRIES}?domain={DOMAIN}"):
        await _choose(api, entry["entry_id"], user_id)
    return Animator(user_id, login, await _token(api, login))


async def _choose(api: Api, entry_id: str, user_id: str) -> None:
    """Choose her among the animators of a place, as the installer does in the browser."""
    menu = await api.post(OPTIONS, {"handler": entry_id})
    path = f"{OPTIONS}/{menu['flow_id']}"
    form = await api.post(path, {"next_step_id": "rights"})
    known = {
        field["name"]: field["description"]["suggested_value"]
        for field in form["data_schema"]
        if "suggested_value" in field.get("description", {})
    }
    await api.post(path, {**known, "animators": [user_id]})


async def _token(api: Api, login: Login) -> str:
    """Log her in as her browser does, and return a token that lasts as long as a demo."""
    client = f"{api.url}/"
    async with Api.session(api.url) as hers:
        flow = await hers.post(
            "/auth/login_flow",
            {"client_id": client, "handler": ["homeassistant", None], "redirect_uri": client},
        )
        done = await hers.post(
            f"/auth/login_flow/{flow['flow_id']}",
            {"client_id": client, "username": login.username, "password": login.password},
        )
        grant = {"grant_type": "authorization_code", "code": done["result"], "client_id": client}
        hers.token = str((await hers.post_form("/auth/token", grant))["access_token"])
        async with hers.socket() as socket:
            return str(
                await socket.command(
                    "auth/long_lived_access_token", client_name="demo", lifespan=TOKEN_DAYS
                )
            )
