"""A persistent sorted map: an AVL tree whose versions share their nodes.

The engine's state is a value, so changing one booking among 100,000 must not copy the others.
Every change here makes O(log n) new nodes and leaves the old version as it was. The standard
library has no such structure, and the engine imports nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class _Node[K: (datetime, str), V]:
    key: K
    value: V
    left: _Node[K, V] | None
    right: _Node[K, V] | None
    height: int


def _height[K: (datetime, str), V](node: _Node[K, V] | None) -> int:
    return node.height if node else 0


def _node[K: (datetime, str), V](
    key: K, value: V, left: _Node[K, V] | None, right: _Node[K, V] | None
) -> _Node[K, V]:
    return _Node(key, value, left, right, max(_height(left), _height(right)) + 1)


def _balanced[K: (datetime, str), V](
    key: K, value: V, left: _Node[K, V] | None, right: _Node[K, V] | None
) -> _Node[K, V]:
    """Make a node whose sides differ in height by one at the most (given: by two)."""
    if left and left.height > _height(right) + 1:
        if left.right and left.right.height > _height(left.left):
            pivot = left.right
            return _node(
                pivot.key,
                pivot.value,
                _node(left.key, left.value, left.left, pivot.left),
                _node(key, value, pivot.right, right),
            )
        return _node(left.key, left.value, left.left, _node(key, value, left.right, right))
    if right and right.height > _height(left) + 1:
        if right.left and right.left.height > _height(right.right):
            pivot = right.left
            return _node(
                pivot.key,
                pivot.value,
                _node(key, value, left, pivot.left),
                _node(right.key, right.value, pivot.right, right.right),
            )
        return _node(right.key, right.value, _node(key, value, left, right.left), right.right)
    return _node(key, value, left, right)


def _with[K: (datetime, str), V](node: _Node[K, V] | None, key: K, value: V) -> _Node[K, V]:
    if node is None:
        return _Node(key, value, None, None, 1)
    if key < node.key:
        return _balanced(node.key, node.value, _with(node.left, key, value), node.right)
    if key > node.key:
        return _balanced(node.key, node.value, node.left, _with(node.right, key, value))
    return _Node(key, value, node.left, node.right, node.height)


def _without[K: (datetime, str), V](node: _Node[K, V] | None, key: K) -> _Node[K, V] | None:
    if node is None:
        raise KeyError(key)
    if key < node.key:
        return _balanced(node.key, node.value, _without(node.left, key), node.right)
    if key > node.key:
        return _balanced(node.key, node.value, node.left, _without(node.right, key))
    if node.left is None or node.right is None:
        return node.left or node.right
    heir = node.right
    while heir.left:
        heir = heir.left
    return _balanced(heir.key, heir.value, node.left, _without(node.right, heir.key))


def _built[K: (datetime, str), V](
    items: Sequence[tuple[K, V]], low: int, high: int
) -> _Node[K, V] | None:
    if low >= high:
        return None
    middle = (low + high) // 2
    key, value = items[middle]
    return _node(key, value, _built(items, low, middle), _built(items, middle + 1, high))


@dataclass(frozen=True, slots=True)
class SortedMap[K: (datetime, str), V]:
    """An immutable map in the order of its keys. Look-up and change are O(log n)."""

    _root: _Node[K, V] | None = None
    _size: int = 0

    @classmethod
    def from_sorted(cls, items: Sequence[tuple[K, V]]) -> SortedMap[K, V]:
        """Build from items in strictly ascending order of keys, O(n)."""
        return cls(_built(items, 0, len(items)), len(items))

    def __len__(self) -> int:
        """Return the number of items."""
        return self._size

    def get(self, key: K) -> V | None:
        """Return the value of a key, or None."""
        node = self._root
        while node:
            if key < node.key:
                node = node.left
            elif key > node.key:
                node = node.right
            else:
                return node.value
        return None

    def last_until(self, key: K) -> V | None:
        """Return the value of the greatest key that is not after `key`, or None."""
        node, found = self._root, None
        while node:
            if node.key <= key:
                node, found = node.right, node
            else:
                node = node.left
        return found.value if found else None

    def first_after(self, key: K) -> V | None:
        """Return the value of the smallest key that is after `key`, or None."""
        node, found = self._root, None
        while node:
            if node.key > key:
                node, found = node.left, node
            else:
                node = node.right
        return found.value if found else None

    def first(self) -> V | None:
        """Return the value of the smallest key, or None."""
        node = self._root
        while node and node.left:
            node = node.left
        return node.value if node else None

    def with_item(self, key: K, value: V) -> SortedMap[K, V]:
        """Return a map in which `key` has `value`."""
        grown = self.get(key) is None
        return SortedMap(_with(self._root, key, value), self._size + grown)

    def without(self, key: K) -> SortedMap[K, V]:
        """Return a map that lacks `key`; raise KeyError if it is not there."""
        return SortedMap(_without(self._root, key), self._size - 1)

    def values(self, after: K | None = None) -> Iterator[V]:
        """Yield the values in order; with `after`, only those of keys after it."""
        path: list[_Node[K, V]] = []
        node = self._root
        while node or path:
            while node:
                if after is not None and node.key <= after:
                    node = node.right
                    continue
                path.append(node)
                node = node.left
            if path:
                node = path.pop()
                yield node.value
                node = node.right
