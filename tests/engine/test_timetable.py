"""The timetable: what differs from the week, in its order, beside an hour-by-hour count."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import example, given, strategies as st
import pytest

from custom_components.faitout.engine.booking import Booking
from custom_components.faitout.engine.hours import ALL_DAY, OpeningHours, Shut, Span
from custom_components.faitout.engine.ids import BookingId, SpaceId
from custom_components.faitout.engine.timetable import (
    FURTHEST,
    LONGEST_REASON,
    MOST_ENTRIES,
    Closing,
    DayApart,
    Holidays,
    HoursOrigin,
    Timetable,
    TimetableFault,
    TimetableRefused,
    Week,
    hours_of,
    hours_then,
    in_the_way,
    instant_at,
    with_calendar,
    with_closing,
    with_day,
    with_holidays,
    with_week,
    without_entry,
    without_the_old,
)

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 12, 1)
NOW = instant_at(TODAY, 9 * 60, PARIS)
EVERY_DAY: Week = ((Span(8 * 60, 22 * 60),),) * 7
TWO_SPANS: Week = (*(((Span(480, 720), Span(840, 1200)),) * 5), (), ())
PLAIN = Timetable(weeks=((date.min, EVERY_DAY),))
BOOTH = SpaceId("booth")
SPACES = (BOOTH, SpaceId("office"))


def at(day: date, clock: str) -> datetime:
    """Return an instant by the clock of Paris."""
    hours, minutes = map(int, clock.split(":"))
    return instant_at(day, hours * 60 + minutes, PARIS)


def closing(start: datetime, end: datetime, **more: object) -> Closing:
    """Return a closing by hand."""
    return Closing(id="c", start=start, end=end, **more)  # type: ignore[arg-type]


def made(outcome: Timetable | TimetableRefused) -> Timetable:
    """Return the timetable of a change that was taken."""
    assert isinstance(outcome, Timetable), outcome
    return outcome


def refused(outcome: Timetable | TimetableRefused) -> TimetableFault:
    """Return why a change was not taken."""
    assert isinstance(outcome, TimetableRefused)
    return outcome.why


spans = st.lists(st.integers(0, 96), min_size=0, max_size=6, unique=True).map(
    lambda edges: tuple(
        Span(a * 15, b * 15) for a, b in zip(*[iter(sorted(edges))] * 2, strict=False)
    )
)
weeks = st.tuples(*[spans] * 7)
# Both changes of the clock of 2027 are within them.
days = st.dates(date(2027, 3, 20), date(2027, 4, 5)) | st.dates(
    date(2027, 10, 22), date(2027, 11, 5)
)
instants = st.builds(
    lambda day, quarter: instant_at(day, quarter * 15, PARIS), days, st.integers(0, 95)
)
origins = st.sampled_from([HoursOrigin.HAND, HoursOrigin.CALENDAR])
closings = st.builds(
    lambda start, hours, origin, space: Closing(
        id="c", start=start, end=start + timedelta(hours=hours), origin=origin, space=space
    ),
    instants,
    st.integers(1, 24 * 30),
    origins,
    st.sampled_from([None, BOOTH]),
)
days_apart = st.builds(
    lambda day, spans, origin: DayApart(id=f"{day}", day=day, spans=spans, origin=origin),
    days,
    spans,
    st.sampled_from([HoursOrigin.HAND, HoursOrigin.HOLIDAY]),
)
timetables = st.builds(
    lambda week, apart, closed: Timetable(
        weeks=((date.min, week),),
        days=tuple({(each.day, each.origin): each for each in apart}.values()),
        closings=tuple(closed),
    ),
    weeks,
    st.lists(days_apart, max_size=5),
    st.lists(closings, max_size=3),
)


def is_open(table: Timetable, space: SpaceId | None, moment: datetime) -> bool:
    """Say by the order of the rules, without any hours, whether a space is open."""
    wall = moment.astimezone(PARIS)
    of_day = [each for each in table.days if each.day == wall.date()]
    by_hand = [each for each in of_day if each.origin is HoursOrigin.HAND]
    for each in table.closings:
        holds = each.space in (None, space) and each.start <= moment < each.end
        if holds and (each.origin is HoursOrigin.HAND or not by_hand):
            return False
    chosen = (by_hand or of_day)[-1].spans if of_day else table.week[wall.weekday()]
    minute = wall.hour * 60 + wall.minute
    return any(span.opens <= minute < span.closes for span in chosen)


@given(timetables, instants, st.sampled_from([None, BOOTH]))
def test_the_hours_are_what_the_rules_say(
    table: Timetable, moment: datetime, space: SpaceId | None
) -> None:
    """Whatever differs, and whatever the clocks do, an instant is open as the rules say."""
    hours = hours_of(table, PARIS, space, date(2027, 3, 1))
    assert hours.opening(moment).is_open is is_open(table, space, moment)


@given(timetables, instants)
def test_until_is_the_next_change(table: Timetable, moment: datetime) -> None:
    """Nothing changes before the end of an opening, in steps of a quarter of an hour."""
    hours = hours_of(table, PARIS, None, date(2027, 3, 1))
    opening = hours.opening(moment)
    last = min(opening.until, moment + timedelta(days=3))
    while moment < last:
        assert is_open(table, None, moment) is opening.is_open
        moment += timedelta(minutes=15)


@given(timetables, days)
def test_the_spans_of_a_day_are_its_open_times(table: Timetable, day: date) -> None:
    """What is counted as open on a day is open, and nothing else of it is."""
    hours = hours_of(table, PARIS, None, date(2027, 3, 1))
    found = hours.spans_at(instant_at(day, 720, PARIS))
    moment, midnight = instant_at(day, 0, PARIS), instant_at(day, 1440, PARIS)
    while moment < midnight:
        assert any(start <= moment < end for start, end in found) is is_open(table, None, moment)
        moment += timedelta(minutes=15)


def test_a_place_that_is_closed_for_a_month_says_when_it_opens() -> None:
    """The look ahead goes on where a closing is longer than it, and ends at a real opening."""
    august = closing(at(date(2027, 7, 31), "22:00"), at(date(2027, 8, 30), "00:00"))
    hours = hours_of(made(with_closing(PLAIN, august, SPACES, PARIS, NOW)), PARIS, None, TODAY)
    opening = hours.opening(at(date(2027, 8, 2), "12:00"))
    assert not opening.is_open
    assert opening.until == at(date(2027, 8, 30), "08:00")
    assert hours.opening_after(opening) == opening.until


def test_a_place_that_never_opens_has_no_opening() -> None:
    """The end of the look ahead is no event."""
    hours = OpeningHours(PARIS, ((),) * 7)
    assert hours.opening_after(hours.opening(NOW)) is None


def test_why_it_is_closed() -> None:
    """The reason is that of the closing, of the day, and on the eve of what is ahead."""
    christmas = DayApart(id="d", day=date(2026, 12, 25), reason="Noël")
    table = made(with_day(PLAIN, christmas, PARIS, TODAY))
    leak = closing(at(date(2026, 12, 26), "10:00"), at(date(2026, 12, 26), "12:00"), reason="Leak")
    hours = hours_of(made(with_closing(table, leak, SPACES, PARIS, NOW)), PARIS, None, TODAY)
    assert hours.why_closed(at(date(2026, 12, 24), "23:00")) == "Noël"
    assert hours.why_closed(at(date(2026, 12, 25), "12:00")) == "Noël"
    assert hours.why_closed(at(date(2026, 12, 26), "11:00")) == "Leak"
    assert hours.why_closed(at(date(2026, 12, 26), "13:00")) == ""
    assert hours.why_closed(at(date(2026, 12, 23), "23:00")) == ""


def test_what_is_shut_is_in_order() -> None:
    """Two that meet are one; a value that says otherwise is none."""
    noon = at(TODAY, "12:00")
    first, second = (Shut(noon + timedelta(hours=n), noon + timedelta(hours=n + 2)) for n in (0, 1))
    with pytest.raises(ValueError, match="sorted"):
        OpeningHours(PARIS, shut=(first, second))
    with pytest.raises(ValueError, match="sorted"):
        OpeningHours(PARIS, exceptions=((TODAY, ()), (TODAY, (ALL_DAY,))))
    with pytest.raises(ValueError, match="last"):
        closing(noon, noon)


def test_a_week_counts_from_its_day_on_and_the_past_stays() -> None:
    """Figures of last month are counted by the hours of last month."""
    table = made(with_week(PLAIN, TWO_SPANS, TODAY))
    assert table.version == PLAIN.version + 1
    parts = list(hours_then(table, PARIS, BOOTH, date(2026, 11, 1), date(2026, 12, 31)))
    assert [(first, last, hours.week) for first, last, hours in parts] == [
        (date(2026, 11, 1), TODAY, EVERY_DAY),
        (TODAY, date(2026, 12, 31), TWO_SPANS),
    ]
    again = made(with_week(table, EVERY_DAY, TODAY))
    assert len(again.weeks) == 2, "twice on a day, the last one counts"
    assert with_week(again, EVERY_DAY, TODAY) is again


@pytest.mark.parametrize(
    "day",
    [
        (Span(480, 720), Span(720, 800)),
        (Span(800, 900), Span(480, 720)),
        tuple(Span(n * 100, n * 100 + 50) for n in range(5)),
    ],
    ids=["two that meet", "out of order", "five"],
)
def test_spans_that_make_no_day(day: tuple[Span, ...]) -> None:
    """Nothing is set."""
    assert refused(with_week(PLAIN, (day, *EVERY_DAY[1:]), TODAY)) is TimetableFault.SPANS
    apart = DayApart(id="d", day=TODAY, spans=day)
    assert refused(with_day(PLAIN, apart, PARIS, TODAY)) is TimetableFault.SPANS
    assert refused(with_week(PLAIN, EVERY_DAY[1:], TODAY)) is TimetableFault.NOT_A_WEEK


def test_what_is_refused_of_a_closing() -> None:
    """The past, what is too far, too many, reasons too long, spaces that are not there."""
    tomorrow = TODAY + timedelta(days=1)
    good = closing(at(tomorrow, "08:00"), at(tomorrow, "12:00"))
    far = closing(good.start, NOW + FURTHEST + timedelta(days=2))
    long = closing(good.start, good.end, reason="x" * (LONGEST_REASON + 1))
    nowhere = closing(good.start, good.end, space=SpaceId("cellar"))
    over = closing(NOW - timedelta(hours=2), NOW)
    yesterday = closing(NOW - timedelta(days=1), good.end)
    full = Timetable(weeks=PLAIN.weeks, closings=(good,) * MOST_ENTRIES)
    for table, wanted, why in (
        (PLAIN, far, TimetableFault.TOO_FAR),
        (PLAIN, long, TimetableFault.REASON_TOO_LONG),
        (PLAIN, nowhere, TimetableFault.UNKNOWN_SPACE),
        (PLAIN, over, TimetableFault.OVER),
        (PLAIN, yesterday, TimetableFault.OVER),
        (full, good, TimetableFault.TOO_MANY),
    ):
        assert refused(with_closing(table, wanted, SPACES, PARIS, NOW)) is why


def test_what_is_refused_of_a_day() -> None:
    """The past, what is too far, too many, and what a closing shuts."""
    day = DayApart(id="d", day=TODAY, spans=(Span(480, 1380),))
    shut = made(with_closing(PLAIN, closing(NOW, at(TODAY, "12:00")), SPACES, PARIS, NOW))
    many = tuple(
        DayApart(id=f"{n}", day=TODAY + timedelta(days=n + 1)) for n in range(MOST_ENTRIES)
    )
    yesterday = DayApart(id="d", day=TODAY - timedelta(days=1))
    for table, wanted, why in (
        (shut, day, TimetableFault.CLOSED_THEN),
        (PLAIN, yesterday, TimetableFault.OVER),
        (PLAIN, DayApart(id="d", day=TODAY + timedelta(days=900)), TimetableFault.TOO_FAR),
        (Timetable(weeks=PLAIN.weeks, days=many), day, TimetableFault.TOO_MANY),
    ):
        assert refused(with_day(table, wanted, PARIS, TODAY)) is why


def test_a_closing_begins_now_at_the_earliest_and_one_that_is_ended_stays_in_the_past() -> None:
    """What was open this morning was open, and what was closed until now was closed."""
    started = made(
        with_closing(PLAIN, closing(at(TODAY, "00:00"), at(TODAY, "20:00")), SPACES, PARIS, NOW)
    )
    assert started.closings[0].start == NOW
    later = NOW + timedelta(hours=1)
    ended = made(without_entry(started, "c", PARIS, later))
    hours = hours_of(ended, PARIS, None, TODAY)
    assert not hours.opening(NOW).is_open
    assert hours.opening(later).is_open
    assert refused(without_entry(ended, "c", PARIS, later)) is TimetableFault.OVER
    unbegun = made(
        with_closing(PLAIN, closing(at(TODAY, "18:00"), at(TODAY, "20:00")), SPACES, PARIS, NOW)
    )
    assert made(without_entry(unbegun, "c", PARIS, NOW)).closings == ()


def test_only_what_a_person_set_is_removed_by_a_person() -> None:
    """A public holiday goes with its country, a calendar's closing in the calendar."""
    holiday = DayApart(id="h", day=TODAY + timedelta(days=24), origin=HoursOrigin.HOLIDAY)
    table = with_holidays(PLAIN, Holidays(closed=True, country="FR"), [holiday], TODAY)
    assert refused(without_entry(table, "h", PARIS, NOW)) is TimetableFault.NOT_BY_HAND
    assert refused(without_entry(table, "x", PARIS, NOW)) is TimetableFault.NOT_THERE
    past = Timetable(weeks=PLAIN.weeks, days=(DayApart(id="d", day=TODAY - timedelta(days=1)),))
    assert refused(without_entry(past, "d", PARIS, NOW)) is TimetableFault.OVER


