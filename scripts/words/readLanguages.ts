import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { signatureOf } from './writeSentence.ts';

/** The language that the sentences are written in first; every other one says the same. */
export const FIRST_LANGUAGE = 'en';

/** The sentences of one language in ICU MessageFormat, by key. */
export type Sentences = ReadonlyMap<string, string>;

const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z]{2})?$/;
const KEY = /^[a-z][a-zA-Z0-9]*(_[a-z0-9][a-zA-Z0-9]*)+$/;

/**
 * Every language that has a file `<language>.json` or a folder `<language>/` of such files in `folder`, the first language
 * at the front.
 *
 * @throws an Error that names the file and the key where a file is not as `src/words/README.md` says, or where a language has not the
 *   sentences, figures and tags of the first one.
 */
export function readLanguages(folder: string): ReadonlyMap<string, Sentences> {
  const languages = new Map<string, Sentences>();
  for (const name of readdirSync(folder).sort()) {
    const language = basename(name, '.json');
    if (!LANGUAGE_TAG.test(language)) continue;
    if (languages.has(language)) throw new Error(`${folder}: ${language} is both a file and a folder.`);
    languages.set(language, readLanguage(join(folder, name)));
  }
  const first = languages.get(FIRST_LANGUAGE);
  if (!first) throw new Error(`${folder} has no sentences in ${FIRST_LANGUAGE}.`);
  for (const [language, sentences] of languages) checkSame(language, sentences, first);
  return languages;
}

/** The room of a key: its first word, which is the name of its file where a language has several. */
export function roomOf(key: string): string {
  return key.slice(0, key.indexOf('_'));
}

function readLanguage(path: string): Sentences {
  if (statSync(path).isFile()) return new Map(readFile(path));
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return new Map(
    names.sort().flatMap((name) => {
      const entries = readFile(join(path, name));
      const stray = entries.find(([key]) => roomOf(key) !== basename(name, '.json'));
      if (stray) throw new Error(`${join(path, name)}: ${stray[0]} belongs in ${roomOf(stray[0])}.json.`);
      return entries;
    }),
  );
}

function readFile(path: string): [key: string, sentence: string][] {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(Object(content)).map(([key, sentence]) => {
    if (!KEY.test(key)) throw new Error(`${path}: ${key} is no key such as frame_skip_label.`);
    if (typeof sentence !== 'string') throw new Error(`${path}: ${key} is no text.`);
    try {
      signatureOf(sentence);
    } catch (error) {
      throw new Error(`${path}: ${key} cannot be read: ${String(error)}`, { cause: error });
    }
    return [key, sentence];
  });
}

function checkSame(language: string, sentences: Sentences, first: Sentences): void {
  for (const [key, sentence] of first) {
    const translation = sentences.get(key);
    if (translation === undefined) throw new Error(`${language} has no sentence ${key}.`);
    const [wanted, found] = [signatureOf(sentence), signatureOf(translation)];
    if (found !== wanted)
      throw new Error(`${language}: ${key} takes (${found}), and in ${FIRST_LANGUAGE} (${wanted}).`);
  }
  for (const key of sentences.keys()) {
    if (!first.has(key)) throw new Error(`${language}: ${key} is no sentence of ${FIRST_LANGUAGE}.`);
  }
}
