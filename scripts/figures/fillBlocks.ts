import { format } from 'prettier';

const END = '<!-- end of figures -->';

/**
 * `markdown` with the text of each block anew. A block begins with `<!-- figures: NAME -->` and ends with
 * `<!-- end of figures -->`, each on a line of its own.
 *
 * @throws Error where a block has no text, a text no block, or a block no end.
 */
export async function fillBlocks(markdown: string, texts: Readonly<Record<string, string>>): Promise<string> {
  const filled: string[] = [];
  const missing = new Set(Object.keys(texts));
  const parts = markdown.split(/^<!-- figures: (.+) -->$/m);
  const [beginning = '', ...rest] = parts;
  filled.push(beginning);
  for (let part = 0; part < rest.length; part += 2) {
    const [name = '', written = ''] = rest.slice(part, part + 2);
    const text = texts[name];
    const end = written.indexOf(END);
    if (text === undefined) throw new Error(`There are no figures "${name}".`);
    if (end < 0) throw new Error(`The figures "${name}" have no end: ${END}.`);
    missing.delete(name);
    filled.push(`<!-- figures: ${name} -->\n\n${await wrap(text)}\n${written.slice(end)}`);
  }
  if (missing.size > 0) throw new Error(`These figures stand nowhere: ${[...missing].join(', ')}.`);
  return filled.join('');
}

/** `markdown` without its blocks: what is written by hand. */
export function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/^<!-- figures: .+ -->$[^]*?^<!-- end of figures -->$/gm, '');
}

/** As the project's Markdown is laid out. */
function wrap(text: string): Promise<string> {
  return format(text, { parser: 'markdown', proseWrap: 'always', printWidth: 110 });
}
