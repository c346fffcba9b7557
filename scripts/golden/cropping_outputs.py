"""Records what Keras's cropping layers give and say, for test/golden/cropping_outputs.json.

Run in an environment with keras==3.15.1 and tensorflow-cpu: python scripts/golden/cropping_outputs.py

The cases are those of Keras's own tests of the three layers, each with the shape and the data format it stands with
there, and random ones from a fixed seed; pictures besides, of sizes and channels that a person may bring. The inputs are
random tensors that test/unit/tf/layers/goldenOutputs.ts makes of the same numbers, so that a case is kept as the
output's shape and a checksum: the sum of its elements, each times its place from 1.
"""

import itertools
import json
import os
import random
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from counter_random import bits_at
from cropping_arguments import COMBINATIONS_3D

TARGET = Path(__file__).parents[2] / "test" / "golden" / "cropping_outputs.json"
LAYERS = {1: keras.layers.Cropping1D, 2: keras.layers.Cropping2D, 3: keras.layers.Cropping3D}
FORMATS = {1: [None], 2: ["channels_last", "channels_first"], 3: ["channels_last", "channels_first"]}
RANDOM_CASES = {1: 40, 2: 60, 3: 60}
# Rows, columns and channels: the ends, and random ones between.
PICTURES = [(1, 1, 1), (1, 400, 3), (400, 1, 2), (400, 400, 4), (28, 28, 1), (32, 32, 3)]
RANDOM_PICTURES = 34
LARGEST_PICTURE = (400, 400, 4)

# Keras's own cases: the shape that they are asked about, batch and channels around, and the arguments.
ACCEPTED = [
    (1, (3, 5, 7), [(1, 2), (1, 1), 1, (0, 1), (1, 0)]),
    (1, (1, None, 7), [(1, 2)]),
    (
        2,
        (3, 7, 9, 5),
        [
            *[((1, 2), (3, 4)), ((2, 2), (2, 2)), (2, 2), 2],
            *[((0, 2), (0, 4)), ((1, 0), (3, 0)), ((1, 0), (3, 4)), ((1, 2), (3, 0))],
        ],
    ),
    (2, (1, 7, None, 5), [((1, 2), (3, 4))]),
    (3, (3, 7, 9, 13, 5), [*COMBINATIONS_3D, 2, (2, 2, 2), ((2, 2), (2, 2), (2, 2))]),
    (3, (1, 7, None, 13, 5), [((1, 2), (3, 4), (5, 6))]),
]
REFUSED = [
    (1, (3, 5, 7), [(1,), (1, 2, 3), "1", (2, 3), (3, 3)]),
    (
        2,
        (3, 7, 9, 5),
        [
            *[(1,), (1, 2, 3), "1", ((1, 2), (3, 4, 5)), ((1, 2), (3, -4)), ((1, 2), "3")],
            *[((3, 6), (0, 0)), ((0, 0), (5, 4))],
        ],
    ),
    (2, (3, 8, 9, 5), [((4, 5), (0, 0)), ((0, 0), (5, 5)), ((6, 3), (0, 0)), ((0, 0), (7, 3))]),
    (
        3,
        (3, 7, 9, 13, 5),
        [
            *[(1,), (1, 2), (1, 2, 3, 4), "1", ((1, 2), (3, 4), (5, 6, 7)), ((1, 2), (3, 4), (5, -6))],
            *[((1, 2), (3, 4), "5"), ((3, 6), (0, 0), (0, 0)), ((0, 0), (5, 8), (0, 0)), ((0, 0), (0, 0), (7, 6))],
            *[((8, 1), (1, 1), (1, 1)), ((1, 1), (10, 1), (1, 1)), ((1, 1), (1, 1), (14, 1))],
        ],
    ),
]


def random_tensor(shape, bits=24):
    """Whole numbers of so many bits that float32 holds, the same in every language."""
    values = bits_at(len(shape), np.arange(np.prod(shape))) >> np.uint32(32 - bits)
    return values.astype("float32").reshape(shape)


def outcome(compute):
    try:
        return {"value": compute()}
    except Exception as error:  # every kind is an answer
        return {"error": f"{type(error).__name__}: {error}"}


def called(layer, tensor):
    output = np.ascontiguousarray(layer(tensor))
    assert output.dtype == np.float32
    elements = output.astype("int64").ravel()
    return [list(output.shape), int(elements @ np.arange(1, elements.size + 1))]


def answer(rank, last, cropping, data_format):
    """What comes of the constructor, `compute_output_shape` and a call on a random tensor, where its size is known."""
    batch, *axes, channels = last
    shape = (batch, channels, *axes) if data_format == "channels_first" else last
    options = {} if data_format is None else {"data_format": data_format}
    row = {"rank": rank, "cropping": cropping, "dataFormat": data_format, "inputShape": shape}
    layer = outcome(lambda: LAYERS[rank](cropping, **options))
    if "error" in layer:
        return {**row, "constructed": layer}
    layer = layer["value"]
    config = layer.get_config()
    kept = {key: config[key] for key in ("cropping", "data_format") if key in config}
    return {
        **row,
        "constructed": {"value": kept},
        "computed": outcome(lambda: list(layer.compute_output_shape(shape))),
        "called": None if None in shape else outcome(lambda: called(layer, random_tensor(shape))),
    }


def random_pair(generator, size):
    before = generator.randrange(0, size)
    return before, generator.randrange(0, size - before)


def random_case(generator, rank):
    axes = [generator.randrange(1, 9) for _ in range(rank)]
    pairs = [random_pair(generator, size) for size in axes]
    shape = (generator.randrange(1, 4), *axes, generator.randrange(1, 4))
    return rank, shape, [pairs[0] if rank == 1 else tuple(pairs)]


def picture_case(generator, shape):
    """What the layer gives for one picture of bytes: the checksum of a large one would be too large of greater numbers."""
    cropping = [random_pair(generator, size) for size in shape[:2]]
    layer = keras.layers.Cropping2D(cropping)
    return {"inputShape": shape, "cropping": cropping, "called": called(layer, random_tensor((1, *shape), bits=8))}


def picture_cases(generator):
    drawn = [[generator.randrange(1, size + 1) for size in LARGEST_PICTURE] for _ in range(RANDOM_PICTURES)]
    return [picture_case(generator, shape) for shape in [*PICTURES, *drawn]]


def main():
    keras.config.disable_traceback_filtering()
    generator = random.Random(11)
    drawn = [random_case(generator, rank) for rank, count in RANDOM_CASES.items() for _ in range(count)]
    cases = {"keras": [*ACCEPTED, *REFUSED], "random": drawn}
    with TARGET.open("w") as file:
        file.write(json.dumps({"keras": keras.__version__})[:-1])
        for name, groups in cases.items():
            rows = [
                json.dumps(answer(rank, shape, cropping, data_format))
                for rank, shape, croppings in groups
                for cropping, data_format in itertools.product(croppings, FORMATS[rank])
            ]
            file.write(f',\n{json.dumps(f"{name}Cases")}: [\n' + ",\n".join(rows) + "\n]")
        rows = ",\n".join(json.dumps(case) for case in picture_cases(generator))
        file.write(f',\n"pictureCases": [\n{rows}\n]\n}}\n')


main()
