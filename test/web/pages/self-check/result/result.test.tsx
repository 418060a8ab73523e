import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../../../server/contract/answers/check.ts";
import { Result } from "../../../../../web/pages/self-check/result/result.tsx";
import { discovered, foundSetting } from "../../../../support/discovered.ts";
import { healthyReport } from "../../../../support/healthy-report.ts";
import { expiredFinding } from "../../../../support/healthy-summary.ts";
import { OUT_OF_FILES } from "../../../../support/trouble.ts";
import { rendered, textOf } from "../../../rendered.tsx";

const { source: _, ...place } = foundSetting();
const question = { address: "anna@example.com", ...place, password: null };
const failed = { status: "failed", at: 0, seconds: 1, failure: { code: "NO", text: "no" } } as const;

const shown = (
  changes: Partial<CheckReport> = {},
  phases: Parameters<typeof healthyReport>[1] = {},
  found = discovered(),
) => rendered(<Result check={healthyReport(changes, phases)} question={question} found={found} />);
const wrong = (finding = expiredFinding()) => ({ state: "down", findings: [finding] }) as const;

describe("what a visitor's check came to", () => {
  it("is what the visitor can do, what to tell the administrator, and the right settings", async () => {
    const fix = { user: ["Wait.", "Use `https`."], admin: ["Renew."] };
    const page = await shown(wrong(expiredFinding({ fix })));
    expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
      "What you can do",
      "What to tell your administrator",
      "The right settings for your mail program",
    ]);
    const youCan = page.getByRole("region", { name: "What you can do" });
    expect(youCan.className).toBe("card panel you-can");
    expect(page.part("p.sub").textContent).toBe("Mail programs warn or refuse to connect.");
    expect([...youCan.querySelectorAll("li")].map(textOf)).toEqual(["Wait.", "Use https."]);
    const admin = page.getByRole("region", { name: "What to tell your administrator" });
    expect(admin.className).toBe("card panel administrator");
    expect(admin.querySelector("pre")?.textContent).toContain("Account: anna@example.com");
    expect(textOf(admin.querySelector("button") ?? admin)).toBe("Copy the text");
  });

  it("says that only the administrator can do something", async () => {
    const page = await shown(wrong(expiredFinding({ fix: { user: [], admin: ["Renew."] } })));
    expect(page.part(".you-can").textContent).toContain("Only the administrator can fix this.");
    expect(page.count(".you-can ol")).toBe(0);
  });

  it("says that only signing in failed, where all went well before", async () => {
    const text = "only signing in fails";
    expect((await shown(wrong(), { auth: failed })).text()).toContain(text);
    expect((await shown(wrong())).text()).not.toContain(text);
    expect((await shown(wrong(), { auth: failed, tls: failed })).text()).not.toContain(text);
  });

  it.each([
    ["login", "If your mail program still cannot connect", ["Compare the settings", "Try another network"]],
    ["connect", "If mail still fails", ["Check again with your password.", "Compare the settings"]],
  ] as const)("is good news, with what to do if mail fails all the same: %s", async (depth, text, steps) => {
    const page = await shown({ depth });
    expect(page.part(".you-can").className).toBe("card panel you-can fine");
    expect(page.part("p.sub").textContent).toContain(text);
    expect(page.getAllByRole("listitem").map((li, index) => textOf(li).startsWith(steps[index] ?? "?"))).toEqual([
      true,
      true,
    ]);
    expect([page.count(".administrator"), page.count(".also")]).toEqual([0, 0]);
  });

  it("is no news where nothing could be found out", async () => {
    const page = await shown({ state: "unknown" });
    expect([page.part(".you-can").className, page.part("p.sub").textContent]).toEqual(["card panel you-can", ""]);
  });

  it("names what was noticed besides, and how bad that is", async () => {
    const notice = expiredFinding({ id: "n", severity: "notice", title: "A `note`" });
    const warning = expiredFinding({ id: "w", severity: "warning", title: "A warning" });
    const page = await shown({ state: "warning", findings: [warning, notice] });
    const also = page.getByRole("region", { name: "Also noticed" });
    expect(also.className).toBe("card panel also");
    expect(
      [...also.querySelectorAll("li")].map((li) => [textOf(li), li.querySelector("svg")?.getAttribute("class")]),
    ).toEqual([
      ["A warning warning", "icon state-warning"],
      ["A note note", "icon state-note"],
    ]);
    expect(page.count(".administrator")).toBe(1);
  });

  it("has no settings to call right where no mail server answered, and none was found", async () => {
    const capability = { status: "skipped", because: "tcp" } as const;
    const page = await shown(wrong(), { capability }, discovered({ settings: [] }));
    expect(page.queryByRole("region", { name: /^The right settings/ })).toBeNull();
  });

  it("is nothing where imapscope itself was in trouble", async () => {
    const page = await shown({ ...wrong(), trouble: OUT_OF_FILES });
    expect([page.getAllByRole("heading").length, page.getByRole("heading").textContent?.includes("EMFILE")]).toEqual([
      1,
      true,
    ]);
  });
});
