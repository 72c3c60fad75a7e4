"""Which site an action means: the one it names, or the only one that is at work."""

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..engine.rights import Right
from ..hub.rights import loaded_sites, require
from ..hub.site import Site


async def site_named(call: ServiceCall, right: Right) -> Site:
    """Return the site that a call names by its slug or its entry, or else the only one.

    Raises ServiceValidationError, translated, where it is none or could be several; NotAllowed
    where who calls has not the right there.
    """
    sites, wanted = loaded_sites(call.hass), call.data.get("site")
    found = [each for each in sites if wanted in (None, each.slug, each.entry.entry_id)]
    if len(found) == 1:
        await require(call, right, found[0])
        return found[0]
    raise ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="which_site" if found else "no_such_site",
        translation_placeholders={"field": "site"},
    )


def site_of_slug(hass: HomeAssistant, slug: str) -> Site:
    """Return the site at work that has this slug; raise ServiceValidationError where none has."""
    for site in loaded_sites(hass):
        if slug == site.slug:
            return site
    raise ServiceValidationError(
        translation_domain=DOMAIN,
        translation_key="no_such_site",
        translation_placeholders={"field": "site"},
    )
