"""The search for traces finds what is there, in whatever form, and nothing else."""

import base64
import json
from pathlib import Path
import sqlite3
from urllib.parse import quote

import pytest

from tests.traces import traces

SECRET = "Entretien Zébulon-Quetzal"


@pytest.mark.parametrize(
    "written",
    [
        SECRET.encode(),
        json.dumps({"title": SECRET}).encode(),
        f"https://faitout.test/?q={quote(SECRET)}".encode(),
        SECRET.encode("utf-16-le"),
        base64.b64encode(b"x" + SECRET.encode() + b"xyz"),
        SECRET.encode().hex().encode(),
    ],
)
def test_a_name_is_found_in_whatever_form(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file").write_bytes(b"before " + written + b" after")
    assert traces(tmp_path, [SECRET, "Nobody at all"]) == {SECRET: ["deep/file"]}


def test_a_long_value_of_a_database_is_found_on_all_its_pages(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "base.db") as file:
        file.execute("CREATE TABLE event (data TEXT)")
        for start in range(3900, 4200, 7):
            file.execute("INSERT INTO event VALUES (?)", ("x" * start + SECRET + "y" * 5000,))
    assert traces(tmp_path, [SECRET]) == {SECRET: ["base.db"]}


def test_what_is_kept_apart_is_not_searched(tmp_path: Path) -> None:
    (tmp_path / "faitout").mkdir()
    for name in ("luzech.sqlite", "luzech.sqlite-wal"):
        (tmp_path / "faitout" / name).write_text(SECRET)
    assert traces(tmp_path, [SECRET], ["faitout/*.sqlite*"]) == {}
    assert len(traces(tmp_path, [SECRET])[SECRET]) == 2
