"""Keeps a list in SQLite, as a journal does, and says aloud what it has and what went wrong.

python -m tests.disk.shopkeeper FILE      then a line for each thing to do, on its input
"""

from datetime import UTC, datetime
import sqlite3
import sys


def main() -> None:
    """Do what is asked, line by line, until nothing more is."""
    shop = sqlite3.connect(sys.argv[1], autocommit=True)
    shop.execute("PRAGMA journal_mode = WAL")
    shop.execute("PRAGMA synchronous = FULL")
    shop.execute("CREATE TABLE IF NOT EXISTS list (what TEXT)")
    print("open", flush=True)
    for line in sys.stdin:
        word, _, what = line.strip().partition(" ")
        try:
            print(answer(shop, word, what), flush=True)
        except sqlite3.Error as error:
            print("error:", error, flush=True)


def answer(shop: sqlite3.Connection, word: str, what: str) -> str:
    """Do one thing and return what is said of it."""
    if word == "add":
        shop.execute("INSERT INTO list VALUES (?)", [what])
        return f"added {what}"
    if word == "checkpoint":
        shop.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return "done"
    if word == "clock":
        return datetime.now(UTC).isoformat()
    return " ".join(row[0] for row in shop.execute("SELECT what FROM list"))


if __name__ == "__main__":
    main()
