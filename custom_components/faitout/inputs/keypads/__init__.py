"""Keypads and readers that are not nodes of ours: what was typed or held there reaches the desk.

    tag_scanned ─┐
    zha_event ───┼─► kinds.py: which parser ─► parser ─► a code or badge ─► desk.present ─► the door
    zwave_js_… ──┤                                                              │
    zigbee2mqtt ─┘ (over MQTT) ◄──────────── what the keypad shows ◄────────────┘

Each kind of device is one file with one small parser: it takes what Home Assistant hands over and
returns a code or badge, or None. What is returned is never logged, fired or kept.
"""
