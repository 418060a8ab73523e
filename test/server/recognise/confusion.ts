/** What was wanted and what was found first; null where nothing was wanted or found. */
export type Judged = { wanted: string | null; found: string | null };

const NOTHING = "nothing";

/**
 * A confusion matrix as text. At first the groups of the ids, rows wanted and columns found, then every pair of ids that was
 * confused, the most frequent first, then each id that was missed or found amiss, with how often, and the sum of it all.
 */
export function confusionMatrix(judged: readonly Judged[]): string {
  const groups = judged.map(({ wanted, found }) => ({ wanted: groupOf(wanted), found: groupOf(found) }));
  return `${[...matrix(groups), "", ...confused(judged), "", ...perId(judged)].map((line) => `  ${line}`).join("\n")}\n`;
}

function groupOf(id: string | null): string {
  return id?.split("-")[0] ?? NOTHING;
}

function matrix(judged: readonly { wanted: string; found: string }[]): readonly string[] {
  const names = [...new Set(judged.flatMap(({ wanted, found }) => [wanted, found]))].toSorted();
  const width = Math.max(...names.map(({ length }) => length)) + 1;
  const head = `${"wanted \\ found".padEnd(width)}${names.map((name) => name.slice(0, 7).padStart(8)).join("")}`;
  const rows = names.map((row) => {
    const cells = names.map(
      (column) => judged.filter(({ wanted, found }) => wanted === row && found === column).length,
    );
    return `${row.padEnd("wanted \\ found".length)}${cells.map((count) => String(count || "·").padStart(8)).join("")}`;
  });
  return [head, ...rows];
}

function confused(judged: readonly Judged[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { wanted, found } of judged) {
    if (wanted === found) continue;
    const pair = `${wanted ?? NOTHING} taken for ${found ?? NOTHING}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  return sorted.map(([pair, count]) => `${String(count).padStart(3)} × ${pair}`);
}

function perId(judged: readonly Judged[]): readonly string[] {
  const ids = [...new Set(judged.flatMap(({ wanted, found }) => [wanted ?? NOTHING, found ?? NOTHING]))].toSorted();
  const counted = ids.map((id) => {
    const wanted = judged.filter((one) => (one.wanted ?? NOTHING) === id);
    const found = judged.filter((one) => (one.found ?? NOTHING) === id);
    const right = wanted.filter((one) => one.wanted === one.found).length;
    return { id, wanted: wanted.length, found: found.length, right };
  });
  const amiss = counted.filter(({ wanted, found, right }) => right < wanted || right < found);
  const right = judged.filter(({ wanted, found }) => wanted === found).length;
  return [
    ...amiss.map(
      (one) =>
        `${one.id.padEnd(40)}${inColumns("wanted", one.wanted)}${inColumns("found", one.found)}${inColumns("right", one.right)}`,
    ),
    `${right} of ${judged.length} right, ${counted.length - amiss.length} of ${counted.length} ids always`,
  ];
}

function inColumns(name: string, count: number): string {
  return ` ${name} ${String(count).padStart(3)} `;
}
