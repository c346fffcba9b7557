"""Records what SciPy and statsmodels say of the statistics that compare runs.

Run in an environment with `scipy` and `statsmodels`: python scripts/golden/statistics.py > test/golden/statistics.json
"""

import itertools
import json
import math

import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.multitest import multipletests

CONFIDENCES = [0.5, 0.9, 0.95, 0.99]

# won, lost, digits
PAIRS = [
    (1, 7, 21),
    (0, 0, 10000),
    (1, 0, 10000),
    (0, 3, 10000),
    (5, 5, 10000),
    (38, 61, 10000),
    (61, 38, 10000),
    (45, 55, 10000),
    (150, 151, 10000),
    (900, 1100, 10000),
    (4800, 5200, 10000),
    (5000, 5000, 10000),
    (10000, 0, 10000),
    (0, 10000, 10000),
    (0, 1, 1),
    (3, 0, 3),
    (0, 44, 44),
    (0, 7712, 10000),
    (20, 600, 10000),
]

# Accuracies of several seeds, cropped and classic.
GROUPS = [
    ([0.9900, 0.9914, 0.9898], [0.9927, 0.9934, 0.9930]),
    ([0.9821, 0.9817], [0.9850, 0.9841]),
    ([0.976, 0.9755, 0.9771, 0.9768, 0.9749, 0.9762, 0.9758], [0.201, 0.2332, 0.198, 0.187, 0.2421, 0.21, 0.2049]),
]

# The p-values of tests that were made together.
FAMILIES = [
    [0.027],
    [0.01, 0.04, 0.03, 0.005],
    [0.04, 0.04, 0.04],
    [0.2, 1.0, 0.0, 0.03, 0.9],
    [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216],
]

T_FREEDOMS = [1, 2, 3, 4, 5, 9, 10, 29, 30, 99, 100]
T_VALUES = [0.0, 0.1, 0.7, 1.0, 1.96, 3.2, 12.7]


def log_likelihood(lost_share, difference, won, lost, digits):
    """Of the two shares of unlike digits, lost_share and lost_share + difference."""
    won_share = lost_share + difference
    same_share = 1 - lost_share - won_share
    terms = [(won, won_share), (lost, lost_share), (digits - won - lost, same_share)]
    return sum(count * math.log(share) if share > 0 else -math.inf for count, share in terms if count > 0)


def score(difference, won, lost, digits):
    """Tango's score, its likelihood maximised by search and not by his formula."""
    least, most = max(0.0, -difference), (1 - difference) / 2
    found = optimize.minimize_scalar(
        lambda share: -log_likelihood(share, difference, won, lost, digits),
        bounds=(least, most),
        method="bounded",
        options={"xatol": 1e-14},
    )
    candidates = [found.x, least, most]
    lost_share = max(candidates, key=lambda share: log_likelihood(share, difference, won, lost, digits))
    variance = digits * (2 * lost_share + difference * (1 - difference))
    return (won - lost - digits * difference) / math.sqrt(variance)


def paired_interval(won, lost, digits, confidence=0.95):
    z = stats.norm.ppf((1 + confidence) / 2)
    observed = (won - lost) / digits
    tiny = 1e-12

    def end(far, sign):
        if observed == far:
            return far
        near = observed - sign * tiny
        inner = far + sign * tiny
        if (score(inner, won, lost, digits) - sign * z) * sign < 0:
            return far
        return optimize.brentq(lambda difference: score(difference, won, lost, digits) - sign * z, inner, near, xtol=1e-13)

    return [end(-1.0, 1), end(1.0, -1)]


def pair_record(won, lost, digits):
    unlike = won + lost
    p = float(stats.binomtest(won, unlike, 0.5).pvalue) if unlike else 1.0
    return {"won": won, "lost": lost, "digits": digits, "p": p, "interval": paired_interval(won, lost, digits)}


def wilson_record(correct, digits, confidence):
    interval = stats.binomtest(correct, digits).proportion_ci(confidence, method="wilson")
    return [correct, digits, confidence, [float(interval.low), float(interval.high)]]


def group_record(first, second):
    differences = [a - b for a, b in zip(first, second)]
    test = stats.ttest_rel(first, second)
    interval = test.confidence_interval(0.95)
    return {
        "first": first,
        "second": second,
        "mean": float(stats.tmean(differences)),
        "deviation": float(stats.tstd(differences)),
        "interval": [float(interval.low), float(interval.high)],
        "p": float(test.pvalue),
    }


def family_record(values):
    _, corrected, _, _ = multipletests(values, method="holm")
    return [values, [float(p) for p in corrected]]


def main():
    wilson_counts = [(0, 1), (1, 1), (0, 10000), (10000, 10000), (9905, 10000), (9927, 10000), (1, 7), (2010, 10000)]
    record = {
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
        "normal": [[c, float(stats.norm.ppf((1 + c) / 2))] for c in [*CONFIDENCES, 0.999999]],
        "studentT": [
            [c, freedom, float(stats.t.ppf((1 + c) / 2, freedom))]
            for c, freedom in itertools.product(CONFIDENCES, T_FREEDOMS)
        ],
        "studentTShares": [
            [t, freedom, float(1 - 2 * stats.t.sf(t, freedom))] for t, freedom in itertools.product(T_VALUES, T_FREEDOMS)
        ],
        "wilson": [wilson_record(*counts, c) for counts, c in itertools.product(wilson_counts, [0.95, 0.99])],
        "pairs": [pair_record(*pair) for pair in PAIRS],
        "groups": [group_record(*group) for group in GROUPS],
        "holm": [family_record(values) for values in FAMILIES],
    }
    print(json.dumps(record))


main()
