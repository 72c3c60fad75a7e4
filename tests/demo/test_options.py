"""The command line of the demo."""

import pytest

from demo.options import parse


def test_without_a_word_it_runs_until_ctrl_c() -> None:
    """Everything has a default."""
    options = parse([])
    assert (options.check, options.keep, options.seconds, options.port) == (False,) * 2 + (
        None,
    ) * 2


@pytest.mark.parametrize(
    "line",
    [
        "--port 0",
        "--port 70000",
        "--port x",
        "--seconds 0",
        "--check --keep",
        "--brief",
        "--nonsense",
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and a message, as command lines do."""
    with pytest.raises(SystemExit) as refusal:
        parse(line.split())
    assert refusal.value.code == 2
    assert "error:" in capsys.readouterr().err
