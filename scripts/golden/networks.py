"""Records what Keras says of the page's networks: names, shapes, parameters, model.summary().

Run in an environment with `keras` and `tensorflow-cpu`: python scripts/golden/networks.py > test/golden/networks.json
"""

import json
import random

import keras
from keras import layers


def tutorial_network(cropping, labels=10, shape=(28, 28, 1)):
    return [
        keras.Input(shape),
        layers.Cropping2D(cropping),
        layers.Conv2D(32, (3, 3), activation="relu"),
        layers.MaxPooling2D((2, 2)),
        layers.Dropout(0.25),
        layers.Conv2D(64, (3, 3), activation="relu"),
        layers.MaxPooling2D((2, 2)),
        layers.Dropout(0.25),
        layers.Flatten(),
        layers.Dense(256, activation="relu"),
        layers.Dense(labels, activation="softmax"),
    ]


def summary_of(model):
    lines = []
    model.summary(print_fn=lambda line, line_break=False: lines.append(line))
    return "\n".join(lines).rstrip("\n")


def describe(cropping, labels, shape, with_summary=False):
    keras.backend.clear_session()
    record = {"cropping": cropping, "labels": labels, "inputShape": shape}
    try:
        model = keras.Sequential(tutorial_network(cropping, labels, tuple(shape)))
    except ValueError as error:
        return {**record, "error": str(error).splitlines()[0]}
    return {
        **record,
        "layers": [
            [layer.name, list(layer.output.shape[1:]), layer.count_params()] for layer in model.layers
        ],
        "parameters": model.count_params(),
        **({"summary": summary_of(model)} if with_summary else {}),
    }


def single_layer_summary(cropping):
    keras.backend.clear_session()
    return summary_of(keras.Sequential([keras.Input((28, 28, 1)), layers.Cropping2D(cropping)]))


def margins(generator, size):
    before = generator.randrange(0, size)
    return [before, generator.randrange(0, size - before)]


def main():
    generator = random.Random(28)
    croppings = [[[crop, crop], [crop, crop]] for crop in range(0, 11)]
    networks = [describe(cropping, 10, [28, 28, 1], with_summary=True) for cropping in croppings]
    for _ in range(40):
        rows, columns = generator.randrange(12, 40), generator.randrange(12, 40)
        cropping = [margins(generator, rows - 9), margins(generator, columns - 9)]
        networks.append(describe(cropping, generator.randrange(2, 27), [rows, columns, generator.randrange(1, 4)]))
    singles = [[cropping, single_layer_summary(cropping)] for cropping in croppings[:3]]
    record = {"keras": keras.__version__, "networks": networks, "croppingLayers": singles}
    print(json.dumps(record, ensure_ascii=False))


main()
