"""What the demo's installer fills in about light, heat and doors."""

from demo.equipment.forms import comfort, doors, site
from demo.patience import TO_CHECK
from simulator.fixtures import FIXTURES
from simulator.places import PLACES, ROOMS


def test_everything_that_is_set_up_hangs_somewhere() -> None:
    known = {each.entity_id for each in FIXTURES}
    for place in PLACES:
        assert set(site(place)["emergency"]) <= known
        for door in doors(place):
            assert door["lock"] in known
    for room in ROOMS:
        told = comfort(room, TO_CHECK)
        assert {*told["light"]["lights"], *told["heat"]["climate"]} <= known
