"""Records model.summary() of models of one cropping layer, and what the layers say of inputs without channels.

Run in an environment with `keras` and `tensorflow-cpu`:
python scripts/golden/cropping_summaries.py > test/golden/croppingSummaries.json
"""

import json

import keras
import numpy as np
from keras import layers

SIGNAL, VOLUME, VOLUME_FIRST = (20, 1), (10, 28, 28, 1), (1, 10, 28, 28)
MODELS = [
    ("Cropping1D", SIGNAL, (2, 5), None),
    ("Cropping1D", SIGNAL, (0, 0), None),
    ("Cropping1D", SIGNAL, (19, 0), None),
    ("Cropping2D", (28, 28, 1), ((5, 5), (5, 5)), "channels_last"),
    ("Cropping2D", (1, 28, 28), ((5, 4), (3, 2)), "channels_first"),
    # Layers whose data format is not that of the data; what they crop is another axis than was meant.
    ("Cropping2D", (1, 28, 28), ((0, 0), (5, 5)), "channels_last"),
    ("Cropping2D", (28, 28, 1), ((5, 5), (0, 0)), "channels_first"),
    ("Cropping3D", VOLUME, ((2, 3), (5, 5), (4, 4)), "channels_last"),
    ("Cropping3D", VOLUME, ((0, 0), (0, 0), (0, 0)), "channels_last"),
    ("Cropping3D", VOLUME, ((9, 0), (27, 0), (0, 27)), "channels_last"),
    ("Cropping3D", VOLUME_FIRST, ((2, 3), (5, 5), (4, 4)), "channels_first"),
]


def summary_of(name, shape, cropping, data_format):
    keras.backend.clear_session()
    options = {} if data_format is None else {"data_format": data_format}
    model = keras.Sequential([keras.Input(shape), getattr(layers, name)(cropping, **options)])
    lines = []
    model.summary(print_fn=lambda line, line_break=False: lines.append(line))
    return "\n".join(lines).rstrip("\n")


def refusal_of(give_input):
    keras.backend.clear_session()
    try:
        give_input(layers.Cropping1D((2, 5)))
    except ValueError as error:
        return str(error)
    raise AssertionError("Keras takes the input.")


def main():
    record = {
        "keras": keras.__version__,
        "summaries": [[*model, summary_of(*model)] for model in MODELS],
        "signals": [
            [[20], refusal_of(lambda layer: layer(np.zeros(20)))],
            [[None, 20], refusal_of(lambda layer: keras.Sequential([keras.Input((20,)), layer]))],
        ],
    }
    print(json.dumps(record, ensure_ascii=False))


main()
