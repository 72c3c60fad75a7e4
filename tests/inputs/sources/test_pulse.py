"""The mark that a CalDAV server keeps of a calendar."""

import time

from hypothesis import given, strategies as st
import pytest

from custom_components.faitout.inputs.sources.pulse import mark_of


@pytest.mark.parametrize(
    ("answer", "mark"),
    [
        ("<sync-token>http://a/1</sync-token>", "http://a/1"),
        ('<d:sync-token xmlns:d="DAV:">7</d:sync-token><C:getctag>"x"</C:getctag>', '7 "x"'),
        ("<sync-token/><getctag />", None),
        ("<sync-token></sync-token>", None),
        ("<html>404</html>", None),
        ("", None),
    ],
)
def test_a_mark_is_found_where_there_is_one(answer: str, mark: str | None) -> None:
    assert mark_of(answer) == mark


@given(st.text("<>/sync-tokengetctag:", max_size=200))
def test_nonsense_does_no_harm(answer: str) -> None:
    mark_of(answer)


def test_an_endless_answer_is_quickly_done_with() -> None:
    began = time.perf_counter()
    mark_of("<sync-token " * 1_000_000)
    assert time.perf_counter() - began < 1
