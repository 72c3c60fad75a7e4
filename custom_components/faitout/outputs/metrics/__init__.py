"""Metrics: what is used, heated and locked, as points for an InfluxDB server, with nothing lost.

    decisions ──► lines ──► journal, in the same transaction ──► outbox ──► server said yes ──► out
    samples   ──► lines ──► journal, within seconds ─────────────────┘

No name, no title and no code is ever in a point.
"""
