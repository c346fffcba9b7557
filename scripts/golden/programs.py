"""Runs the page's Keras programs in real Keras and records what they print, for test/golden/programs.json.

Run behind `npm ci` in an environment with keras==3.15.1 and tensorflow-cpu: python scripts/golden/programs.py [KIND ...]
With kinds of programs, such as `crops volumes`, only they are recorded anew; trainings take minutes.

programs.ts prints the programs for random settings. Each runs unchanged, as if by `python program.py`, in a namespace of
its own and a fresh session of Keras. Around the programs two things are replaced: MNIST comes as few random digits, and
Matplotlib, which need not be installed, as a module that keeps what it is given.
"""

import contextlib
import io
import json
import os
import runpy
import subprocess
import sys
import tempfile
import types
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "test" / "golden" / "programs.json"
DIGITS = 200


def load_data(path="mnist.npz"):
    generator = np.random.default_rng(28)

    def split():
        pixels = generator.integers(0, 256, (DIGITS, 28, 28), dtype="uint8")
        return pixels, generator.integers(0, 10, DIGITS, dtype="uint8")

    return split(), split()


class Axes:
    image = None

    def imshow(self, image, cmap):
        self.image = image


def matplotlib_keeping(shown):
    """Modules in Matplotlib's place; `shown` gets the images of a figure when it is shown."""
    axes = []

    def subplots(rows, columns, squeeze=True):
        axes.extend(Axes() for _ in range(rows * columns))
        grid = np.array(axes, dtype=object).reshape(rows, columns)
        return object(), grid.squeeze() if squeeze else grid

    pyplot = types.ModuleType("matplotlib.pyplot")
    pyplot.subplots = subplots
    pyplot.show = lambda: shown.extend(each.image for each in axes)
    package = types.ModuleType("matplotlib")
    package.pyplot = pyplot
    return {"matplotlib": package, "matplotlib.pyplot": pyplot}


def summary_in(printed):
    """The lines of `model.summary()` among all that a program prints, without the blanks that end some of them."""
    lines = [line.rstrip() for line in printed.splitlines()]
    first = lines.index('Model: "sequential"')
    last = next(index for index, line in enumerate(lines) if line.startswith(" Non-trainable params:"))
    return "\n".join(lines[first : last + 1])


def run(program):
    """What comes of one program; the recording ends with an error where the program does."""
    keras.backend.clear_session()
    shown = []
    sys.modules.update(matplotlib_keeping(shown))
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "program.py")
        source.write_text(program, encoding="utf-8")
        with contextlib.redirect_stdout(printed):
            model = runpy.run_path(str(source), run_name="__main__")["model"]
    lines = printed.getvalue().splitlines()
    return {
        "summary": summary_in(printed.getvalue()),
        "outputShapes": [list(layer.output.shape[1:]) for layer in model.layers],
        # Without their figures, which differ from machine to machine.
        "tested": [line.split(":")[0] for line in lines if line.startswith("Test ")],
        "shown": [list(image.shape) for image in shown],
    }


def main():
    keras.datasets.mnist.load_data = load_data
    command = [ROOT / "node_modules" / ".bin" / "tsx", ROOT / "scripts" / "golden" / "programs.ts"]
    programs = json.loads(subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout)
    chosen = sys.argv[1:]
    record = json.loads(TARGET.read_text(encoding="utf-8")) if chosen else {}
    record["keras"] = keras.__version__
    for kind in chosen or programs:
        record[kind], cases = [], programs[kind]
        for number, case in enumerate(cases, 1):
            record[kind].append({**case, **run(case["program"])})
            print(f"{kind}: {number} of {len(cases)}", file=sys.stderr)
    TARGET.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")


main()
