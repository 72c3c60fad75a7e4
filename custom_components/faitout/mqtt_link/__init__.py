"""The MQTT link of a site: its spaces are told to a broker, and bookings are taken from it.

    broker ──► requests (size, JSON, schema) ──► the same commands as the actions ──► answers
    spaces ──► status, one retained message each ──► broker

Nothing waits for the broker: a slow one gets the newest status, not all of them.
"""
