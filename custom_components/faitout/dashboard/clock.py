"""Times in templates as `words/times` writes them: of a full hour French leaves out the minutes."""

from .plan import Say


def clock_of(moment: str, say: Say) -> str:
    """Return the expression of a time of day, given that of a local datetime."""
    return f"({moment}).strftime('{say('clock')}' if ({moment}).minute else '{say('full_hour')}')"
