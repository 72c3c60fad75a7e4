"""The metrics server: how to reach it, and what its answers mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from homeassistant.const import CONF_TOKEN, CONF_URL, CONF_VERIFY_SSL
from influxdb_client import InfluxDBClient
from influxdb_client.client.write_api import SYNCHRONOUS
from influxdb_client.rest import ApiException
import urllib3.exceptions

CONF_ORG: Final = "org"
CONF_BUCKET: Final = "bucket"
TIMEOUT_MILLISECONDS: Final = 10_000


class WriteResult(StrEnum):
    """What a server made of some lines. All but the first three have a sentence of their own."""

    TAKEN = "taken"
    SPLIT = "split"
    """It takes none of them, or not all: alone they may be told apart."""
    LATER = "later"
    """It is there and asks for patience."""
    UNREACHABLE = "cannot_connect"
    TOKEN = "invalid_auth"  # noqa: S105 - a word for the token being refused
    BUCKET = "no_bucket"
    STRANGE = "not_influxdb"
    """Something answers that is no InfluxDB."""


NEEDS_A_PERSON: Final = frozenset({WriteResult.TOKEN, WriteResult.BUCKET, WriteResult.STRANGE})
BAD_REQUEST: Final = (400, 413, 422)
PATIENCE: Final = (408, 429, 500, 502, 503, 504)


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the server is, and who we are there."""

    url: str
    org: str
    bucket: str
    token: str = field(repr=False)
    verify_ssl: bool = True

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> ServerSettings:
        """Read them from a subentry or a form."""
        return cls(
            url=data[CONF_URL].strip().rstrip("/"),
            org=data[CONF_ORG].strip(),
            bucket=data[CONF_BUCKET].strip(),
            token=data[CONF_TOKEN].strip(),
            verify_ssl=data[CONF_VERIFY_SSL],
        )


class Server:
    """A client of one server. Its methods block: they belong in an executor."""

    def __init__(self, settings: ServerSettings) -> None:
        """Make the client; nothing is sent yet."""
        self._settings = settings
        self._client = InfluxDBClient(
            url=settings.url,
            token=settings.token,
            org=settings.org,
            verify_ssl=settings.verify_ssl,
            timeout=TIMEOUT_MILLISECONDS,
            enable_gzip=True,
        )
        self._writer = self._client.write_api(write_options=SYNCHRONOUS)

    def write(self, lines: Sequence[bytes]) -> WriteResult:
        """Hand lines in, and return what became of them. Never raises."""
        try:
            # In nanoseconds, as it is unless one says otherwise.
            self._writer.write(bucket=self._settings.bucket, record=b"\n".join(lines))
        except ApiException as error:
            return _meaning(error)
        except urllib3.exceptions.HTTPError, OSError:
            return WriteResult.UNREACHABLE
        except ValueError:
            # The client could not make sense of the answer, or of the address.
            return WriteResult.STRANGE
        # InfluxDB says yes without a word; a page of a proxy or a portal is no yes.
        return (
            WriteResult.STRANGE if self._client.api_client.last_response.data else WriteResult.TAKEN
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._writer.close()
        self._client.close()


def _meaning(error: ApiException) -> WriteResult:
    status = error.status
    if status in (401, 403):
        return WriteResult.TOKEN
    if status == 404:  # noqa: PLR2004 - HTTP
        body = str(error.body or "").casefold()
        is_influx = any(word in body for word in ("bucket", "database", "organization"))
        return WriteResult.BUCKET if is_influx else WriteResult.STRANGE
    if status in BAD_REQUEST:
        return WriteResult.SPLIT
    return WriteResult.LATER if status in PATIENCE else WriteResult.STRANGE
