import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What a build makes: it need not be there. */
const BUILT = new Set(['dist/', 'licenses.txt']);
const PATH = /^(?:[\w.-]+\/)+[\w.-]*$|^[\w.-]+\.(?:cff|html|json|md|mjs|png|py|svg|ts|tsx|txt|yml)$/;

/** The paths that a text in Markdown names: in backticks, whole or as words of a command, and as targets of links. */
function pathsIn(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^```[^]*?^```$/gm, '');
  const quoted = [...prose.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.split(/\s+/));
  const linked = [...prose.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
  return [...quoted.filter((text) => PATH.test(text)), ...linked.filter((target) => !target.includes(':'))];
}

/** Paths begin at the root, or in `src/`. */
function exists(path: string): boolean {
  return BUILT.has(path) || existsSync(`${ROOT}${path}`) || existsSync(`${ROOT}src/${path}`);
}

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const paths = pathsIn(readFileSync(`${ROOT}${name}`, 'utf8'));

  it('names paths', () => {
    expect(paths.length).toBeGreaterThan(5);
  });

  it('names no path that is not there', () => {
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });
});

describe('the search for paths', () => {
  it('finds those in backticks, in commands and in links', () => {
    expect(
      pathsIn('See `src/crop/`, run `npx tsx scripts/twin.ts --record`, read [this](LICENSE) and `a.json`.'),
    ).toEqual(['src/crop/', 'scripts/twin.ts', 'a.json', 'LICENSE']);
  });

  it('takes no code, no address and no settings for a path', () => {
    const text = '`tf.train` `@tensorflow/tfjs` `#/crop?digit=train-7` [site](https://example.org/a.html)';
    expect(pathsIn(text)).toEqual([]);
  });
});
