"""A building that behaves: rooms, sensors with flaws, people who come, do not come, leave early.

    plans ──► people ──► devices ──► words        what really happened is kept apart from
                └──────► truth                    what the sensors say about it

The places, with all that hangs in them, stand once, in `places` and `fixtures`. The building knows
nothing of the hub. Its moments are played into the engine by `direct`, at thousands of times real
speed, or over MQTT by `live`, as real devices would: that is the building of the demo. `play` hands
a real record to the same engine instead.

The sensors of `places` are the textbook's. `field` draws those that people own, with `habits`. On
them `judge` says who was misjudged: it holds what the engine and plain rules made of the days
(`lives`) against what a perfect observer would have (`observer`, `tally`).
"""
