"""Onboarding through the API, as the first browser would: the user, and a token for the demo."""

from .api import Api
from .home_assistant import Login

TOKEN_DAYS = 30


async def onboard(api: Api, login: Login, language: str) -> str:
    """Make the only user of a fresh Home Assistant and log the API in; return the token."""
    client = f"{api.url}/"
    user = await api.post(
        "/api/onboarding/users",
        {
            "client_id": client,
            "name": "Démonstration",
            "username": login.username,
            "password": login.password,
            "language": language,
        },
    )
    grant = {"grant_type": "authorization_code", "code": user["auth_code"], "client_id": client}
    token = await api.post_form("/auth/token", grant)
    api.token = token["access_token"]
    await api.post(
        "/api/onboarding/integration",
        {"client_id": client, "redirect_uri": f"{client}?auth_callback=1"},
    )
    # The one from the login lives for half an hour only, and a demo may stay open all day.
    async with api.socket() as socket:
        lasting = await socket.command(
            "auth/long_lived_access_token", client_name="demo", lifespan=TOKEN_DAYS
        )
    api.token = str(lasting)
    return api.token
