"""Setting up a plan in the browser: what a subscription gives, and when."""

from typing import Any, Final

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_NAME
from homeassistant.helpers.selector import (
    DateSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TimeSelector,
)
from homeassistant.util import slugify
import probatio

from ..const import (
    CONF_AT_END,
    CONF_CLOSES,
    CONF_DOORS,
    CONF_KINDS,
    CONF_MORE_CLOSES,
    CONF_MORE_DAYS,
    CONF_MORE_OPENS,
    CONF_OPEN_DAYS,
    CONF_OPENS,
    CONF_PRICE,
    CONF_QUOTA,
    CONF_QUOTA_UNIT,
    CONF_SLUG,
    CONF_SPACES,
    CONF_VALID_FROM,
    CONF_VALID_TO,
    SUBENTRY_DOOR,
    SUBENTRY_PLAN,
    WEEKDAYS,
)
from ..engine.access.plan import AtEnd, QuotaUnit
from ..engine.policy import SpaceKind
from ..settings.plans import minutes_of
from .space_checks import name_error
from .subentry import SubentryFlow

BOOKABLE_KINDS: Final = [kind.value for kind in SpaceKind if kind is not SpaceKind.COMMON]
MOST_QUOTA: Final = 744
"""Hours in the longest month."""
MOST_PRICE: Final = 10_000
MIDNIGHT: Final = 0
"""As a closing time it is the end of the day."""


class PlanFlow(SubentryFlow):
    """Sets a plan up, and changes it. A plan keeps its slug, whatever its name becomes."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for everything about a new plan."""
        return await self._step("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask again, with what is known of it. Members who have it have it as it is then."""
        return await self._step("reconfigure", user_input)

    async def _step(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = self._errors(user_input)
            if not errors:
                return self._done(user_input)
        known = user_input or (dict(self._before.data) if self._before else self._usual())
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(self._schema(), known),
            errors=errors,
        )

    def _usual(self) -> dict[str, Any]:
        """Return what most plans are: the entrance, and every kind of space."""
        doors = self._get_entry().get_subentries_of_type(SUBENTRY_DOOR)
        entrances = [door.data[CONF_SLUG] for door in doors if not door.data[CONF_SPACES]]
        return {CONF_DOORS: entrances, CONF_KINDS: BOOKABLE_KINDS}

    def _schema(self) -> probatio.Schema:
        doors = [
            SelectOptionDict(value=door.data[CONF_SLUG], label=door.title)
            for door in self._get_entry().get_subentries_of_type(SUBENTRY_DOOR)
        ]
        return probatio.Schema(
            {
                probatio.Required(CONF_NAME): TextSelector(),
                probatio.Optional(CONF_DOORS, default=list): SelectSelector(
                    SelectSelectorConfig(options=doors, multiple=True)
                ),
                probatio.Optional(CONF_KINDS, default=list): _choice(
                    BOOKABLE_KINDS, "kind", is_multiple=True
                ),
                probatio.Required(CONF_OPEN_DAYS, default=list(WEEKDAYS)): DAYS,
                probatio.Required(CONF_OPENS, default="00:00:00"): TimeSelector(),
                probatio.Required(CONF_CLOSES, default="00:00:00"): TimeSelector(),
                probatio.Optional(CONF_MORE_DAYS, default=list): DAYS,
                probatio.Optional(CONF_MORE_OPENS): TimeSelector(),
                probatio.Optional(CONF_MORE_CLOSES): TimeSelector(),
                probatio.Optional(CONF_QUOTA): _number(1, MOST_QUOTA, 1),
                probatio.Required(CONF_QUOTA_UNIT, default=QuotaUnit.HALF_DAYS.value): _choice(
                    [unit.value for unit in QuotaUnit], "quota_unit"
                ),
                probatio.Required(CONF_AT_END, default=AtEnd.REFUSE.value): _choice(
                    [each.value for each in AtEnd], "at_end"
                ),
                probatio.Optional(CONF_PRICE): _number(0, MOST_PRICE, 0.01, "€"),
                probatio.Optional(CONF_VALID_FROM): DateSelector(),
                probatio.Optional(CONF_VALID_TO): DateSelector(),
            }
        )

    def _errors(self, data: dict[str, Any]) -> dict[str, str]:
        """Return what is wrong, by field."""
        errors = hours_errors(data)
        if error := name_error(data[CONF_NAME]):
            errors[CONF_NAME] = error
        elif not self._before and slugify(data[CONF_NAME]) in [
            plan.data[CONF_SLUG] for plan in self._others(SUBENTRY_PLAN)
        ]:
            errors[CONF_NAME] = "name_taken"
        starts, ends = data.get(CONF_VALID_FROM), data.get(CONF_VALID_TO)
        if starts and ends and ends < starts:
            errors[CONF_VALID_TO] = "ends_before_start"
        return errors

    def _done(self, user_input: dict[str, Any]) -> SubentryFlowResult:
        name = user_input[CONF_NAME]
        slug = self._before.data[CONF_SLUG] if self._before else slugify(name)
        return self._keep(name, user_input | {CONF_SLUG: slug}, f"plan_{slug}")


def hours_errors(data: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with the hours of a plan, by field."""
    errors: dict[str, str] = {}
    if not data[CONF_OPEN_DAYS]:
        errors[CONF_OPEN_DAYS] = "never_open"
    if _is_backwards(data[CONF_OPENS], data[CONF_CLOSES]):
        errors[CONF_CLOSES] = "closes_before_opening"
    more = data.get(CONF_MORE_OPENS), data.get(CONF_MORE_CLOSES)
    if data.get(CONF_MORE_DAYS):
        opens, closes = more
        if not opens or not closes:
            errors[CONF_MORE_CLOSES] = "hours_missing"
        elif _is_backwards(opens, closes):
            errors[CONF_MORE_CLOSES] = "closes_before_opening"
    elif any(more):
        errors[CONF_MORE_DAYS] = "days_missing"
    return errors


def _is_backwards(opens: str, closes: str) -> bool:
    end = minutes_of(closes)
    return end != MIDNIGHT and end <= minutes_of(opens)


def _choice(options: list[str], key: str, *, is_multiple: bool = False) -> SelectSelector:
    return SelectSelector(
        SelectSelectorConfig(
            options=options,
            multiple=is_multiple,
            mode=SelectSelectorMode.LIST,
            translation_key=key,
        )
    )


def _number(least: float, most: float, step: float, unit: str = "") -> NumberSelector:
    config = NumberSelectorConfig(min=least, max=most, step=step, mode=NumberSelectorMode.BOX)
    if unit:
        config["unit_of_measurement"] = unit
    return NumberSelector(config)


DAYS: Final = _choice(list(WEEKDAYS), "open_days", is_multiple=True)
