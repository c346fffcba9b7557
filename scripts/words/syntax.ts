import { parseSync } from 'vite';

/** A node of a syntax tree as ESTree and its extensions for JSX and TypeScript describe it. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** The syntax tree of a file in TypeScript. */
export function parseSource(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error || !isNode(program)) throw new Error(`${path} cannot be parsed: ${error?.message}`);
  return program;
}

/** The nodes right below one, all of them or those in the fields that are named. */
export function nodesIn(node: Node, ...fields: readonly string[]): Node[] {
  const values = fields.length === 0 ? Object.values(node) : fields.map((field) => node[field]);
  return values.flat().filter(isNode);
}

/** The name of an identifier; undefined for every other node. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
