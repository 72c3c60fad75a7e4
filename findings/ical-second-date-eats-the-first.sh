#!/usr/bin/env bash
# A meeting with one more date loses its first date in Home Assistant's calendar library.
#
# What: an event may name further dates by hand (RDATE), without any rule. By RFC 5545 its own
# start is the first of them. ical, of which Local Calendar and Remote Calendar are made, returns the
# further dates only: a meeting on Monday and Thursday is on Thursday alone. With a rule besides,
# and in recurring-ical-events, of which CalDAV is made, the first date is there.
# Why it matters: that is how calendar programs write "and once more on Thursday". The room shows
# free on Monday, and is given to somebody else.
# Faitout: reads what Home Assistant's calendar returns, so it cannot know; the limits in
# docs/bookings-from-outside.md tell, and to make a rule or two events of it.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'echo "could not be run here: see above" >&2; exit 2' ERR
# Python 3.14: what ./scripts/setup found before, or uv finds or downloads, or else setup makes.
export UV_NO_CONFIG=1
if ! command -v uv >/dev/null; then
  python3 -m venv "$work/uv"
  "$work/uv/bin/pip" install --quiet uv==0.13.5
  PATH=$PATH:$work/uv/bin
fi
made=$(dirname "$0")/../.faitout/python.path
python=3.14
[[ ! -r $made ]] || python=$(<"$made")
if ! uv venv --quiet --python "$python" "$work/env"; then
  env -u UV_NO_CONFIG "$(dirname "$0")/../scripts/setup" >&2
  uv venv --quiet --python "$(<"$made")" "$work/env"
fi
uv pip install --quiet --python "$work/env" \
  ical==14.3.0 icalendar==6.3.1 recurring-ical-events==3.8.2
trap - ERR

cat >"$work/dates.py" <<'PY'
import sys
from datetime import date
from importlib.metadata import version
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

PARIS = ZoneInfo("Europe/Paris")
FROM, TO = date(2026, 6, 1), date(2026, 7, 1)


def calendar(*more):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Room//EN", "BEGIN:VEVENT", "UID:meeting"]
    lines += ["DTSTAMP:20260501T080000Z", "SUMMARY:Meeting"]
    lines += ["DTSTART;TZID=Europe/Paris:20260601T100000", "DTEND;TZID=Europe/Paris:20260601T110000"]
    return "\r\n".join([*lines, *more, "END:VEVENT", "END:VCALENDAR", ""])


def by_ical(text):
    events = IcsCalendarStream.calendar_from_ics(text).timeline_tz(PARIS).included(FROM, TO)
    return [event.dtstart.strftime("%a %d") for event in events]


def by_recurring(text):
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(FROM, TO)
    return [event.start.strftime("%a %d") for event in sorted(events, key=lambda event: event.start)]


ONE_MORE = "RDATE;TZID=Europe/Paris:20260604T100000"
RULE = "RRULE:FREQ=WEEKLY;COUNT=2"
rows = {
    "once": calendar(),
    "and once more on Thursday": calendar(ONE_MORE),
    "twice weekly, and on Thursday": calendar(RULE, ONE_MORE),
}
seen = {row: (by_ical(text), by_recurring(text)) for row, text in rows.items()}
print(
    f"software: ical {version('ical')}, recurring-ical-events {version('recurring-ical-events')},"
    f" icalendar {version('icalendar')}, Python {sys.version.split()[0]}"
)
print("expected: Monday the 1st is a date of each, in both libraries")
for row, (first, second) in seen.items():
    print(f"seen: {row:30} ical {', '.join(first):24} recurring-ical-events {', '.join(second)}")
as_described = seen == {
    "once": (["Mon 01"], ["Mon 01"]),
    "and once more on Thursday": (["Thu 04"], ["Mon 01", "Thu 04"]),
    "twice weekly, and on Thursday": (["Mon 01", "Thu 04", "Mon 08"],) * 2,
}
sys.exit(0 if as_described else 1)
PY
if LC_ALL=C timeout 60 "$work/env/bin/python" "$work/dates.py"; then
  echo "as described"
else
  echo "CHANGED: the libraries no longer read such dates as described above" >&2
  exit 1
fi
