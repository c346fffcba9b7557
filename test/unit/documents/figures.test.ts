import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillBlocks, withoutBlocks } from '../../../scripts/figures/fillBlocks.ts';
import { readmeBlocks } from '../../../scripts/figures/readmeBlocks.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const END = '<!-- end of figures -->';

describe('the figures of README', () => {
  it('are those of the records: npm run figures', async () => {
    expect(await fillBlocks(README, readmeBlocks())).toBe(README);
  });

  it('stand nowhere but in blocks that come from records', () => {
    const measured = /\d[\d.,]*\s?(?:%|ms\b|s\b|MiB\b|digits\/s)/g;
    expect(README.match(measured)?.length).toBeGreaterThan(30);
    expect(withoutBlocks(README).match(measured) ?? []).toEqual([]);
  });
});

describe('fillBlocks', () => {
  const block = (name: string, text: string): string => `<!-- figures: ${name} -->\n\n${text}\n${END}\n`;

  it('puts new text where old text stood, and leaves the rest', async () => {
    const document = `Before.\n\n${block('speed', 'Old.\n')}\nBetween.\n\n${block('size', '')}After.\n`;
    const filled = await fillBlocks(document, { speed: '12 ms', size: '| a |\n| --- |\n| 7 |' });
    expect(filled).toBe(
      `Before.\n\n${block('speed', '12 ms\n')}\nBetween.\n\n${block('size', '| a   |\n| --- |\n| 7   |\n')}After.\n`,
    );
  });

  it.each([
    {
      what: 'a block that nobody fills',
      document: block('speed', ''),
      texts: {},
      problem: 'no figures "speed"',
    },
    { what: 'a text without a block', document: '', texts: { size: '7' }, problem: 'stand nowhere: size' },
    {
      what: 'a block without an end',
      document: '<!-- figures: speed -->\n',
      texts: { speed: '12 ms' },
      problem: 'have no end',
    },
  ])('refuses $what', async ({ document, texts, problem }) => {
    await expect(fillBlocks(document, texts)).rejects.toThrow(problem);
  });
});
