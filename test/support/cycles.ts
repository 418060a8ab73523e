/**
 * The cycles of a graph, each as its nodes in alphabetical order: what can be reached from one another (strongly connected
 * components, Tarjan 1972). A node alone is none.
 */
export function cyclesIn(edges: readonly (readonly [from: string, to: string])[]): readonly (readonly string[])[] {
  const targets = Map.groupBy(edges, ([from]) => from);
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: (readonly string[])[] = [];

  const visit = (node: string): number => {
    const number = order.size;
    order.set(node, number);
    lowest.set(node, number);
    stack.push(node);
    for (const [, target] of targets.get(node) ?? []) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? (order.get(target) ?? number)
          : number
        : visit(target);
      lowest.set(node, Math.min(lowest.get(node) ?? number, reached));
    }
    if (lowest.get(node) === number) {
      const component = stack.splice(stack.indexOf(node));
      if (component.length > 1) cycles.push(component.toSorted());
    }
    return lowest.get(node) ?? number;
  };
  for (const [node] of edges) if (!order.has(node)) visit(node);
  return cycles;
}
