"""Asks Keras what it makes of cropping arguments, and writes its answers to test/golden/croppings.json.

    python3 -m venv keras-venv
    keras-venv/bin/pip install keras==3.15.1 jax==0.10.2 tensorflow-cpu
    keras-venv/bin/python scripts/golden/croppings.py
    KERAS_BACKEND=tensorflow keras-venv/bin/python scripts/golden/croppings.py

The answers are those of Keras on JAX. On TensorFlow the same questions are asked, and what differs is written to
test/golden/croppings_on_tensorflow.json: only what the back end itself says of margins that are no integers.

The arguments are Python literals: those of Keras's own tests, those that were found to behave oddly, and random ones
from a fixed seed. The same versions write the same file.
"""

import ast
import json
import os
import platform
import warnings
from importlib.metadata import version
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np
from cropping_arguments import DATA_FORMATS, LITERALS, arguments_for

GOLDEN = Path(__file__).parents[2] / "test" / "golden"
TARGET = GOLDEN / "croppings.json"
DIFFERENCES = GOLDEN / "croppings_on_tensorflow.json"
LAYERS = {1: keras.layers.Cropping1D, 2: keras.layers.Cropping2D, 3: keras.layers.Cropping3D}

SHAPES = {
    1: [(None, 28, 1), (3, 5, 7), (1, None, 7), (None, 12, 3), (2, 28, 1)],
    2: [
        (None, 28, 28, 1),
        (3, 7, 9, 5),
        (1, 7, None, 5),
        (None, None, 9, 1),
        (1, 8, 9, 1),
        (1, 28, 28, 1),
        (2, 13, 11, 14),
    ],
    3: [(3, 7, 9, 13, 5), (1, 7, None, 13, 5), (None, 28, 28, 10, 3), (1, 12, 14, 11, 1), (2, None, None, None, 1)],
}


def outcome(compute):
    """What comes of it: a value as Python prints it, or the exception as the last line of its traceback."""
    try:
        return {"value": compute()}
    except Exception as error:  # every kind is an answer
        return {"error": f"{type(error).__name__}: {error}"}


def literal(text):
    """The literal's `repr`, or None when Python refuses the text."""
    try:
        return repr(ast.literal_eval(text))
    except (SyntaxError, TypeError, ValueError):
        return None


def kept_part(layer, shape):
    """Calls the layer on an array that counts its elements: output shape, first and last element."""
    output = np.asarray(layer(np.arange(np.prod(shape), dtype="int32").reshape(shape)))
    return [list(output.shape), int(output.min()), int(output.max())]


def check(rank, value, number):
    """What a layer makes of one of the shapes, and of an array of that shape when all its sizes are known."""
    layer = LAYERS[rank](value)
    batch, *axes, channels = shape = SHAPES[rank][number % len(SHAPES[rank])]
    if rank > 1 and number // len(SHAPES[rank]) % 2 == 1:
        layer = LAYERS[rank](value, data_format="channels_first")
        shape = (batch, channels, *axes)
    computed = outcome(lambda: list(layer.compute_output_shape(shape)))
    if not any(isinstance(margin, float) for margin in np.array(layer.cropping, dtype=object).flat):
        # Else the symbolic call fails, for a shape cannot hold the float that the computed one holds.
        assert computed == outcome(lambda: list(layer(keras.Input(batch_shape=shape)).shape)), (value, shape)
    called = None if None in shape else outcome(lambda: kept_part(layer, shape))
    return [list(shape), getattr(layer, "data_format", None), computed, called]


def answers(rank, text, turn):
    """What the constructor makes of an argument, and what the layer then does; `turn` picks the shapes."""
    value = ast.literal_eval(text)
    constructed = outcome(lambda: repr(LAYERS[rank](value).cropping))
    checks = [check(rank, value, 2 * turn + step) for step in (0, 1)] if "value" in constructed else []
    return [text, constructed, checks]


def wrong_rank(rank, shape):
    layer = LAYERS[rank](1, name=f"cropping{rank}d")
    return [rank, list(shape), outcome(lambda: layer(keras.Input(batch_shape=shape)))]


def write_rows(file, name, rows, last=False):
    """One row a line, so that a change of Keras shows as a small difference."""
    lines = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    file.write(f"{json.dumps(name)}: [\n{lines}\n]{'' if last else ','}\n")


def write_differences(rows):
    """What this back end answers otherwise than JAX: the argument, Keras's whole answer there and here."""
    import tensorflow

    recorded = json.loads(TARGET.read_text())
    record = {"keras": keras.__version__, "tensorflow": tensorflow.__version__}
    with DIFFERENCES.open("w") as file:
        file.write(json.dumps(record)[:-1] + ",\n")
        for rank in LAYERS:
            there, here = recorded[f"arguments{rank}D"], json.loads(json.dumps(rows[rank]))
            assert [row[0] for row in there] == [row[0] for row in here], "croppings.json asks about other arguments"
            differences = [pair for pair in zip(there, here) if pair[0] != pair[1]]
            write_rows(file, f"arguments{rank}D", differences, last=rank == 3)
        file.write("}\n")


def main():
    warnings.simplefilter("ignore")
    keras.config.disable_traceback_filtering()
    rows = {rank: [answers(rank, text, turn) for turn, text in enumerate(arguments_for(rank))] for rank in LAYERS}
    if keras.backend.backend() != "jax":
        write_differences(rows)
        return
    with TARGET.open("w") as file:
        versions = {"keras": keras.__version__, "jax": version("jax"), "python": platform.python_version()}
        file.write('{\n"versions": ' + json.dumps(versions) + ",\n")
        defaults = {layer.__name__: repr(layer().cropping) for layer in LAYERS.values()}
        file.write('"defaults": ' + json.dumps(defaults) + ",\n")
        write_rows(file, "literals", [[text, literal(text)] for text in LITERALS])
        formats = [
            [text, outcome(lambda: keras.layers.Cropping2D(data_format=ast.literal_eval(text)).data_format)]
            for text in DATA_FORMATS
        ]
        write_rows(file, "dataFormats", formats)
        for rank in LAYERS:
            write_rows(file, f"arguments{rank}D", rows[rank])
        ranks = [
            wrong_rank(rank, (None, 4, 5, 6, 7, 8)[:length])
            for rank in LAYERS
            for length in range(7)
            if length != rank + 2
        ]
        write_rows(file, "wrongRanks", ranks, last=True)
        file.write("}\n")


if __name__ == "__main__":
    main()
