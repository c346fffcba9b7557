import { childrenOf, textOf, WORDS } from './readable.ts';
import { nameOf, nodesIn, parseSource, type Node } from './syntax.ts';

/** A text in a source file that a person may read; figures in it are written as 0. */
export interface FoundSentence {
  readonly line: number;
  readonly text: string;
}

/**
 * Finds what a person reads in a source file in TypeScript and is not said through `words`: texts of several words wherever
 * they stand, and single words where they are shown.
 */
export function findSentences(path: string, source: string): FoundSentence[] {
  const found: FoundSentence[] = [];
  const visit = (node: Node, word: RegExp): void => {
    const text = textOf(node);
    if (text !== undefined && (word.test(text) || WORDS.test(text))) {
      const line = source.slice(0, node.start).split('\n').length;
      found.push({ line, text: text.replace(/\s+/g, ' ').trim() });
    }
    for (const child of childrenOf(node, word)) visit(child.node, child.word);
  };
  visit(parseSource(path, source), /(?!)/);
  return found;
}

/** The keys of the sentences that a source file says: `words.frame_skip_label`. */
export function findSaidKeys(path: string, source: string): string[] {
  const keys: string[] = [];
  const visit = (node: Node): void => {
    const key = nameOf(node['property']);
    if (key !== undefined && nameOf(node['object']) === 'words') keys.push(key);
    nodesIn(node).forEach(visit);
  };
  visit(parseSource(path, source));
  return keys;
}
