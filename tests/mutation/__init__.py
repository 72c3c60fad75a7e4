"""Small wrongs put into the product one at a time, to see whether a test objects.

A mutant is the product with one such change: `<` for `<=`, an `and` for an `or`, a line left out.
One that all tests pass is a survivor: either nobody holds what the line promises, or the change
makes no difference, which `known.yaml` then says with its reason.

    changes   which changes there are, read from the source
    covering  which tests run over a line, measured once for each state of the tree
    trial     one mutant in a process of its own, against the tests that run over it
    known     the survivors that make no difference

Why not a ready one: mutmut leaves alone what is decorated, which in Home Assistant is most, and
constants, where our bounds are; it and cosmic-ray write to a tree, take no seed, and start a
Home Assistant anew for each mutant. Here nothing is written, and the mutants are forks.
"""
