"""The sorted map against a plain dictionary, whatever is done to it."""

from math import log2

from hypothesis import given, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
import pytest

from custom_components.faitout.engine.sorted_map import SortedMap

KEYS = st.text("abcdefgh", min_size=1, max_size=3)


def height[V](tree: SortedMap[str, V]) -> int:
    """Return the longest way from the root to a leaf, as the tree itself keeps it."""
    root = tree._root  # noqa: SLF001 - the height is the promise behind O(log n)
    return root.height if root else 0


class TheMapIsADictionary(RuleBasedStateMachine):
    """Do the same to a sorted map and to a dictionary, and compare all there is to see."""

    def __init__(self) -> None:
        """Begin with both of them empty."""
        super().__init__()
        self.tree: SortedMap[str, int] = SortedMap()
        self.plain: dict[str, int] = {}
        self.older: list[tuple[SortedMap[str, int], dict[str, int]]] = []

    @rule(key=KEYS, value=st.integers())
    def put(self, key: str, value: int) -> None:
        """Put a value in."""
        self.older.append((self.tree, dict(self.plain)))
        self.tree = self.tree.with_item(key, value)
        self.plain[key] = value

    @rule(key=KEYS)
    def take(self, key: str) -> None:
        """Take a key out, which may not be there."""
        if key not in self.plain:
            with pytest.raises(KeyError):
                self.tree.without(key)
            return
        self.older.append((self.tree, dict(self.plain)))
        self.tree = self.tree.without(key)
        del self.plain[key]

    @rule(key=KEYS)
    def ask(self, key: str) -> None:
        """Ask for a key and for its neighbours."""
        ordered = sorted(self.plain)
        until = [k for k in ordered if k <= key]
        after = [k for k in ordered if k > key]
        assert self.tree.get(key) == self.plain.get(key)
        assert self.tree.last_until(key) == (self.plain[until[-1]] if until else None)
        assert self.tree.first_after(key) == (self.plain[after[0]] if after else None)
        assert list(self.tree.values(after=key)) == [self.plain[k] for k in after]

    @invariant()
    def the_same_items_in_order(self) -> None:
        """Hold the same items, in the order of their keys."""
        ordered = [self.plain[key] for key in sorted(self.plain)]
        assert list(self.tree.values()) == ordered
        assert self.tree.first() == (ordered[0] if ordered else None)
        assert len(self.tree) == len(self.plain)

    @invariant()
    def old_versions_stay_as_they_were(self) -> None:
        """Leave each older version untouched."""
        for tree, plain in self.older[-5:]:
            assert list(tree.values()) == [plain[key] for key in sorted(plain)]

    @invariant()
    def the_tree_is_as_low_as_it_can_be(self) -> None:
        """Keep the height that an AVL tree promises."""
        assert height(self.tree) <= 1.4405 * log2(len(self.plain) + 2)


TestTheMapIsADictionary = TheMapIsADictionary.TestCase


@given(st.dictionaries(KEYS, st.integers()))
def test_a_map_built_at_once_is_like_one_built_one_by_one(plain: dict[str, int]) -> None:
    tree = SortedMap.from_sorted(sorted(plain.items()))
    assert list(tree.values()) == [plain[key] for key in sorted(plain)]
    assert len(tree) == len(plain)


@pytest.mark.parametrize("keys", [range(5000), range(5000, 0, -1)], ids=["rising", "falling"])
def test_the_worst_orders_make_no_high_tree(keys: range) -> None:
    tree: SortedMap[str, int] = SortedMap()
    for key in keys:
        tree = tree.with_item(f"{key:05}", key)
    assert height(tree) <= 1.4405 * log2(5002)
    for key in keys[::2]:
        tree = tree.without(f"{key:05}")
    assert height(tree) <= 1.4405 * log2(2502)
    assert len(tree) == 2500


def test_a_change_of_one_among_many_makes_few_new_nodes() -> None:
    many = SortedMap.from_sorted([(f"{key:06}", key) for key in range(100_000)])
    changed = many.with_item("050000", -1)
    before, after = many._root, changed._root  # noqa: SLF001 - what is shared is the point
    new = 0
    while before is not after and before and after:
        new += 1
        before, after = (
            (before.left, after.left)
            if before.left is not after.left
            else (before.right, after.right)
        )
    assert new <= 18
    assert many.get("050000") == 50_000
