"""The files of a place as `kill -9` finds them, and a start from just these."""

from pathlib import Path


def as_killed(folder: Path) -> dict[str, bytes]:
    """Return what lies on the disk at this moment, by the name of the file.

    A copy for the rescue may be under way, and its file gets its final name between two looks:
    what a kill finds then is the one or the other, so it is looked once more.
    """
    while True:
        try:
            return {file.name: file.read_bytes() for file in folder.iterdir()}
        except FileNotFoundError:
            continue


def put_back(folder: Path, files: dict[str, bytes]) -> None:
    """Leave just these files, without the last words of whoever was there meanwhile."""
    for file in folder.iterdir():
        file.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
