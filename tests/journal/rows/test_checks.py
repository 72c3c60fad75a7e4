"""The check of a row changes with every cell, and is the same for ever."""

import marshal

from hypothesis import given, strategies as st

from custom_components.faitout.journal.rows.checks import FORMAT, _spelled, check_of, fails

CELLS = st.one_of(
    st.none(),
    st.integers(-(2**63), 2**63 - 1),
    st.text(st.characters(codec=None)),
    st.binary(),
)
ROW = ("a", "salle", 1_780_000_000_000_000, -7, None, b"\xff", "é", 0, 1)
CHECK = 454032989


@given(st.lists(CELLS, max_size=21).map(tuple))
def test_what_marshal_writes_is_what_we_spell_out(
    cells: tuple[str | bytes | int | None, ...],
) -> None:
    assert marshal.dumps(cells, FORMAT) == _spelled(cells)


def test_the_check_of_a_row_is_part_of_the_format() -> None:
    assert check_of(*ROW) == CHECK


@given(st.integers(0, len(ROW) - 1), CELLS)
def test_another_cell_gives_another_check(place: int, cell: str | bytes | int | None) -> None:
    changed = list(ROW)
    changed[place] = cell
    is_same = type(cell) is type(ROW[place]) and cell == ROW[place]
    assert fails(changed, check_of(*ROW)) is not is_same
