"""What samples are summed up to."""

import pytest

from benchmarks.samples import quantile, spread


def test_the_median_and_the_99th_of_a_hundred() -> None:
    found = spread([float(number) for number in range(100, 0, -1)])
    assert (found.median, found.p99, found.count) == (50.5, 99.0, 100)


def test_of_few_samples_the_99th_percentile_is_the_worst() -> None:
    assert spread([3.0, 1.0, 2.0]).p99 == 3.0


@pytest.mark.parametrize(("share", "expected"), [(0.01, 1.0), (0.5, 2.0), (0.75, 3.0), (1, 4.0)])
def test_a_quantile_is_one_of_the_samples(share: float, expected: float) -> None:
    assert quantile([4.0, 3.0, 2.0, 1.0], share) == expected


def test_what_measured_nothing_has_failed() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        spread([])


@pytest.mark.parametrize("share", [0, 1.01, -1])
def test_a_quantile_needs_a_share(share: float) -> None:
    with pytest.raises(ValueError, match="not a share"):
        quantile([1.0], share)
