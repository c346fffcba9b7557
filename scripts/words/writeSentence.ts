import {
  parse,
  TYPE,
  type MessageFormatElement,
  type PluralElement,
} from '@formatjs/icu-messageformat-parser';

/** Figures that a sentence takes, and their types as TypeScript. */
type Figures = Map<string, string>;

/** A sentence as TypeScript: what it takes, what it gives, and the expression that makes it. */
interface Sentence {
  readonly figures: Figures;
  /** The names of its tags; none means plain text. */
  readonly tags: ReadonlySet<string>;
  readonly expression: string;
}

/** The arrow function, in TypeScript, that makes the sentence `message`, which is written in ICU MessageFormat. */
export function writeSentence(key: string, message: string): string {
  const { figures, tags, expression } = readSentence(message);
  const members = [...figures].map(([name, type]) => `readonly ${name}: ${type}`);
  const parameters = members.length === 0 ? '' : `figures: { ${members.join('; ')} }`;
  const type = tags.size === 0 ? 'string' : `MarkedText<${[...tags].map(quoted).join(' | ')}>`;
  const comment = message.replaceAll('*/', '*​/');
  return `/** ${comment} */\nexport const ${key} = (${parameters}): ${type} => ${expression};\n`;
}

/**
 * What a sentence asks of who says it: its figures with their types, and its tags. Two languages' sentences of one key
 * must ask for the same.
 */
export function signatureOf(message: string): string {
  const { figures, tags } = readSentence(message);
  const asked = [...figures].map(([name, type]) => `${name}: ${type}`);
  return [...asked, ...[...tags].map((tag) => `<${tag}>`)].sort().join(', ');
}

function readSentence(message: string): Sentence {
  const elements = parse(message, { requiresOtherClause: false });
  const figures: Figures = new Map();
  const tags = new Set<string>();
  collect(elements, figures, tags);
  const expression = tags.size === 0 ? textOf(elements) : partsOf(elements);
  return { figures, tags, expression };
}

function collect(elements: readonly MessageFormatElement[], figures: Figures, tags: Set<string>): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        if (!figures.has(element.value)) figures.set(element.value, 'string');
        break;
      case TYPE.number:
        figures.set(element.value, 'number');
        break;
      case TYPE.plural:
        figures.set(element.value, 'number');
        for (const { value } of Object.values(element.options)) collect(value, figures, tags);
        break;
      case TYPE.select:
        figures.set(element.value, typeOfChoice(Object.keys(element.options)));
        for (const { value } of Object.values(element.options)) collect(value, figures, tags);
        break;
      case TYPE.tag:
        tags.add(element.value);
        collect(element.children, figures, tags);
        break;
      case TYPE.date:
      case TYPE.time:
        throw new Error('Dates and times in sentences are not compiled yet: give them as text.');
      case TYPE.literal:
      case TYPE.pound:
    }
  }
}

function typeOfChoice(cases: readonly string[]): string {
  if (cases.includes('other')) return 'string';
  if (isYesOrNo(cases)) return 'boolean';
  return cases.map(quoted).join(' | ');
}

function isYesOrNo(cases: readonly string[]): boolean {
  return cases.length === 2 && cases.includes('true') && cases.includes('false');
}

/** How one kind of sentence, text or parts, is written. */
type Writer = (elements: readonly MessageFormatElement[], plural?: PluralElement) => string;

/** The expression of a sentence without tags: a string. */
const textOf: Writer = (elements, plural) => {
  const written = elements.map((element) =>
    element.type === TYPE.literal
      ? element.value.replace(/[\\`]|\$(?=\{)/g, '\\$&')
      : `\${${expressionOf(element, textOf, plural)}}`,
  );
  return `\`${written.join('')}\``;
};

/** The expression of a sentence with tags, or of a piece of one: an array of parts. */
const partsOf: Writer = (elements, plural) => {
  const written = elements.map((element) => {
    switch (element.type) {
      case TYPE.literal:
        return quoted(element.value);
      case TYPE.tag:
        return `{ tag: ${quoted(element.value)} as const, inside: ${partsOf(element.children, plural)} }`;
      case TYPE.select:
      case TYPE.plural:
        return `...${expressionOf(element, partsOf, plural)}`;
      default:
        return expressionOf(element, partsOf, plural);
    }
  });
  return `[${written.join(', ')}]`;
};

function expressionOf(element: MessageFormatElement, write: Writer, plural?: PluralElement): string {
  switch (element.type) {
    case TYPE.argument:
      return `figures.${element.value}`;
    case TYPE.number:
      return `number(figures.${element.value}${optionsOf(element.style)})`;
    case TYPE.pound:
      return `number(figures.${plural?.value})`;
    case TYPE.plural: {
      const kind = element.pluralType === 'ordinal' ? `, 'ordinal'` : '';
      return `plural(figures.${element.value}, ${formsOf(element, write, element)}${kind})`;
    }
    case TYPE.select: {
      const cases = Object.keys(element.options);
      const forms = formsOf(element, write, plural);
      if (cases.includes('other')) return `choice(figures.${element.value}, ${forms})`;
      return `(${forms})[${isYesOrNo(cases) ? `\`\${figures.${element.value}}\`` : `figures.${element.value}`}]`;
    }
    default:
      throw new Error(`An element of the kind ${TYPE[element.type]} has no place here.`);
  }
}

function formsOf(
  { options }: { options: Record<string, { value: MessageFormatElement[] }> },
  write: Writer,
  plural?: PluralElement,
): string {
  const forms = Object.entries(options).map(
    ([name, { value }]) => `${quoted(name)}: ${write(value, plural)}`,
  );
  return `{ ${forms.join(', ')} }`;
}

/** A number's skeleton, such as `::.00`, as the options of `Intl.NumberFormat`. */
function optionsOf(style: unknown): string {
  if (style === null || style === undefined) return '';
  if (style === 'percent') return `, { style: 'percent' }`;
  if (typeof style === 'object' && 'parsedOptions' in style)
    return `, ${JSON.stringify(style.parsedOptions)}`;
  throw new Error(`The number format ${JSON.stringify(style)} is not known; write a skeleton such as ::.00.`);
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
}
