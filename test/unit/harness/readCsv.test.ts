import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../harness/readCsv.ts';

describe('readCsv', () => {
  it('reads rows by the names of the header, quotes taken off', () => {
    expect(readCsv('run,cropping\r\nA,"((5, 5), (5, 5))"\r\n"a ""b""\r\nc",\r\n')).toEqual([
      { run: 'A', cropping: '((5, 5), (5, 5))' },
      { run: 'a "b"\r\nc', cropping: '' },
    ]);
    expect(readCsv('run\r\n')).toEqual([]);
  });

  it('gives any texts back', () => {
    const texts = fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (rows) => {
        const quoted = [['a', 'b'], ...rows].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        expect(readCsv(quoted.map((row) => `${row}\r\n`).join(''))).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  it.each(['a,b\r\n1\r\n', 'a\r\n"1\r\n', 'a\r\n1"2\r\n'])('refuses %j', (text) => {
    expect(() => readCsv(text)).toThrow(Error);
  });
});
