import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLanguages, roomOf, type Sentences } from './readLanguages.ts';
import { writeSentence } from './writeSentence.ts';

/** The folder of the sentences. */
export const WORDS = fileURLToPath(new URL('../../src/words', import.meta.url));

/** Where they are compiled to, a folder a language; git ignores it. */
export const GENERATED = join(WORDS, 'generated');

/**
 * Compiles the sentences of every language to TypeScript, a module a room. Files that would not change are left alone, so
 * that it can run before every check and while the development server watches.
 *
 * @throws an Error where a sentence cannot be read, or a language differs from the first one.
 */
export function compileWords(): void {
  const wanted = new Map<string, string>();
  for (const [language, sentences] of readLanguages(WORDS)) {
    for (const [name, source] of modulesOf(language, sentences)) wanted.set(join(language, name), source);
  }
  for (const [name, source] of wanted) writeChanged(join(GENERATED, name), source);
  for (const name of readdirSync(GENERATED, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts') && !wanted.has(name)) rmSync(join(GENERATED, name));
  }
}

function modulesOf(language: string, sentences: Sentences): Map<string, string> {
  const rooms = new Map<string, string>();
  for (const [key, sentence] of sentences) {
    const room = roomOf(key);
    rooms.set(room, `${rooms.get(room) ?? ''}\n${writeSentence(key, sentence)}`);
  }
  const modules = new Map([...rooms].map(([room, body]) => [`${room}.ts`, `${importsOf(body)}${body}`]));
  const index = [...rooms.keys()].map((room) => `export * from './${room}.ts';\n`);
  modules.set('index.ts', index.join(''));
  modules.set(
    'language.ts',
    `/** The language of these sentences. */\nexport const LANGUAGE = '${language}';\n`,
  );
  return modules;
}

function importsOf(body: string): string {
  const helpers = ['choice', 'number', 'plural'].filter((helper) => body.includes(`${helper}(`));
  const values = helpers.length === 0 ? '' : `import { ${helpers.join(', ')} } from '../../figures.ts';\n`;
  const types = body.includes('MarkedText<')
    ? `import type { MarkedText } from '../../MarkedText.ts';\n`
    : '';
  return values + types;
}

function writeChanged(path: string, source: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === source) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}
