"""What an integration says of an order that it does not take, as people read it."""

from homeassistant.exceptions import HomeAssistantError, ServiceNotFound, ServiceValidationError
import pytest

from custom_components.faitout.outputs.refused_order import (
    LONGEST,
    error_words,
    is_of_code,
    is_refusal,
)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (HomeAssistantError("the motor is broken"), "the motor is broken"),
        (ServiceValidationError("2468 is no code"), "… is no code"),
        (TimeoutError(), "TimeoutError()"),
    ],
)
def test_an_error_is_told_in_its_words_without_a_code(error: Exception, words: str) -> None:
    assert error_words(error) == words


def test_a_long_error_is_cut() -> None:
    assert len(error_words(HomeAssistantError("no " * 500))) == LONGEST


def test_an_order_is_refused_by_what_a_repeat_does_not_mend() -> None:
    assert is_refusal(ServiceValidationError("privacy mode"))
    assert not is_refusal(ServiceNotFound("lock", "unlock"))
    assert not is_refusal(HomeAssistantError("no answer"))


def test_a_refusal_for_its_code_is_known_by_its_name() -> None:
    assert is_of_code(
        ServiceValidationError(translation_domain="lock", translation_key="add_default_code")
    )
    assert not is_of_code(ServiceValidationError("privacy mode"))
    assert not is_of_code(TimeoutError())
