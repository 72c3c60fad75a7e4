"""Setting a floor plan up in the browser: a drawing or a picture is uploaded."""

from typing import Any, Final

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import FileSelector, FileSelectorConfig, TextSelector
import probatio

from ..const import CONF_FILE
from ..floor_plan import PLANS, PlanFileError, read_plan
from ..floor_plan.reading import LARGEST_FILE, PlanContent
from .space_checks import name_error
from .subentry import SubentryFlow

ACCEPTED: Final = ".svg,.png,.jpg,.jpeg,.webp"


class FloorPlanFlow(SubentryFlow):
    """Takes a plan of a place, and another in its stead."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for the file, and what the plan is called."""
        return await self._step("user", user_input)

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change the name; another file takes the place of the one before."""
        return await self._step("reconfigure", user_input)

    async def _step(self, step: str, user_input: dict[str, Any] | None) -> SubentryFlowResult:
        before = self._before
        errors: dict[str, str] = {}
        if user_input is not None:
            content, errors = await self._checked(user_input)
            if not errors:
                return await self._kept(user_input[CONF_NAME], content)
        field = probatio.Optional if before else probatio.Required
        schema = probatio.Schema(
            {
                probatio.Required(CONF_NAME): TextSelector(),
                field(CONF_FILE): FileSelector(FileSelectorConfig(accept=ACCEPTED)),
            }
        )
        name = (user_input or {}).get(CONF_NAME) or (before.title if before else "")
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(schema, {CONF_NAME: name}),
            errors=errors,
        )

    async def _checked(
        self, user_input: dict[str, Any]
    ) -> tuple[PlanContent | None, dict[str, str]]:
        """Return what was uploaded, None where nothing was, and what is wrong by field."""
        if error := name_error(user_input[CONF_NAME]):
            return None, {CONF_NAME: error}
        if CONF_FILE not in user_input:
            return None, {}
        try:
            return await self.hass.async_add_executor_job(
                _uploaded, self.hass, user_input[CONF_FILE]
            ), {}
        except PlanFileError as error:
            return None, {CONF_FILE: str(error)}

    async def _kept(self, title: str, content: PlanContent | None) -> SubentryFlowResult:
        """Keep the plan under the id of its file, which is new for each file: screens load it."""
        data = dict(self._before.data) if self._before else {}
        if content is not None:
            data[CONF_FILE] = await self.hass.data[PLANS].keep_new(content, data.get(CONF_FILE))
        return self._keep(title, data)


def _uploaded(hass: HomeAssistant, file_id: str) -> PlanContent:
    """Return the plan in a file that was uploaded. Blocks. Raises PlanFileError."""
    try:
        with process_uploaded_file(hass, file_id) as path, path.open("rb") as file:
            return read_plan(file.read(LARGEST_FILE + 1))
    except PlanFileError:
        raise
    except (ValueError, OSError) as error:
        raise PlanFileError("plan_not_read") from error
