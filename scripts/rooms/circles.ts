/**
 * The circles in a graph: every largest group of nodes that reach each other, and every node that leads to itself. Each
 * is sorted, and so is the list (Tarjan, 1972).
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];

  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    let low = number;
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === number) {
      const members = open.splice(open.indexOf(node));
      if (members.length > 1 || graph.get(node)?.includes(node)) circles.push(members.toSorted());
    }
    return low;
  };

  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
