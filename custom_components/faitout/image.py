"""Pictures of the signs on paper, as they stand there now, for who looks at them from elsewhere."""

from typing import Final, override

from homeassistant.components.image import ImageEntity, ImageEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from .entities.signs import SignEntity, add_sign_entities
from .hub.site import FaitoutConfigEntry, Site
from .paper.notice import Content
from .paper.sign import PaperSign

PARALLEL_UPDATES = 0
PICTURE: Final = ImageEntityDescription(key="picture", translation_key="sign_picture")


async def async_setup_entry(
    _: HomeAssistant,
    entry: FaitoutConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the picture of each sign."""
    add_sign_entities(
        entry, async_add_entities, lambda site, sign: [SignPicture(site.hass, site, sign)]
    )


class SignPicture(SignEntity, ImageEntity):
    """What should stand on a sign now. Looking at it wakes nothing and costs no battery."""

    _attr_content_type = "image/png"

    def __init__(self, hass: HomeAssistant, site: Site, sign: PaperSign) -> None:
        """Belong to the sign."""
        SignEntity.__init__(self, site, sign, PICTURE)
        ImageEntity.__init__(self, hass)
        self._shows: Content | None = None

    @override
    async def async_image(self) -> bytes | None:
        """Return the picture."""
        sign = self._sign
        return (await sign.preview(dt_util.utcnow())).png if sign else None

    @callback
    @override
    def _news(self) -> None:
        """Date the picture anew where it is another; that a sign was heard makes none."""
        sign = self._sign
        if sign and sign.content() != self._shows:
            self._shows = sign.content()
            self._attr_image_last_updated = dt_util.utcnow()
        super()._news()
