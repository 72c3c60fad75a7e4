"""The demo: a real Home Assistant with both places, fed over a real broker by a simulated building.

python -m demo                 until Ctrl-C
python -m demo --check         one scripted round, exits 0 or 1
"""
