"""What is wrong with a member, as an error in the language of whoever sees it."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import ServiceValidationError

from ..const import DOMAIN
from ..engine.access.change import MemberProblem
from .refusals import message

MEMBER_KEY: Final = "member_"


class MemberRefused(ServiceValidationError):  # noqa: N818 - a refusal is no error of ours
    """A member could not be made or changed so, and nothing was."""

    def __init__(self, problem: MemberProblem) -> None:
        """Name the problem in the words of the translations."""
        super().__init__(
            translation_domain=DOMAIN,
            translation_key=f"{MEMBER_KEY}{problem.fault}",
            translation_placeholders={"field": problem.field, "limit": problem.limit},
        )
        self.problem = problem


@callback
def problem_in_words(hass: HomeAssistant, problem: MemberProblem) -> str:
    """Return a problem in a sentence, in the language of the installation."""
    placeholders = {"field": problem.field, "limit": problem.limit}
    return message(hass, f"{MEMBER_KEY}{problem.fault}", placeholders)
