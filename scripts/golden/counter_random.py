"""The counter-based random numbers of src/random/random.ts, on NumPy arrays."""

import numpy as np

PURPOSES = {"weights": 1, "order": 2, "dropout": 3, "drawing": 4, "picking": 5, "border": 6}
GOLDEN_RATIO = 0x9E3779B9
WORD = 0xFFFFFFFF


@np.errstate(over="ignore")
def mix(value):
    bits = np.asarray(value, np.uint32)
    bits = (bits ^ (bits >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    bits = (bits ^ (bits >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return bits ^ (bits >> np.uint32(16))


def stream_key(seed, purpose, *place):
    key = int(mix((seed ^ GOLDEN_RATIO) & WORD))
    for part in [PURPOSES[purpose], *place]:
        key = int(mix((key + (part + 1) * GOLDEN_RATIO) & WORD))
    return key


def bits_at(key, counters):
    return mix(np.asarray(counters, np.uint32) * np.uint32(GOLDEN_RATIO) ^ np.uint32(key))


def uniform_at(key, counters):
    return (bits_at(key, counters) >> np.uint32(8)) * 2.0**-24


def dropout_kept(key, counters, rate):
    bits = (np.asarray(counters, np.uint32) ^ np.uint32(key)) * np.uint32(0x9E3779B1)
    bits = (bits ^ (bits >> np.uint32(15))) * np.uint32(0x85EBCA77)
    return bits.astype(np.float64) >= np.floor(rate * 2.0**32)
