"""The report by mail: Home Assistant's own SMTP integration, and a real server on loopback."""

from collections.abc import AsyncIterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigSubentryData
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.day import Day
from tests.places import space
from tests.usage.test_monthly import FIRST_OF_NOVEMBER, it_is, media

__all__ = ["media"]

MAIRIE = "notify.mairie"


class Postbox:
    """A mail server that keeps what it is sent, or refuses it."""

    def __init__(self) -> None:
        """Take everything at first."""
        self.mails: list[EmailMessage] = []
        self.refuses = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802, ARG002 - aiosmtpd calls it so
        """Take a mail."""
        if self.refuses:
            return "451 try again later"
        mail = message_from_bytes(envelope.content, policy=policy.default)  # type: ignore[arg-type]  # bytes they are
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        return "250 OK"


@pytest.fixture
async def postbox(hass: HomeAssistant, media: Path, socket_enabled: None) -> AsyncIterator[Postbox]:  # noqa: ARG001 - what it is for
    """Let there be a mail server, and Home Assistant know it."""
    box = Postbox()
    server = await hass.loop.create_server(lambda: SMTP(box, loop=hass.loop), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    assert await async_setup_component(hass, "media_source", {})
    data = {"server": "127.0.0.1", "port": port, "sender": "hub@example.org"}
    entry = MockConfigEntry(
        domain="smtp",
        title="Courriel",
        data={**data, "encryption": "none", "verify_ssl": False},
        subentries_data=[
            ConfigSubentryData(
                data={},
                subentry_type="recipient",
                title="Mairie",
                unique_id="mairie@example.org",
            )
        ],
    )
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    yield box
    await hass.config_entries.async_unload(entry.entry_id)
    server.close()


async def wanted(day: Day, **options: Any) -> None:
    """Let the report of each month be wanted since October."""
    (mairie,) = [each.entity_id for each in day.hass.states.async_all("notify")]
    await day.begin(space())
    chosen = {"report_folder": "local", "report_to": [mairie], **options}
    day.hass.config_entries.async_update_entry(day.site.entry, options=chosen)
    await day.restart()
    await day.book("09:05", "10:00", title="Conseil municipal")
    await day.until("09:20")


def attached(mail: EmailMessage) -> dict[str, bytes]:
    """Return what is attached to a mail, by its name."""
    return {
        part.get_filename() or "": part.get_payload(decode=True)  # type: ignore[misc]  # bytes, where it is decoded
        for part in mail.iter_attachments()
    }


async def test_the_page_and_the_tables_come_with_the_mail(
    day: Day, postbox: Postbox, media: Path, freezer: FrozenDateTimeFactory
) -> None:
    await wanted(day)
    await it_is(day, freezer, FIRST_OF_NOVEMBER)
    (mail,) = postbox.mails
    assert mail["Subject"] == "Luzech: October 2026"
    assert "mairie@example.org" in mail["To"]
    files = attached(mail)
    assert set(files) == {
        "luzech-2026-10.html",
        "luzech-2026-10-semicolon.csv",
        "luzech-2026-10-comma.csv",
    }
    written = media / "faitout" / "luzech"
    assert files["luzech-2026-10.html"] == (written / "2026-10.html").read_bytes()
    assert b"Conseil" not in b"".join(files.values())
    await it_is(day, freezer, "2026-11-01T07:00:00+00:00")
    assert len(postbox.mails) == 1


async def test_it_is_told_only_once_the_server_has_taken_it(
    day: Day, postbox: Postbox, media: Path, freezer: FrozenDateTimeFactory
) -> None:
    await wanted(day)
    postbox.refuses = True
    await it_is(day, freezer, FIRST_OF_NOVEMBER)
    assert (media / "faitout" / "luzech" / "2026-10.html").exists()
    assert ir.async_get(day.hass).async_get_issue("faitout", "report_sent_luzech")
    await day.kill()
    postbox.refuses = False
    await it_is(day, freezer, "2026-11-01T09:00:00+00:00")
    assert len(postbox.mails) == 1
    assert ir.async_get(day.hass).async_get_issue("faitout", "report_sent_luzech") is None


async def test_without_a_folder_the_mail_has_words_alone(
    day: Day, postbox: Postbox, media: Path, freezer: FrozenDateTimeFactory
) -> None:
    await wanted(day, report_folder="")
    await it_is(day, freezer, FIRST_OF_NOVEMBER)
    (mail,) = postbox.mails
    assert attached(mail) == {}
    assert "No-shows: 1;" in mail.get_content()
    assert not (media / "faitout").exists()
