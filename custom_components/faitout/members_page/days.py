"""Days as a browser's form sends them."""

from datetime import date

from ..engine.access.change import MemberFault, MemberProblem
from ..words.members import MemberRefused


def day_typed(text: str, field: str) -> date:
    """Return a day of a form; raise MemberRefused for what is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise MemberRefused(MemberProblem(MemberFault.NO_DATE, field, text)) from error
