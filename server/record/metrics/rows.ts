import { labelText } from "./family.ts";

/** The servers, each in a row of its own for as long as it is measured; the row of one that has left is another's later. */
export type Rows = {
  /** Undefined of a server that is not measured. */
  of(server: string): number | undefined;
  /** How many rows there are, with those of nobody. */
  count(): number;
  /** `server="corp"`; undefined of a row of nobody. */
  label(row: number): string | undefined;
  /** Gives the server a row. */
  add(server: string): void;
  /** Takes it away again. */
  remove(server: string): void;
};

/** Begins without servers. */
export function createRows(): Rows {
  const rowOf = new Map<string, number>();
  const labels: (string | undefined)[] = [];
  const unused: number[] = [];
  return {
    of: (server) => rowOf.get(server),
    count: () => labels.length,
    label: (row) => labels[row],
    add(server) {
      if (rowOf.has(server)) return;
      const row = unused.pop() ?? labels.length;
      rowOf.set(server, row);
      labels[row] = labelText({ server });
    },
    remove(server) {
      const row = rowOf.get(server);
      if (row === undefined) return;
      rowOf.delete(server);
      labels[row] = undefined;
      unused.push(row);
    },
  };
}
