import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../scripts/words/compileWords.ts';
import { findSaidKeys, findSentences } from '../../../scripts/words/findSentences.ts';
import { NOT_YET, sentencesOutside, sourceFiles, STAYS } from '../../../scripts/words/outsideWords.ts';
import { FIRST_LANGUAGE, readLanguages } from '../../../scripts/words/readLanguages.ts';

const outside = sentencesOutside();

describe('every sentence is in words/', () => {
  it('but for those of folders that are named', () => {
    expect(outside.filter((sentence) => !NOT_YET.some((place) => sentence.startsWith(place)))).toEqual([]);
  });

  it.each(NOT_YET)('%s still has some, or is taken off the list', (place) => {
    expect(outside.some((sentence) => sentence.startsWith(place))).toBe(true);
  });

  it.each(Object.keys(STAYS))('%s, whose texts stay, is there', (place) => {
    expect(existsSync(place)).toBe(true);
  });

  it('none is never said', () => {
    const files = sourceFiles().filter((path) => !path.includes('/generated/'));
    const said = new Set(files.flatMap((path) => findSaidKeys(path, readFileSync(path, 'utf8'))));
    const keys = [...(readLanguages(WORDS).get(FIRST_LANGUAGE)?.keys() ?? [])];
    expect(keys.filter((key) => !said.has(key))).toEqual([]);
  });
});

describe('a planted sentence', () => {
  it.each([
    ['<p>Drag an edge.</p>', ['Drag an edge.']],
    ['<p>Share</p>', ['Share']],
    ['<p>{count} digits</p>', ['digits']],
    ['<p>{paused ? "resume" : "pause"}</p>', ['resume', 'pause']],
    ['<p>{isWrong && " wrong"}</p>', ['wrong']],
    ['<i aria-label="data" className="plain wide" role="status" />', ['data']],
    ['<i title={dark ? "dark" : `light`} />', ['dark', 'light']],
    ['<i placeholder="any" alt={"picture"} />', ['any', 'picture']],
    ['<Row name="Epochs" type="number" />', ['Epochs']],
    ['<Row note={`after ${n} epochs`} />', ['after 0 epochs']],
    ['const TITLES = { crop: "Crop", key: "crop", unit: "ms" }', ['Crop']],
    ['const label = () => "Pause…"', ['Pause…']],
    ['const label = `the label ${n}`', ['the label 0']],
    ['say(`Only ${name} is right`)', ['Only 0 is right']],
    ['function f(title = "Runs") { return title + " of all" }', ['Runs', 'of all']],
    ['throw new DataFileError("It is not there.")', ['It is not there.']],
    ['switch (x) { case "Escape": y = "Closed"; }', ['Closed']],
  ])('is found in %s', (source, texts) => {
    expect(findSentences('a.tsx', source).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ['import { a } from "./two words.ts"; export * from "./three words.ts"'],
    ['<p>{words.frame_page_crop()} · {count} × {28}</p>'],
    ['<i className={on ? "is on" : "is off"} style={{ font: "bold 12px sans" }} />'],
    ['if (event.key === "Escape" || keys["Enter"]) stop()'],
    ['throw new Error("This component must be inside a context.")'],
    ['canvas.font = "12px system sans"; matchMedia("(width) and (height)")'],
    ['type Kind = "Two words" | "One"; const kind = "automatic" as Kind'],
    ['const names = ["WebGL", "MNIST", "conv2d_1", "None", "x-axis"]'],
  ])('is not seen in %s', (source) => {
    expect(findSentences('a.tsx', source)).toEqual([]);
  });

  it('is found with its line', () => {
    expect(findSentences('a.tsx', 'const a = 1;\n\nconst b = "two words";')).toEqual([
      { line: 3, text: 'two words' },
    ]);
  });
});
