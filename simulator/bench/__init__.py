"""The bench: locks, lamps, thermostats and pilot wires with the habits of those that people own.

    told ──► takes ──► becomes (what is so) ──► says (what Home Assistant hears)
    a person's hand, a window, a power cut ──┘

Each kind has a plain device (`thermostat`, `lamp`, `lock`, `pilot`) that does at once what it is
told and says so. A habit is one file in the folder of its kind, named after the habit, with one
class in it that says where the habit was seen. `catalogue` finds it there: a new file is all that a
new habit needs. The bench knows nothing of the hub.
"""
