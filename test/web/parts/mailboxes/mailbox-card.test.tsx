import { describe, expect, it } from "vitest";
import type { MailboxFacts, MailboxStatus } from "../../../../server/contract/facts.ts";
import { MailboxCard } from "../../../../web/parts/mailboxes/mailbox-card.tsx";
import { HEALTHY_INBOX } from "../../../support/healthy-facts.ts";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered, textOf } from "../../rendered.tsx";

const folder = (path: string, specialUse: string | null = null): MailboxFacts => ({
  path,
  delimiter: "/",
  attributes: [],
  specialUse,
  subscribed: null,
});

function withFolders(seen: readonly MailboxFacts[], counted: readonly MailboxStatus[]) {
  const ok = { status: "ok", at: 0, seconds: 0.01 } as const;
  return healthyReport(
    {},
    { list: { ...ok, value: { mailboxes: seen } }, status: { ...ok, value: { mailboxes: counted } } },
  );
}

describe("the folders of an account", () => {
  it("that are watched are counted, with their role and their newest message", async () => {
    const page = await rendered(<MailboxCard check={healthyReport()} />);
    expect(page.getByRole("region", { name: "Folders" })).toBeTruthy();
    expect(page.part(".section-head .muted").textContent).toBe("1 folder in the account");
    expect(page.getAllByRole("columnheader").map(textOf)).toEqual(["Folder", "Messages", "Unread"]);
    expect(page.part("table").className).toBe("plain-table");
    expect(textOf(page.getByRole("rowheader"))).toBe("INBOX incoming mailnewest message 2 minutes ago");
    expect(page.part(".newest").title).toMatch(/Nov 2\d, 2026/);
    expect(page.getAllByRole("cell").map((cell) => [textOf(cell), cell.className])).toEqual([
      ["12", "number"],
      ["2", "number"],
    ]);
    expect(page.count("details")).toBe(0);
  });

  it("that are not watched are folded away, with what they are for", async () => {
    const seen = [folder("INBOX"), folder("Sent", "\\Sent"), folder("Own", "\\XOwn"), folder("Plain")];
    const page = await rendered(<MailboxCard check={withFolders(seen, [HEALTHY_INBOX])} />);
    expect(textOf(page.part("summary"))).toBe("3 more folders");
    expect(page.getAllByRole("listitem").map(textOf)).toEqual(["Sent sent mail", "Own XOwn", "Plain"]);
    expect([page.part("details").hasAttribute("open"), page.part("details").className]).toEqual([false, "others"]);
  });

  it("stand open where none is watched", async () => {
    const page = await rendered(<MailboxCard check={withFolders([folder("inbox"), folder("Sent")], [])} />);
    expect([page.count("table"), page.part("details").hasAttribute("open")]).toEqual([0, true]);
    expect(page.getAllByRole("listitem").map(textOf)).toEqual(["inbox incoming mail", "Sent"]);
  });

  it("of which the counts were refused say why", async () => {
    const failed = { path: "Shared", failure: { code: "NOPERM", text: "Permission denied" } };
    const page = await rendered(<MailboxCard check={withFolders([folder("Shared", "\\Archive")], [failed])} />);
    const cell = page.getByRole("cell");
    expect([textOf(cell), cell.className, cell.getAttribute("colspan")]).toEqual([
      "NOPERM Permission denied",
      "state-degraded",
      "2",
    ]);
    expect(page.part("td code").textContent).toBe("NOPERM");
    expect(textOf(page.getByRole("rowheader"))).toBe("Shared archive");
  });

  it("say what changed since an earlier check", async () => {
    const before = {
      startedAt: "2026-11-22T12:00:00.000Z",
      mailboxes: [{ ...HEALTHY_INBOX, messages: 10, uidNext: 11 }],
    };
    const page = await rendered(<MailboxCard check={healthyReport()} before={before} />);
    expect(textOf(page.getByRole("rowheader"))).toContain("2 arrived");
    const failed = { path: "INBOX", failure: { code: "NO", text: "" } };
    const refused = await rendered(<MailboxCard check={withFolders([folder("INBOX")], [failed])} before={before} />);
    expect(refused.text()).not.toContain("arrived");
  });

  it("are not spoken of where none was seen", async () => {
    expect((await rendered(<MailboxCard check={withFolders([], [])} />)).root.innerHTML).toBe("");
  });
});
