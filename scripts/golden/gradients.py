"""Asks TensorFlow, in float64, for the gradients of some batches, and writes samples of them to test/golden/gradients.json.

    python3 -m venv tensorflow-venv
    tensorflow-venv/bin/pip install tensorflow-cpu==2.21.0
    tensorflow-venv/bin/python scripts/golden/gradients.py

Images, weights and dropout masks are those that test/unit/simd/family.ts makes of the same numbers. A batch in which a hidden
unit is so near to zero that rounding in float32 decides whether it has a gradient says nothing, and gets another seed.
"""

import itertools
import json
import platform
from pathlib import Path

import numpy as np
import tensorflow as tf
from counter_random import bits_at, dropout_kept, stream_key, uniform_at

TARGET = Path(__file__).parents[2] / "test" / "golden" / "gradients.json"
SAMPLES = 24
NO_CROP = [0, 0, 0, 0]
# The least distance of a hidden unit from zero before its relu, in standard deviations of all.
NEAREST = 1e-6

# What FamilyMember in test/unit/simd/family.ts says, without rates and labels; crops are top, bottom, left, right.
SHAPES = [
    {"tiles": [3, 3], "crops": [[5, 5, 5, 5], NO_CROP, NO_CROP], "leftOver1": [0, 0], "leftOver2": [0, 0]},
    {"tiles": [5, 5], "crops": [NO_CROP, NO_CROP, NO_CROP], "leftOver1": [0, 0], "leftOver2": [1, 1]},
    {"tiles": [2, 4], "crops": [[3, 1, 0, 7], NO_CROP, NO_CROP], "leftOver1": [1, 0], "leftOver2": [0, 1]},
    {"tiles": [4, 2], "crops": [[0, 2, 1, 0], [1, 2, 0, 3], NO_CROP], "leftOver1": [0, 1], "leftOver2": [1, 0]},
    {"tiles": [2, 3], "crops": [NO_CROP, [0, 1, 2, 0], [1, 0, 2, 1]], "leftOver1": [1, 1], "leftOver2": [0, 0]},
]
COUNTS = [40, 3]
RATES = [[0, 0], [0.25, 0.25]]
LABELS = [10, 26, 2, 10, 7]


def sizes(member):
    """Rows and columns of the input."""
    for axis in (0, 1):
        removed = [sum(crop[2 * axis : 2 * axis + 2]) for crop in member["crops"]]
        pooled1 = 2 * member["tiles"][axis] + member["leftOver2"][axis] + removed[2] + 2
        yield 2 * pooled1 + member["leftOver1"][axis] + removed[1] + 2 + removed[0]


def images(rows, columns, count, labels):
    element = np.arange(count * rows * columns).reshape(count, rows, columns)
    row, column = np.meshgrid(np.arange(rows), np.arange(columns), indexing="ij")
    inside = (row >= rows / 4) & (row < 3 * rows / 4) & (column >= columns / 4) & (column < 3 * columns / 4)
    pixels = np.where(inside, bits_at(1, element) & 255, 0) / 255.0
    return pixels[..., None], bits_at(2, np.arange(count)) % labels


def weights(member, seed):
    """Kernels and biases as float32 values, in float64."""
    features = 64 * member["tiles"][0] * member["tiles"][1]
    shapes = [[3, 3, 1, 32], [32], [3, 3, 32, 64], [64], [features, 256], [256], [256, member["labels"]], [member["labels"]]]
    for index, shape in enumerate(shapes):
        elements = np.arange(np.prod(shape))
        if len(shape) == 1:
            values = (uniform_at(stream_key(seed, "drawing", index), elements) - 0.5) / 4
        else:
            fans = (shape[-2] + shape[-1]) * int(np.prod(shape[:-2]))
            values = (2 * uniform_at(stream_key(seed, "weights", index), elements) - 1) * np.sqrt(6 / fans)
        yield values.astype(np.float32).astype(np.float64).reshape(shape)


class Forward:
    """The network's layers in order; counts them, because a dropout mask depends on its layer's index."""

    def __init__(self, member, seed, step):
        self.member, self.seed, self.step, self.layer = member, seed, step, 0

    def crop(self, x, number):
        top, bottom, left, right = self.member["crops"][number]
        if top + bottom + left + right == 0:
            return x
        self.layer += 1
        return x[:, top : x.shape[1] - bottom, left : x.shape[2] - right]

    def convolution(self, x, kernel, bias):
        self.layer += 1
        return tf.nn.relu(tf.nn.conv2d(x, kernel, 1, "VALID") + bias)

    def pooling_and_dropout(self, x, number):
        self.layer += 1
        rows, columns = x.shape[1] // 2, x.shape[2] // 2
        windows = tf.reshape(x[:, : 2 * rows, : 2 * columns], [-1, rows, 2, columns, 2, x.shape[3]])
        x = tf.reduce_max(windows, [2, 4])
        rate = self.member["rates"][number]
        if rate == 0:
            return x
        key = stream_key(self.seed, "dropout", self.step, self.layer)
        self.layer += 1
        kept = dropout_kept(key, np.arange(int(tf.size(x))).reshape(x.shape), rate)
        return x * kept / (1 - rate)

    def logits(self, x, w):
        x = self.crop(x, 0)
        x = self.crop(self.convolution(x, w[0], w[1]), 1)
        x = self.pooling_and_dropout(x, 0)
        x = self.crop(self.convolution(x, w[2], w[3]), 2)
        x = self.pooling_and_dropout(x, 1)
        x = tf.reshape(x, [x.shape[0], -1]) @ w[4] + w[5]
        self.nearest = float(tf.reduce_min(tf.abs(x)) / tf.math.reduce_std(x))
        return tf.nn.relu(x) @ w[6] + w[7]


def sample(gradient):
    """The gradient's largest entry, and some entries by their place in row-major order."""
    flat = gradient.numpy().reshape(-1)
    places = {int(place) for place in np.linspace(0, flat.size - 1, SAMPLES)} | {int(np.argmax(np.abs(flat)))}
    entries = [[place, float(f"{flat[place]:.8g}")] for place in sorted(places)]
    return {"largest": float(f"{np.abs(flat).max():.8g}"), "entries": entries}


def batch(member, count, seed, step):
    w = [tf.Variable(values) for values in weights(member, seed)]
    x, targets = images(*sizes(member), count, member["labels"])
    forward = Forward(member, seed, step)
    with tf.GradientTape() as tape:
        logits = forward.logits(tf.constant(x), w)
        losses = tf.nn.sparse_softmax_cross_entropy_with_logits(targets.astype(np.int64), logits)
        loss = tf.reduce_mean(losses)
    if forward.nearest < NEAREST:
        return batch(member, count, seed + 100, step)
    gradients = [sample(gradient) for gradient in tape.gradient(loss, w)]
    loss_sum = float(f"{float(tf.reduce_sum(losses)):.10g}")
    return {"member": member, "count": count, "seed": seed, "step": step, "lossSum": loss_sum, "gradients": gradients}


def main():
    choices = itertools.product(zip(SHAPES, LABELS), COUNTS, RATES)
    batches = [
        batch({**shape, "rates": rates, "labels": labels}, count, seed=number, step=10 * number)
        for number, ((shape, labels), count, rates) in enumerate(choices)
    ]
    made_with = {"tensorflow": tf.__version__, "python": platform.python_version()}
    lines = ",\n".join(json.dumps(entry, separators=(",", ":")) for entry in batches)
    TARGET.write_text(f'{{"madeWith":{json.dumps(made_with)},"batches":[\n{lines}\n]}}\n')


main()
