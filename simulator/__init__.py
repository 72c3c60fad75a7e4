"""A building that behaves: rooms, sensors with flaws, people who come, do not come, leave early.

    plans ──► people ──► devices ──► words        what really happened is kept apart from
                └──────► truth                    what the sensors say about it

The places, with all that hangs in them, stand once, in `places` and `fixtures`. The building knows
nothing of the hub. Its moments are played into the engine by `direct`, at thousands of times real
speed, or over MQTT by `live`, as real devices would: that is the building of the demo. `play` hands
a real record to the same engine instead.
"""
