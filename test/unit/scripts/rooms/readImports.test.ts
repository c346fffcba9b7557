import { expect, test } from 'vitest';
import { importsOf, readImports } from '../../../../scripts/rooms/readImports.ts';
import { temporaryFolder } from '../../../harness/temporaryFolder.ts';

test('a file imports values, types, what it exports again, what comes later, and the workers that it starts', () => {
  const text = `
    import { a } from './a.ts';
    import type { B } from '../digits/b.ts';
    export * from './c.ts';
    export type { D } from './d.ts';
    import './style.css';
    import { useState } from 'react';
    type E = import('./e.ts').E;
    const later = () => import('./f.ts');
    new Worker(new URL('../worker/train.ts', import.meta.url));
    new URL('nothing.ts', document.baseURI);
    // import './comment.ts';
    const g = "import './text.ts'";`;
  const found = importsOf('lab/example.tsx', text).map(({ to, kind }) => `${kind} ${to}`);
  expect(found.toSorted()).toEqual([
    'file digits/b.ts',
    'file lab/a.ts',
    'file lab/c.ts',
    'file lab/d.ts',
    'file lab/e.ts',
    'file lab/f.ts',
    'file lab/style.css',
    'package react',
    'worker worker/train.ts',
  ]);
});

test('AssemblyScript is read like TypeScript, and what does not parse is named', () => {
  const text = `import { A } from './shapes'; export let rows: i32 = 0; const b = <usize>load<i32>(A);`;
  expect(importsOf('simd/assembly/a.ts', text)).toEqual([
    { from: 'simd/assembly/a.ts', to: 'simd/assembly/shapes', kind: 'file' },
  ]);
  expect(() => importsOf('crop/broken.ts', 'const = ;')).toThrow(/^src\/crop\/broken\.ts: /);
  expect(() => importsOf('crop/hidden.ts', 'const name = "./a.ts"; void import(name);')).toThrow(
    /plain text/,
  );
});

test('all scripts of a folder are read, and nothing else', async () => {
  const folder = await temporaryFolder({
    'a/deep/one.ts': '',
    'two.tsx': `import './a/x.ts';`,
    'a/three.css': '',
  });
  const imports = await readImports(folder);
  expect([...imports.keys()]).toEqual(['a/deep/one.ts', 'two.tsx']);
  expect(imports.get('two.tsx')).toEqual([{ from: 'two.tsx', to: 'a/x.ts', kind: 'file' }]);
});
