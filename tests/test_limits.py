"""Every bound on which safety hangs, or what was promised, names the test that reaches it.

A bound that is new in these rooms fails here until it has its test, or says why it needs none.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
import re

import pytest

from tests.proofs import is_there

HOME = Path(__file__).parents[1] / "custom_components" / "faitout"
HEARING = ("inputs/composed.py", "inputs/look.py", "inputs/mqtt_words.py", "inputs/sensors.py")
ROOMS = ("engine", "hub", "journal", *HEARING, "outputs", "hindsight")
NAMED = re.compile(
    r"(MOST|LONGEST|LARGEST|MANY|BATCH|SLICE|RETRIES|LAST_TRY)\b|(MOST|LONGEST|MANY)_"
    r"|\w+_(TRIES|KEPT)$|\w*SECONDS$"
)
"""How a bound is named: the most, the longest, so many tries, so many seconds."""


def bounds() -> Iterator[str]:
    """Return every bound, as `file: NAME`."""
    paths = [path for room in ROOMS for path in (HOME / room).rglob("*.py")]
    paths += [HOME / room for room in ROOMS if room.endswith(".py")]
    for path in sorted(set(paths)):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case (
                    ast.Assign(targets=[ast.Name(id=name)])
                    | ast.AnnAssign(target=ast.Name(id=name))
                ) if NAMED.match(name):
                    yield f"{path.relative_to(HOME)}: {name}"
                case _:
                    continue


REACHED: dict[str, str] = {
    "outputs/animators/presses.py: MOST_PRESSES": (
        "tests/outputs/animators/test_pressed.py"
        "::test_who_presses_and_presses_is_not_heard_and_keeps_nobody_else_from_it"
    ),
    "outputs/animators/presses.py: LONGEST_ACTION": (
        "tests/outputs/animators/test_pressed.py::test_what_is_no_button_of_ours_does_nothing"
    ),
    "outputs/animators/presses.py: DEED_SECONDS": (
        "tests/outputs/animators/test_pressed.py::test_a_deed_that_hangs_is_ended"
    ),
    "outputs/animators/presses.py: MOST_DONE": (
        "tests/outputs/animators/test_bounds.py::test_of_who_did_what_only_the_last_is_remembered"
    ),
    "outputs/animators/push.py: PUSH_SECONDS": (
        "tests/outputs/animators/test_reached.py"
        "::test_a_slow_server_holds_up_one_telephone_and_no_other"
    ),
    "outputs/animators/push.py: CONFIRM_SECONDS": (
        "tests/outputs/animators/test_bounds.py"
        "::test_an_entity_that_never_answers_is_not_waited_for"
    ),
    "outputs/animators/offers.py: MOST_OFFERS": (
        "tests/outputs/animators/test_bounds.py"
        "::test_of_the_buttons_of_a_telephone_the_oldest_are_forgotten"
    ),
    "outputs/animators/topics.py: MOST_NEWS": (
        "tests/outputs/animators/test_bounds.py::test_so_much_news_is_kept_and_no_more"
    ),
    "outputs/animators/topics.py: MOST_BUTTONS": (
        "tests/outputs/animators/test_bounds.py"
        "::test_a_repair_with_many_ways_has_so_many_buttons_and_no_more"
    ),
    "outputs/animators/payload.py: MOST_LINES": (
        "tests/outputs/animators/test_bounds.py"
        "::test_of_many_matters_so_many_are_named_and_the_rest_is_counted"
    ),
    "engine/announcing.py: MOST_APART": (
        "tests/engine/test_announcing.py"
        "::test_two_come_apart_and_more_together_and_the_list_gets_shorter_without_a_sound"
    ),
    "engine/timetable.py: LONGEST_REASON": (
        "tests/engine/test_timetable.py::test_what_is_refused_of_a_closing"
    ),
    "engine/timetable.py: MOST_ENTRIES": (
        "tests/engine/test_timetable.py::test_what_is_refused_of_a_closing"
    ),
    "engine/timetable.py: MOST_SPANS": (
        "tests/engine/test_timetable.py::test_spans_that_make_no_day"
    ),
    "engine/faults.py: MOST_COUNTED": (
        "tests/engine/test_faults.py::test_however_often_it_is_told_what_is_kept_does_not_grow"
    ),
    "engine/touch.py: MOST_AHEAD": (
        "tests/engine/test_touch.py::test_a_bored_child_books_so_much_ahead_and_no_more"
    ),
    "hub/touch/touches.py: MOST_TOUCHES": (
        "tests/hub/touch/test_touches.py::test_a_child_that_touches_and_touches_is_told_to_wait"
    ),
    "hub/touch/touches.py: TOUCHES_SECONDS": (
        "tests/hub/touch/test_touches.py::test_a_child_that_touches_and_touches_is_told_to_wait"
    ),
    "hub/touch/touches.py: MOST_REMEMBERED": (
        "tests/hub/touch/test_touches.py::test_only_so_many_touches_are_remembered"
    ),
    "hub/touch/touch.py: LONGEST_WORD": (
        "tests/hub/touch/test_touches.py::test_only_what_a_page_would_send_is_a_touch"
    ),
    "hub/access/recogniser.py: BADGE_SECONDS": (
        "tests/hub/touch/test_touches.py::test_a_screen_waits_for_a_badge_so_long_and_no_longer"
    ),
    "hub/limits.py: MOST_KEYS": (
        "tests/hub/test_rate_limits.py::test_a_hundred_thousand_who_ask_take_no_more_memory_than_two_thousand"
    ),
    "engine/access/on_node.py: MOST_RIGHTS": (
        "tests/nodes/test_core.py::test_a_node_takes_no_more_rights_than_it_has_room_for"
    ),
    "engine/access/on_node.py: MOST_TIMES": (
        "tests/nodes/test_core.py::test_of_a_right_with_many_stretches_or_uses_the_node_takes_the_first"
    ),
    "engine/access/on_node.py: MOST_COUNTED": (
        "tests/nodes/test_core.py::test_of_a_right_with_many_stretches_or_uses_the_node_takes_the_first"
    ),
    "hub/door_nodes/mark.py: LONGEST_TYPED": (
        "tests/hub/door_nodes/test_line.py::test_what_is_typed_has_a_length"
    ),
    "hub/door_nodes/sealing.py: LONGEST_FRAME": (
        "tests/hub/door_nodes/test_line.py::test_a_message_longer_than_any_is_not_read"
    ),
    "hub/door_nodes/sealing.py: MOST_SEALED": (
        "tests/hub/door_nodes/test_line.py::test_a_session_without_a_number_left_says_nothing"
    ),
    "hub/door_nodes/messages.py: MOST_TOLD": (
        "tests/hub/door_nodes/test_line.py::test_a_report_of_more_openings_than_there_is_room_for_is_refused"
    ),
    "hub/door_nodes/messages.py: MOST_SECONDS": (
        "tests/hub/door_nodes/test_line.py::test_a_door_opens_and_waits_no_longer_than_can_be_said"
    ),
    "hub/door_nodes/talk.py: MOST_TYPED": (
        "tests/hub/door_nodes/test_talk.py::test_who_types_faster_than_can_be_answered_waits"
    ),
    "hub/door_nodes/talk.py: MOST_ANSWERED": (
        "tests/hub/door_nodes/test_talk.py::test_what_the_hub_opened_too_late_for_the_node_is_in_the_log_once"
    ),
    "outputs/tags/pace.py: MOST_DAILY": (
        "tests/outputs/tags/test_pace.py::test_no_day_has_more_than_a_battery_bears"
    ),
    "outputs/tags/part.py: SETTLE_SECONDS": (
        "tests/outputs/tags/test_tags.py::test_a_tag_shows_what_it_is_sent_dot_by_dot_and_each_change_once"
    ),
    "outputs/tags/ways.py: LARGEST": (
        "tests/outputs/tags/test_tags.py::test_what_is_no_tag_or_too_large_for_a_call_is_told"
    ),
    "outputs/tags/ways.py: SEND_SECONDS": (
        "tests/outputs/tags/test_tags.py::test_a_send_without_an_end_ends_and_is_nothing_that_got_there"
    ),
    "outputs/tags/ways.py: TTL_SECONDS": (
        "tests/outputs/tags/test_tags.py::test_a_tag_shows_what_it_is_sent_dot_by_dot_and_each_change_once"
    ),
    "outputs/nodes/voice.py: SAY_SECONDS": (
        "tests/outputs/nodes/test_voice.py::test_a_node_that_is_gone_is_noticed"
    ),
    "hub/makers.py: MOST": (
        "tests/hub/test_makers.py::test_only_so_many_makers_are_known_the_latest"
    ),
    "hub/clock.py: LEAST_SECONDS": (
        "tests/hub/test_clock.py::test_a_correction_of_less_than_five_seconds_is_no_jump_and_one_of_five_is"
    ),
    "engine/next_change.py: MOST_STEPS": (
        "tests/engine/test_next_change.py::test_what_cannot_be_looked_through_counts_as_a_change"
    ),
    "engine/posted.py: MOST_BOOKINGS": (
        "tests/engine/test_posted.py::test_of_many_bookings_the_next_four_are_posted"
    ),
    "engine/refresh.py: LONGEST": (
        "tests/engine/test_refresh.py::test_a_sign_asks_at_least_once_a_day"
    ),
    "engine/advance.py: MOST_STEPS": (
        "tests/engine/test_gaps.py::test_two_rules_that_fight_are_a_fault_and_no_hub_that_hangs"
    ),
    "engine/claims.py: LONGEST_TEXT": (
        "tests/engine/test_refusals.py::test_a_bad_booking_is_refused_and_names_the_field"
    ),
    "engine/comfort/light_policy.py: LONGEST_HOLD": (
        "tests/engine/test_light.py::test_a_hand_where_nobody_was_seen_wins_for_an_hour"
    ),
    "engine/manner.py: MOST_AN_HOUR": (
        "tests/engine/test_orders.py::test_nobody_is_told_more_often_in_an_hour_than_its_manner_allows"
    ),
    "engine/profile.py: LONGEST_ANSWER": (
        "tests/outputs/test_device_memory.py::test_an_answer_after_a_day_is_none"
    ),
    "engine/profile.py: MOST_ANSWERS": (
        "tests/outputs/test_device_memory.py::test_no_memory_grows_beyond_what_is_learned"
    ),
    "outputs/device_memory.py: MOST_NAMES": (
        "tests/outputs/test_device_memory.py::test_no_memory_grows_beyond_what_is_learned"
    ),
    "engine/door/lock.py: LAST_TRY": (
        "tests/engine/test_doors.py::test_a_lock_that_does_not_confirm_is_told_again_and_then_given_up"
    ),
    "engine/door/lock.py: URGENT_TRIES": (
        "tests/engine/test_doors.py::test_a_lock_that_does_not_let_people_out_is_asked_on_and_on"
    ),
    "engine/closed_door.py: LONGEST_PULSE": (
        "tests/engine/test_closed_door.py::test_someone_who_stays_behind_is_held_once_the_sensor_cannot_mean_the_other"
    ),
    "engine/releases.py: LONGEST_PATIENCE": (
        "tests/engine/test_left_early.py::test_no_silence_makes_a_room_wait_for_more_than_an_hour_and_a_half"
    ),
    "engine/gaps.py: MOST_GAPS": (
        "tests/engine/test_leaps.py::test_a_fourth_gap_in_one_wait_keeps_the_booking"
    ),
    "engine/leaps.py: MOST_OVER": (
        "tests/engine/test_leaps.py::test_of_what_ended_only_a_day_of_a_phone_box_is_remembered"
    ),
    "engine/leaps.py: OVER_KEPT": (
        "tests/engine/test_leaps.py::test_what_ended_more_than_two_days_ago_is_no_longer_put_back"
    ),
    "engine/plausible.py: LONGEST_COUNTED": (
        "tests/engine/test_plausible.py::test_failures_of_a_hundred_years_are_those_of_ten"
    ),
    "engine/plausible.py: LONGEST_ON": (
        "tests/engine/test_plausible.py::test_a_pulse_that_no_sensor_makes_is_unknown"
    ),
    "engine/plausible.py: MOST_COUNTED": (
        "tests/engine/test_plausible.py::test_counts_are_brought_within_what_can_be"
    ),
    "engine/mirror/advance.py: MOST_COMPARISONS": (
        "tests/engine/mirror/test_source.py::test_where_the_hub_followed_it_is_compared_again_but_not_for_ever"
    ),
    "journal/pruning.py: EVIDENCE_KEPT": (
        "tests/journal/test_pruning.py::test_evidence_goes_first_and_names_with_it"
    ),
    "journal/pruning.py: HISTORY_KEPT": (
        "tests/journal/test_pruning.py::test_after_five_years_only_live_bookings_are_left"
    ),
    "engine/releases.py: MISSES_KEPT": (
        "tests/engine/test_series.py::test_only_the_series_that_were_missed_last_are_remembered"
    ),
    "engine/wake.py: LONGEST_SLEEP": (
        "tests/engine/test_gaps.py::test_a_room_in_which_nothing_will_ever_happen_is_looked_at_once_a_day"
    ),
    "engine/orders.py: MOST_EXCUSED": (
        "tests/engine/test_orders.py::test_an_excuse_from_a_clock_that_was_ahead_excuses_no_hand"
    ),
    "engine/orders.py: MOST_OPEN": (
        "tests/engine/test_orders.py::test_of_an_order_that_was_replaced_too_often_no_echo_is_known"
    ),
    "hindsight/hindsight.py: WHAT_IF_SECONDS": (
        "tests/hindsight/test_hindsight.py::test_what_takes_too_long_is_given_up_and_its_processes_end"
    ),
    "hub/alarm.py: AGAIN_SECONDS": (
        "tests/outputs/test_doors.py::test_an_alarm_is_written_down_once_the_disk_lets_it"
    ),
    "hub/alarm.py: SILENT_SECONDS": (
        "tests/outputs/test_doors.py::test_a_smoke_detector_that_is_silent_raises_no_alarm_and_is_told"
    ),
    "inputs/composed.py: MOST_MEMBERS": (
        "tests/inputs/test_composed.py::test_a_group_of_too_many_members_is_not_looked_into"
    ),
    "inputs/composed.py: MOST_NESTED": (
        "tests/inputs/test_composed.py::test_groups_that_are_nested_too_deep_are_not_believed"
    ),
    "inputs/mqtt_words.py: LONGEST_PAYLOAD": (
        "tests/inputs/test_mqtt_words.py::test_of_a_message_that_is_too_long_no_date_is_read"
    ),
    "inputs/look.py: LOOK_SECONDS": (
        "tests/inputs/test_look.py::test_a_radar_that_does_not_answer_in_time_is_no_answer_to_the_last_look"
    ),
    "journal/rescue/holding.py: LONGEST": (
        "tests/journal/test_opening.py::test_a_time_without_sense_is_said_to_be_lost"
    ),
    "journal/opening.py: BUSY_SECONDS": (
        "tests/journal/test_crashes.py::test_another_program_holding_the_file_is_an_error_that_passes"
    ),
    "journal/opening.py: CHECK_SECONDS": (
        "tests/journal/test_opening.py::test_a_journal_too_large_to_check_in_time_opens_all_the_same"
    ),
    "journal/outbox.py: LONGEST_LINE": (
        "tests/journal/test_outbox.py::test_what_does_not_fit_pushes_the_oldest_out_and_is_counted"
    ),
    "journal/outbox.py: MOST_LINES": (
        "tests/journal/test_outbox.py::test_what_does_not_fit_pushes_the_oldest_out_and_is_counted"
    ),
    "journal/pending.py: COMMIT_SECONDS": (
        "tests/hub/test_hanging_disk.py::test_who_asked_is_refused_in_time_and_the_hub_goes_on_by_itself"
    ),
    "journal/pending.py: MANY_NOTES": (
        "tests/journal/test_journal.py::test_notes_do_not_wait_for_a_decision_for_ever"
    ),
    "journal/pending.py: MOST_NOTES": (
        "tests/journal/test_crashes.py::test_a_disk_that_hangs_costs_notes_but_no_decision"
    ),
    "journal/pending.py: NOTE_SECONDS": (
        "tests/journal/test_journal.py::test_notes_do_not_wait_for_a_decision_for_ever"
    ),
    "journal/pruning.py: SLICE": (
        "tests/journal/test_pruning.py::test_many_are_forgotten_in_slices"
    ),
    "journal/worker.py: WRITE_SECONDS": (
        "tests/journal/test_hanging_disk.py::test_a_journal_on_a_disk_that_hangs_can_be_left"
    ),
    "outputs/refused_order.py: LONGEST": (
        "tests/outputs/test_refused_order.py::test_a_long_error_is_cut"
    ),
    "outputs/lamp_group.py: MOST_MEMBERS": (
        "tests/outputs/test_lamp_groups.py::test_a_hall_with_more_bulbs_than_are_followed_still_obeys"
    ),
    "outputs/lamp_group.py: MOST_NESTED": (
        "tests/outputs/test_lamp_groups.py::test_a_group_that_is_inside_itself_is_no_endless_loop"
    ),
    "outputs/metrics/part.py: STOP_SECONDS": (
        "tests/outputs/metrics/test_metrics.py::test_a_server_that_says_nothing_keeps_no_site_from_ending"
    ),
    "outputs/metrics/sender.py: IDLE_SECONDS": (
        "tests/outputs/metrics/test_sender.py::test_an_empty_outbox_waits_for_more"
    ),
    "outputs/metrics/sender.py: LONGEST_WAIT": (
        "tests/outputs/metrics/test_outage.py::test_an_outage_with_a_kill_in_the_middle"
    ),
    "hub/following.py: PEACE_SECONDS": (
        "tests/hub/test_following.py::test_five_things_of_a_device_paired_anew_make_the_site_begin_anew_once"
    ),
    "hub/instants.py: LONGEST_INSTANT": "tests/hub/test_instants.py::test_all_else_is_none",
    "hub/runner.py: MOST_WAITING": (
        "tests/hub/test_hanging_disk.py::test_of_what_waits_for_the_disk_the_oldest_words_of_sensors_go_first"
    ),
    "hub/site.py: OPEN_SECONDS": ("tests/disk/test_invariants.py: site.OPEN_SECONDS"),
    "hub/timer.py: LONGEST_SLEEP": (
        "tests/hub/test_timer.py::test_a_clock_that_is_put_right_is_noticed_within_a_minute"
    ),
    "engine/access/asked.py: LONGEST_GRANT": (
        "tests/engine/access/test_asked.py::test_why_it_is_refused"
    ),
    "engine/access/asked.py: MOST_GRANTS": (
        "tests/engine/access/test_asked.py::test_a_site_has_so_many_live_grants_and_no_more"
    ),
    "engine/access/asked.py: MOST_USES": (
        "tests/engine/access/test_asked.py::test_why_it_is_refused"
    ),
    "engine/access/codes.py: LONGEST": (
        "tests/engine/access/test_codes.py::test_codes_have_four_to_eight_digits"
    ),
    "engine/access/register.py: MOST_PLACES": (
        "tests/engine/access/test_tries.py::test_of_many_keypads_those_that_were_wrong_last_are_remembered"
    ),
    "engine/access/tries.py: FREE_TRIES": (
        "tests/engine/access/test_tries.py::test_people_mistype_four_times_for_nothing"
    ),
    "engine/access/tries.py: LONGEST_WAIT": (
        "tests/engine/access/test_tries.py::test_no_wait_is_ever_longer_than_a_quarter_of_an_hour"
    ),
    "engine/access/tries.py: MANY_A_DAY": (
        "tests/engine/access/test_tries.py::test_a_member_with_a_code_of_their_own_cannot_guess_those_of_others_in_between"
    ),
    "engine/access/tries.py: MOST_DOUBLINGS": (
        "tests/engine/access/test_tries.py::test_the_fifth_costs_half_a_minute_and_each_further_one_twice_as_long"
    ),
    "hub/access/badges.py: LEARN_SECONDS": (
        "tests/hub/access/test_given.py::test_nobody_waits_for_a_badge_for_ever"
    ),
    "hub/access/book.py: MOST_FORGOTTEN": (
        "tests/hub/access/test_bad_days.py::test_what_is_old_is_forgotten_so_many_at_a_time"
    ),
    "hub/access/book.py: RECALL_SECONDS": (
        "tests/hub/access/test_bad_days.py::test_a_journal_that_cannot_be_read_in_time_is_read_within_a_minute"
    ),
    "hub/access/book.py: SEALED_KEPT": (
        "tests/hub/access/test_given.py::test_a_code_is_sealed_only_for_a_lock_that_keeps_it_and_as_long_as_its_grant"
    ),
    "hub/access/doorkeeper.py: USE_SECONDS": (
        "tests/hub/access/test_bad_days.py::test_while_the_disk_hangs_a_code_opens_at_once_and_a_counted_one_does_not"
    ),
    "hub/access/issuing.py: MOST_DRAWS": (
        "tests/hub/access/test_given.py::test_it_is_drawn_so_often_and_no_more"
    ),
    "hub/access/marks.py: LONGEST_SECRET": (
        "tests/hub/access/test_at_the_door.py::test_of_what_is_shown_only_so_much_is_looked_at"
    ),
    "hub/access/marks.py: MOST_AT_ONCE": (
        "tests/hub/access/test_bad_days.py::test_so_many_hashes_are_made_at_once_and_no_more"
    ),
    "hub/access/opening_log.py: MOST_UNWRITTEN": (
        "tests/hub/access/test_bad_days.py::test_of_openings_that_cannot_be_written_the_latest_are_kept"
    ),
    "hub/access/sealing.py: LONGEST": (
        "tests/hub/access/test_given.py::test_a_seal_opens_only_with_its_key_for_its_purpose_and_whole"
    ),
    "engine/access/member.py: LONGEST_ALIAS": (
        "tests/actions/test_members.py::test_what_is_wrong_is_said_in_words_and_nobody_is_made"
    ),
    "engine/access/member.py: LONGEST_REFERENCE": (
        "tests/actions/test_members.py::test_what_is_wrong_is_said_in_words_and_nobody_is_made"
    ),
    "engine/access/member.py: MOST_SUBSCRIPTIONS": (
        "tests/hub/membership/test_bounds.py::test_a_member_has_so_many_subscriptions_and_no_more"
    ),
    "hub/membership/importing.py: LONGEST_SHOWN": (
        "tests/hub/membership/test_bounds.py::test_of_a_wrong_value_only_the_beginning_is_shown"
    ),
    "hub/membership/membership.py: MOST_MEMBERS": (
        "tests/hub/membership/test_bounds.py::test_a_place_has_so_many_members_and_no_more"
    ),
    "hub/membership/names.py: LONGEST_NAME": (
        "tests/hub/membership/test_bounds.py::test_a_name_has_so_many_letters_and_no_more"
    ),
    "hub/membership/table.py: LARGEST": (
        "tests/actions/test_members.py::test_a_table_that_is_none_is_refused_whole"
    ),
    "hub/membership/table.py: MOST_COLUMNS": (
        "tests/hub/membership/test_bounds.py::test_columns_beyond_the_last_are_passed_over"
    ),
    "hub/membership/table.py: MOST_LINES": (
        "tests/actions/test_members.py::test_a_table_that_is_none_is_refused_whole"
    ),
    "outputs/lock_codes/contract.py: MOST_SLOTS": (
        "tests/outputs/lock_codes/test_drivers.py::"
        "test_zwave_codes_are_looked_at_before_they_are_sent"
    ),
    "outputs/lock_codes/topic.py: LONGEST": (
        "tests/outputs/lock_codes/test_zigbee2mqtt.py::test_nonsense_on_the_topic_is_no_answer"
    ),
    "outputs/lock_codes/zwave_js.py: LONGEST": (
        "tests/outputs/lock_codes/test_drivers.py::"
        "test_zwave_codes_are_looked_at_before_they_are_sent"
    ),
}
NOT_REACHED: dict[str, str] = {
    "outputs/lock_codes/matter.py: LONGEST_NAME": "What a lock shows of a name: it is cut there.",
    "outputs/lock_codes/runner.py: CALL_SECONDS": (
        "A lock that says nothing is as one that fails, which is tried in many ways."
    ),
    "outputs/lock_codes/zha.py: LONGEST": "No bound: the name of an attribute.",
    "outputs/lock_codes/zigbee2mqtt.py: LONGEST": "No bound: the name of an attribute.",
    "engine/access/answer.py: NO_TRIES": "No bound: a place where nobody was wrong.",
    "hub/access/notice.py: NOTICE_SECONDS": (
        "A message is sent beside all else: nobody waits for it, and no code hangs on it."
    ),
    "journal/courtesy.py: LONGEST_PAUSE": (
        "Nothing is lost where a copy takes longer, or is made in a hurry."
    ),
    "journal/lane.py: END_SECONDS": (
        "The end of a thread that has nothing left to do; the process does not wait for it."
    ),
    "journal/rescue/pages.py: MOST_UNREADABLE": (
        "Which of two ways saves more of a damaged file; both are tried by the tests of damage."
    ),
    "journal/rescue/ranges.py: MOST_FAILURES": (
        "A file of gigabytes that cannot be read at all would be needed."
    ),
    "journal/rescue/records.py: LONGEST_VARINT": (
        "A figure of SQLite's format and no bound of ours."
    ),
    "journal/worker.py: READ_SECONDS": (
        "Who reads that long has no promise; what comes up has OPEN_SECONDS."
    ),
    "outputs/metrics/sender.py: BATCH": (
        "More lines than one batch make a second one; nothing is lost by its size."
    ),
    "outputs/metrics/server.py: TIMEOUT_MILLISECONDS": (
        "Lines stay in the outbox whatever the server does."
    ),
    "hub/messages.py: SEND_SECONDS": ("A message is sent beside all else: nobody waits for it."),
    "outputs/thing.py: MOST_CONTEXTS": (
        "An older context is no longer named by Home Assistant, which keeps it for five seconds."
    ),
    "outputs/thermostats.py: MOST_AIR": (
        "Temperatures of an hour; what is older than a quarter of an hour is not looked at."
    ),
    "outputs/told_once.py: CALL_SECONDS": (
        "An order is sent beside all else, and told no more than twice again: nobody waits for it."
    ),
    "outputs/thing.py: SEND_SECONDS": (
        "An order is sent beside all else, and again before that: nobody waits for it."
    ),
}
"""Those that no test reaches, each with its reason."""


def test_every_bound_names_the_test_that_reaches_it() -> None:
    assert set(bounds()) == REACHED.keys() | NOT_REACHED.keys()
    assert not REACHED.keys() & NOT_REACHED.keys()


@pytest.mark.parametrize("bound", REACHED)
def test_the_test_that_reaches_a_bound_is_there(bound: str) -> None:
    assert is_there(REACHED[bound])
