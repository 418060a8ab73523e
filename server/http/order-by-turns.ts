/**
 * What waits, in the order in which it comes to its turn when each of those it belongs to has one after the other: of each the first,
 * then of each the second. Who stands in `last` had a turn, and comes behind who did not, in that order.
 */
export function orderByTurns<Item>(
  items: readonly Item[],
  ownerOf: (item: Item) => string,
  last: readonly string[] = [],
): readonly Item[] {
  const owners = new Map<string, Item[]>();
  for (const item of items) owners.set(ownerOf(item), [...(owners.get(ownerOf(item)) ?? []), item]);
  const ordered = [...owners.entries()].toSorted(([one], [other]) => last.indexOf(one) - last.indexOf(other));
  const longest = Math.max(0, ...ordered.map(([, own]) => own.length));
  return Array.from({ length: longest }, (_, round) =>
    ordered.flatMap(([, own]) => own.slice(round, round + 1)),
  ).flat();
}
