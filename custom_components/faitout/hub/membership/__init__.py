"""The members of a site at work: who they are, what they have, and what they have used of it.

    form, action, CSV, shop ──► change ──► engine: what is wrong? ──► journal ──► roll ──► listeners
    a booking for a member ──► their bookings of the month ──► engine: refused, or held for it

A member is an alias. The name, where one was given, is sealed in the same memo, and read by nobody
but who asks for that one name.
"""
