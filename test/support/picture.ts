import { readFileSync } from "node:fs";

/** An arrow of the picture of the flow: what is known in `from` may be used in `to`; a dotted one is for types alone. */
export type Arrow = { from: string; to: string; types: boolean };

const ARROW = /^ {2}(\w+) (?:-->|-\. (types) \.->) (\w+)$/;

/** The arrows of the picture in CONTRIBUTING.md, which is written in Mermaid; throws at a line that is none. */
export function arrowsOfPicture(): readonly Arrow[] {
  const [, picture = ""] = /```mermaid\nflowchart LR\n(.*?)```/s.exec(readFileSync("CONTRIBUTING.md", "utf8")) ?? [];
  const lines = picture.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [, from, types, to] = ARROW.exec(line) ?? [];
    if (from === undefined || to === undefined) throw new Error(`This is no arrow: ${line}`);
    return { from, to, types: types !== undefined };
  });
}

/** Whatever can be used in `to` by these arrows, over others too. */
export function reachedFrom(to: string, arrows: readonly Arrow[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (room: string): void => {
    for (const { from } of arrows.filter((arrow) => arrow.to === room)) {
      if (reached.has(from)) continue;
      reached.add(from);
      visit(from);
    }
  };
  visit(to);
  return reached;
}
