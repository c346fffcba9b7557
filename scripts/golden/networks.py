"""Records what Keras says of the page's networks: names, shapes, parameters, multiply-accumulates, model.summary().

Run in an environment with `keras` and `tensorflow-cpu`: python scripts/golden/networks.py > test/golden/networks.json
"""

import json
import math
import random

import keras
from keras import layers

FEATURE_CROPPED_NETWORKS = 40
# The page's names for the crops behind the two convolutions.
FEATURE_CROPS = ("croppingAfterConv2d", "croppingAfterConv2d1")


def map_crop(cropping):
    return [] if cropping is None else [layers.Cropping2D(cropping)]


def tutorial_network(cropping, labels=10, shape=(28, 28, 1), behind_convolutions=(None, None)):
    """The layers of the tutorial's network, with another crop behind each convolution that has one."""
    first, second = behind_convolutions
    return [
        keras.Input(shape),
        layers.Cropping2D(cropping),
        layers.Conv2D(32, (3, 3), activation="relu"),
        *map_crop(first),
        layers.MaxPooling2D((2, 2)),
        layers.Dropout(0.25),
        layers.Conv2D(64, (3, 3), activation="relu"),
        *map_crop(second),
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


def macs_of(layer):
    """Each weight of a kernel is multiplied once at every position of the output."""
    if not hasattr(layer, "kernel"):
        return 0
    return math.prod(layer.kernel.shape) * math.prod(layer.output.shape[1:-1])


def describe(cropping, labels, shape, with_summary=False, behind_convolutions=(None, None)):
    keras.backend.clear_session()
    record = {"cropping": cropping, "labels": labels, "inputShape": shape}
    if any(behind_convolutions):
        record.update(zip(FEATURE_CROPS, behind_convolutions))
    try:
        model = keras.Sequential(tutorial_network(cropping, labels, tuple(shape), behind_convolutions))
    except ValueError as error:
        return {**record, "error": str(error).splitlines()[0]}
    return {
        **record,
        "layers": [
            [layer.name, list(layer.output.shape[1:]), layer.count_params()] for layer in model.layers
        ],
        "parameters": model.count_params(),
        "macs": [macs_of(layer) for layer in model.layers],
        **({"summary": summary_of(model)} if with_summary else {}),
    }


def single_layer_summary(cropping):
    keras.backend.clear_session()
    return summary_of(keras.Sequential([keras.Input((28, 28, 1)), layers.Cropping2D(cropping)]))


def margins(generator, size):
    before = generator.randrange(0, size)
    return [before, generator.randrange(0, size - before)]


def feature_cropped(generator):
    """A network with crops at all three places; now and then one leaves too little for the layers behind it.

    Drawn until every crop removes something: the page's network has no layer for a crop of feature maps that does not.
    """
    while True:
        rows, columns = generator.randrange(16, 44), generator.randrange(16, 44)
        cropping = [margins(generator, rows - 13), margins(generator, columns - 13)]
        maps = [size - sum(pair) - 2 for size, pair in zip((rows, columns), cropping)]
        first = [margins(generator, size - 7) for size in maps]
        maps = [(size - sum(pair)) // 2 - 2 for size, pair in zip(maps, first)]
        second = [margins(generator, size - generator.choice([0, 1, 1, 1])) for size in maps]
        if all(any(map(any, crop)) for crop in (cropping, first, second)):
            shape = [rows, columns, generator.randrange(1, 4)]
            return describe(cropping, generator.randrange(2, 27), shape, True, [first, second])


def feature_cropped_networks(generator):
    """Networks drawn until so many could be built, with those that Keras refused on the way."""
    networks = []
    while sum("error" not in network for network in networks) < FEATURE_CROPPED_NETWORKS:
        networks.append(feature_cropped(generator))
    return networks


def main():
    generator = random.Random(28)
    croppings = [[[crop, crop], [crop, crop]] for crop in range(0, 11)]
    networks = [describe(cropping, 10, [28, 28, 1], with_summary=True) for cropping in croppings]
    for _ in range(40):
        rows, columns = generator.randrange(12, 40), generator.randrange(12, 40)
        cropping = [margins(generator, rows - 9), margins(generator, columns - 9)]
        networks.append(describe(cropping, generator.randrange(2, 27), [rows, columns, generator.randrange(1, 4)]))
    singles = [[cropping, single_layer_summary(cropping)] for cropping in croppings[:3]]
    networks += feature_cropped_networks(generator)
    record = {"keras": keras.__version__, "networks": networks, "croppingLayers": singles}
    print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
