import { isNode, nameOf, nodesIn, type Node } from './syntax.ts';

/** Two words with white space, and perhaps figures, between them: wherever they stand, somebody is meant to read them. */
export const WORDS = /\p{L}{2,}[^\p{L}]*\s[^\p{L}]*\p{L}{2,}/u;

/** What a single word must look like to be one for people, by where it stands. */
const ANY_WORD = /\p{L}{2,}/u;
/** As on a button: not `camelCase`, `CONSTANT` or `WebGL`, and no word of Python or Keras. */
const LABEL = /^\s*(?!(?:None|True|False|Keras|Dense|Flatten)\b)\p{Lu}\p{Ll}+[….:!?]*\s*$/u;
const NO_WORD = /(?!)/;

/** Attributes whose every word a person reads or hears. */
const SPOKEN =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|placeholder|alt|label|hint|done|refused)$/;
/** Attributes and fields whose texts are for machines. */
const MACHINES_FIELDS =
  /^(?:className|style|d|points|transform|viewBox|font|preserveAspectRatio|rel|sizes|media)$/;
/** Functions whose texts are for machines; and errors that only a developer sees: people read `ProblemError`s. */
const MACHINES_FUNCTIONS =
  /^(?:matchMedia|querySelector|querySelectorAll|closest|matches|getContext|URL|Worker|RegExp|Path2D|Error|TypeError|RangeError)$/;

interface Child {
  readonly node: Node;
  /** What a single word must look like here to be for people. */
  readonly word: RegExp;
}

/** The text that stands in a node itself; the figures of a template are a 0 each. */
export function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  return nodesIn(node, 'quasis')
    .map((quasi) => String(Object(quasi['value']).cooked))
    .join('0');
}

/** The nodes below one in which something may be for people. */
export function childrenOf(node: Node, word: RegExp): Child[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'JSXOpeningElement':
      return children(node, NO_WORD, 'attributes');
    case 'ExportNamedDeclaration':
      return children(node, LABEL, 'declaration');
    case 'JSXElement':
    case 'JSXFragment':
      return children(node, ANY_WORD);
    case 'JSXAttribute': {
      const name = nameOf(node['name']) ?? '';
      if (MACHINES_FIELDS.test(name)) return [];
      return children(node, SPOKEN.test(name) ? ANY_WORD : LABEL, 'value');
    }
    // A branch is read where the whole stands; a condition is not.
    case 'ConditionalExpression':
      return [...children(node, word, 'consequent', 'alternate'), ...children(node, NO_WORD, 'test')];
    case 'BinaryExpression':
      return children(node, node['operator'] === '+' ? word : NO_WORD);
    case 'LogicalExpression':
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return children(node, word);
    case 'SwitchCase':
      return children(node, LABEL, 'consequent');
    case 'Property':
    case 'AssignmentExpression':
      return MACHINES_FIELDS.test(fieldOf(node) ?? '') ? [] : children(node, LABEL, 'value', 'right');
    case 'MemberExpression':
      return children(node, NO_WORD);
    case 'NewExpression':
    case 'CallExpression': {
      const callee = node['callee'];
      const name = nameOf(callee) ?? (isNode(callee) ? nameOf(callee['property']) : undefined);
      return MACHINES_FUNCTIONS.test(name ?? '') ? [] : children(node, NO_WORD);
    }
    default:
      return node.type.startsWith('TS') ? [] : children(node, LABEL);
  }
}

/** The name of the field that a property or an assignment fills. */
function fieldOf(node: Node): string | undefined {
  const { key, left } = node;
  return nameOf(key) ?? (isNode(left) ? nameOf(left['property']) : undefined);
}

function children(parent: Node, word: RegExp, ...fields: readonly string[]): Child[] {
  return nodesIn(parent, ...fields).map((node) => ({ node, word }));
}
