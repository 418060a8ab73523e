import { describe, expect, it } from "vitest";
import type { SyncFacts } from "../../../../server/contract/facts.ts";
import { SyncCard } from "../../../../web/parts/sync/sync-card.tsx";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { done, HEALTHY_SYNC, healthySync, refused } from "../../../support/healthy-sync.ts";
import { rendered, textOf } from "../../rendered.tsx";

type Operations = Partial<SyncFacts["operations"]>;

async function rowsOf(changes: Operations, findings: readonly ReturnType<typeof expiredFinding>[] = []) {
  const { sync } = healthySync(changes);
  const page = await rendered(<SyncCard sync={sync ?? HEALTHY_SYNC} findings={findings} />);
  const rows = [...page.root.querySelectorAll("tbody tr")].map((row) => ({
    status: row.className,
    mark: row.querySelector("svg")?.getAttribute("class") ?? null,
    cells: [...row.children].map(textOf),
    colour: row.querySelector("td > span")?.className ?? null,
  }));
  return { page, rows, row: (name: string) => rows.find(({ cells }) => cells[0] === name) };
}

describe("what became of a canary", () => {
  it("is said step by step, with the time of each", async () => {
    const { page, rows } = await rowsOf({});
    expect(page.getByRole("region", { name: "Do two devices stay in step?" }).className).toBe("card panel sync-card");
    expect(page.part("p.muted").innerHTML).toContain("into the folder <code>imapscope</code>.");
    const age = page.part("time");
    expect([age.className, age.getAttribute("datetime"), textOf(age)]).toEqual([
      "muted",
      HEALTHY_SYNC.startedAt,
      "7 hours ago",
    ]);
    expect(age.title).toMatch(/Nov 2\d, 2026/);
    expect(page.getAllByRole("columnheader").map(textOf)).toEqual(["Step", "What the other device sees", "Time"]);
    expect(page.part("table").className).toBe("plain-table");
    expect(rows.length).toBe(10);
    expect(rows[2]).toEqual({
      status: "seen",
      mark: "icon state-up",
      cells: ["New mail", "A new message appears on the other device after 41 ms, automatically", "41 ms"],
      colour: null,
    });
  });

  it("is late where new mail was announced too late, and only that", async () => {
    const { row } = await rowsOf({}, [expiredFinding({ id: "sync-push-slow" })]);
    expect([row("New mail")?.mark, row("Read it")?.mark]).toEqual(["icon state-warning", "icon state-up"]);
    const other = await rowsOf({}, [expiredFinding()]);
    expect(other.row("New mail")?.mark).toBe("icon state-up");
  });

  it.each<[Operations, string, string]>([
    [{ push: done({ announced: false, waited: 30 }) }, "New mail", "The other device waited 30 s and was not notified"],
    [
      { fetch: done({ found: false, waited: 10, changed: [] }) },
      "Read it",
      "The other device looked for 10 s and did not find it",
    ],
    [
      { fetch: done({ found: true, waited: 10, changed: ["header", "body"] }) },
      "Read it",
      "It arrives changed: the header and the text",
    ],
    [
      { flag: done({ set: ["\\Seen"], read: [] }) },
      "Mark it as read",
      "The other device does not see these flags: \\Seen",
    ],
    [
      { move: done({ to: "b", by: "MOVE", left: true, arrived: false }) },
      "Move it",
      "It does not arrive in the other folder",
    ],
    [{ expunge: done({ gone: false }) }, "Delete it", "It is still there on the other device"],
    [{ create: done({ mailbox: "a", shown: false }) }, "New folder", "The other device does not see the change"],
  ])("is seen to fail, and how: %j", async (changes, name, text) => {
    const { row } = await rowsOf(changes);
    expect(row(name)).toEqual({
      status: "unseen",
      mark: "icon state-degraded",
      cells: [name, text, ""],
      colour: "state-degraded",
    });
  });

  it("failed where the server refused, with its words unless they are the code again", async () => {
    const { page, row } = await rowsOf({ append: refused("OVERQUOTA", "Mailbox is full") });
    expect(row("Store a message")).toEqual({
      status: "failed",
      mark: "icon state-degraded",
      cells: ["Store a message", "failed OVERQUOTA Mailbox is full", ""],
      colour: "state-degraded",
    });
    expect(page.part("td code").textContent).toBe("OVERQUOTA");
    const bare = await rowsOf({ append: refused("NO", "NO") });
    expect(bare.row("Store a message")?.cells[1]).toBe("failed NO");
  });

  it("was not tried where something before it failed, or the server lacks it", async () => {
    const { page, row } = await rowsOf({
      fetch: { status: "skipped", because: "push" },
      rename: { status: "skipped", because: "not-applicable" },
    });
    expect(row("Read it")).toEqual({
      status: "skipped",
      mark: "icon state-unknown",
      cells: ["Read it", "not tried: “New mail” failed", ""],
      colour: "muted",
    });
    expect(row("Rename the folder")?.cells[1]).toBe("not possible: this server lacks the extension");
    expect(page.part("tr.skipped path").getAttribute("d")).toBe("M3 7h8");
  });
});
