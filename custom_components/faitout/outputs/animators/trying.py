"""A message to try the telephones: whether it got there, and why not, is known at once."""

import asyncio
from collections.abc import Sequence
from typing import Final

from homeassistant.core import HomeAssistant

from ...engine.announcing import PhoneMessage
from ...hub.site import Site
from ...words.languages import language_of, reading_in
from ...words.reasons import phrase
from .payload import notification
from .push import NotReached, send_to_telephone
from .telephones import Telephone
from .topics import PhoneWords

TRIED: Final = PhoneMessage("tried", ("tried",), sounds=True)


async def try_telephones(site: Site, telephones: Sequence[Telephone]) -> str:
    """Send each of them a message; return a line for each, in the language of who asks."""
    if not telephones:
        return phrase(site.hass, "phone_tried_none")
    reached = await asyncio.gather(*(_is_reached(site, each) for each in telephones))
    lines = [
        phrase(
            site.hass,
            "phone_tried_reached" if is_reached else "phone_tried_not",
            phone=each.name,
            who=each.person or each.name,
        )
        for each, is_reached in zip(telephones, reached, strict=True)
    ]
    return "\n".join(f"- {line}" for line in sorted(lines))


async def _is_reached(site: Site, telephone: Telephone) -> bool:
    hass: HomeAssistant = site.hass
    async with reading_in(hass, await language_of(hass, telephone.user)):
        words = PhoneWords(site.name, phrase(hass, "phone_tried"))
        payload = notification(hass, site.slug, TRIED, words, (), is_safety=False)
    try:
        await send_to_telephone(hass, telephone, payload)
    except NotReached:
        return False
    return True
