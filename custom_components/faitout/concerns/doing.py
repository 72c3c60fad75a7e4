"""One tap on a concern: the deed is done as if its own button had been pressed, with its right."""

from collections.abc import Iterator

from homeassistant.auth.models import User
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..engine.concern import TOLD_TO, Concern, ConcernKind
from ..engine.rights import Right
from ..engine.stimulus import CheckIn, Command, SetAutomation, SetService
from ..hub.members import Door
from ..hub.rights import allowed, require_of
from ..hub.runner import SpaceRunner
from ..hub.site import Site
from .site_concerns import concerns_at
from .telling import DEEDS, Deed, told_concern


async def do_deed(site: Site, key: str, user: User | None) -> None:
    """Do what one tap does about a concern, for a user (None: the house itself).

    Returns once it is written down. Raises ServiceValidationError, translated, where it is over or
    no tap settles it; NotAllowed where they may not; CommandRefused where the engine refuses.
    """
    # Asked first: whether it is over is not for who may not know that there was any.
    for right in _rights_wanted(key):
        require_of(user, right, site)
    kept = concerns_at(site)
    concern = kept.find(key) if kept else None
    if concern is None:
        raise _refusal("concern_over")
    told = told_concern(site, concern)
    if told.right:
        require_of(user, told.right, site)
    match told.deed:
        case Deed.CHECK_IN:
            await _command(site, concern, CheckIn(), user)
        case Deed.BACK_IN_SERVICE:
            await _command(site, concern, SetService(in_service=True), user)
        case Deed.AUTOMATION_ON if concern.space is None:
            _door(site, concern).set_automation(on=True)
        case Deed.AUTOMATION_ON:
            await _command(site, concern, SetAutomation(on=True), user)
        case Deed.RESET_ALARM:
            await site.alarm.reset()
        case Deed.CALL_AGAIN:
            _door(site, concern).seen_to()
        case Deed.MEND | Deed.LOOK | None:
            raise _refusal("concern_no_tap")


def _rights_wanted(key: str) -> Iterator[Right]:
    """Yield what somebody must have for a concern of this kind, whether or not there is one."""
    kind = next((each for each in ConcernKind if each == key.partition(":")[0]), None)
    if kind is None:
        return
    yield TOLD_TO[kind]
    _, right = DEEDS.get(kind, (None, None))
    if right:
        yield right


async def _command(site: Site, concern: Concern, command: Command, user: User | None) -> None:
    runner = _runner(site, concern)
    await runner.command(allowed(user, command, site, runner))


def _runner(site: Site, concern: Concern) -> SpaceRunner:
    runner = site.spaces.get(concern.space) if concern.space else None
    if runner is None:
        raise _refusal("concern_over")
    return runner


def _door(site: Site, concern: Concern) -> Door:
    for door in site.doors.values():
        if door.spec.id == concern.subject:
            return door
    raise _refusal("concern_over")


def _refusal(key: str) -> ServiceValidationError:
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=key)
