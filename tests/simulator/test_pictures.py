"""The pictures of the documentation: small enough, and always taken in the afternoon."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from freezegun import freeze_time
from PIL import Image
import pytest

from demo.options import CHECKOUT
from demo.pictures import __main__ as pictures
from demo.pictures.afternoon import MIDDLE, afternoon
from demo.pictures.browser import find_chromium
from demo.pictures.shots import COLORS, LARGEST, SHOTS, keep


def png(image: Image.Image) -> bytes:
    """Return an image as a browser takes it."""
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def test_a_flat_page_becomes_a_small_picture(tmp_path: Path) -> None:
    page = Image.new("RGB", (1920, 1080), "#0c1118")
    page.paste("#57e2a0", (0, 0, 900, 500))
    size = keep(png(page), tmp_path / "page.png")
    assert size == (tmp_path / "page.png").stat().st_size < LARGEST
    with Image.open(tmp_path / "page.png") as kept:
        assert kept.size == (1920, 1080)
        assert len(kept.getcolors() or ()) <= COLORS


def test_a_picture_that_is_too_large_is_not_kept(tmp_path: Path) -> None:
    noise = Image.effect_noise((800, 800), 200).convert("RGB")
    with pytest.raises(ValueError, match=r"noise\.png"):
        keep(png(noise), tmp_path / "noise.png")
    assert not (tmp_path / "noise.png").exists()


def test_it_is_afternoon_on_every_picture() -> None:
    start = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
    for hour in range(24):
        with freeze_time(start + timedelta(hours=hour)):
            assert datetime.now(ZoneInfo(afternoon())).hour == MIDDLE


def test_every_picture_of_the_readme_is_one_that_is_taken() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    for shot in SHOTS:
        assert f"docs/pictures/{shot.name}.png" in readme
        assert (pictures.FOLDER / f"{shot.name}.png").stat().st_size <= LARGEST


def test_without_a_browser_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pictures, "find_chromium", lambda _: None)
    assert pictures.run() == 1
    assert "There is no Chromium" in capsys.readouterr().out


def test_a_browser_of_the_tools_comes_first(tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\n", encoding="utf-8")
    browser.chmod(0o755)
    assert find_chromium(tmp_path) == str(browser)
