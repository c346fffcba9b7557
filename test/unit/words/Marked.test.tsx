import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Marked } from '../../../src/words/Marked.tsx';
import type { MarkedText } from '../../../src/words/MarkedText.ts';

it('shows a sentence with its own elements and those of HTML', () => {
  const text: MarkedText<'link' | 'strong' | 'code'> = [
    'Read ',
    { tag: 'link', inside: ['the ', { tag: 'strong', inside: ['notes'] }] },
    ' on ',
    { tag: 'code', inside: ['<b>'] },
    '.',
  ];
  const marked = <Marked text={text} tags={{ link: (inside) => <a href="#/crop">{inside}</a> }} />;
  expect(renderToStaticMarkup(marked)).toBe(
    'Read <a href="#/crop">the <strong>notes</strong></a> on <code>&lt;b&gt;</code>.',
  );
});

it('asks for every element that HTML does not have', () => {
  const text: MarkedText<'link'> = [{ tag: 'link', inside: ['here'] }];
  // @ts-expect-error -- nothing says what a link is
  const unsaid = <Marked text={text} />;
  expect(unsaid.props).toEqual({ text });
});
