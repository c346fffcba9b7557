import { createElement, Fragment, type ReactNode } from 'react';
import type { MarkedText } from './MarkedText.ts';

/** Tags that stand for the HTML element of their name; whatever else a sentence is tagged with, who shows it says what it is. */
const PLAIN_TAGS = ['strong', 'em', 'code', 'kbd', 'sub', 'sup', 'var'] as const;

type PlainTag = (typeof PLAIN_TAGS)[number];

/** What a tag becomes around its content. */
export type TagRenderer = (inside: ReactNode) => ReactNode;

type Renderers<Tag extends string> = Readonly<Record<Tag, TagRenderer>>;

type MarkedProps<Tag extends string> = {
  /** The sentence, as a function of `words` gives it. */
  readonly text: MarkedText<Tag>;
} & ([Exclude<Tag, PlainTag>] extends [never]
  ? { readonly tags?: undefined }
  : { readonly tags: Renderers<Exclude<Tag, PlainTag>> });

/** A sentence with markup in it: `<Marked text={words.crop_hint()} tags={{ link: (inside) => <a href="…">{inside}</a> }} />`. */
export function Marked<Tag extends string>({ text, tags }: MarkedProps<Tag>): ReactNode {
  return nodeOf(text, tags ?? {});
}

function nodeOf(text: MarkedText<string>, tags: Partial<Renderers<string>>): ReactNode {
  const children = text.map((piece) => {
    if (typeof piece === 'string') return piece;
    const inside = nodeOf(piece.inside, tags);
    return tags[piece.tag]?.(inside) ?? createElement(piece.tag, null, inside);
  });
  // Passed one by one: the order of a sentence's pieces is fixed, so they need no keys.
  return createElement(Fragment, null, ...children);
}