def test_a_persons_day_wins_over_a_holiday() -> None:
    """Open on 11 November, since she says so; and closed again once she takes it back."""
    armistice = date(2027, 11, 11)
    holidays = Holidays(closed=True, country="FR")
    holiday = DayApart(id="h", day=armistice, reason="Armistice", origin=HoursOrigin.HOLIDAY)
    table = with_holidays(PLAIN, holidays, [holiday], TODAY)
    noon = at(armistice, "12:00")
    assert not hours_of(table, PARIS, None, TODAY).opening(noon).is_open
    hers = DayApart(id="d", day=armistice, spans=(Span(600, 840),))
    opened = made(with_day(table, hers, PARIS, TODAY))
    assert hours_of(opened, PARIS, None, TODAY).opening(noon).is_open
    again = made(without_entry(opened, "d", PARIS, NOW))
    assert not hours_of(again, PARIS, None, TODAY).opening(noon).is_open
    assert with_holidays(table, holidays, [holiday], TODAY) is table
    off = with_holidays(table, Holidays(), [holiday], TODAY)
    assert off.days == ()


def test_a_calendar_that_is_read_again_changes_nothing() -> None:
    """One that goes on stays one, one that is gone from it ends now, its past stays."""
    tomorrow = TODAY + timedelta(days=1)
    works = Closing(
        id="w", start=at(TODAY, "08:00"), end=at(tomorrow, "12:00"), origin=HoursOrigin.CALENDAR
    )
    table = with_calendar(PLAIN, "calendar.closings", [works], NOW)
    assert table.closings[0].start == NOW
    later = NOW + timedelta(hours=2)
    assert with_calendar(table, "calendar.closings", [works], later) is table
    gone = with_calendar(table, "calendar.closings", [], later)
    assert [(each.start, each.end) for each in gone.closings] == [(NOW, later)]
    kept = with_calendar(gone, "calendar.closings", [], later + timedelta(hours=1))
    assert kept is gone


