"""The animator's dashboard: stock cards for every space of every site, built anew when asked for.

`plan.py` says what a place has, `cards.py` and the views make cards of it, `panel.py` gives it to
Home Assistant.
"""
