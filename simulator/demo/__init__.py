"""The demo: a real Home Assistant with both places, fed over a real broker by a simulated building.

python -m simulator.demo                 until Ctrl-C
python -m simulator.demo --check         one scripted round, exits 0 or 1
"""