def test_what_is_too_old_to_be_counted_is_forgotten() -> None:
    """Five years are kept, and the week that they began with."""
    old = date(2015, 1, 1)
    table = Timetable(
        weeks=((date.min, EVERY_DAY), (old, TWO_SPANS), (TODAY, EVERY_DAY)),
        days=(DayApart(id="o", day=old), DayApart(id="n", day=TODAY)),
        closings=(closing(at(old, "08:00"), at(old, "12:00")),),
    )
    left = without_the_old(table, PARIS, NOW)
    assert left.weeks == ((old, TWO_SPANS), (TODAY, EVERY_DAY))
    assert [each.id for each in left.days] == ["n"]
    assert left.closings == ()


@given(timetables, timetables, instants, st.integers(1, 60))
@example(
    PLAIN,
    Timetable(
        weeks=PLAIN.weeks,
        closings=(closing(at(date(2027, 3, 28), "08:00"), at(date(2027, 3, 28), "09:00")),),
    ),
    at(date(2027, 3, 28), "08:30"),
    1,
)
def test_in_the_way_is_what_loses_open_time(
    before: Timetable, after: Timetable, start: datetime, hours: int
) -> None:
    """A booking is in the way just where a quarter of an hour of it was open and will not be."""
    booking = Booking(
        id=BookingId("b"),
        space=BOOTH,
        start=start,
        end=start + timedelta(hours=hours),
        created_at=NOW,
    )
    quarters = (start + timedelta(minutes=15 * n) for n in range(hours * 4))
    loses = any(
        is_open(before, BOOTH, each) and not is_open(after, BOOTH, each) for each in quarters
    )
    were, will_be = (hours_of(t, PARIS, BOOTH, date(2027, 3, 1)) for t in (before, after))
    found = in_the_way(were, will_be, [booking], datetime(2027, 1, 1, tzinfo=UTC))
    assert bool(found) is loses
