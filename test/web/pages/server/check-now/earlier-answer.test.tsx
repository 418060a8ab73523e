import { describe, expect, it, vi } from "vitest";
import type { AskedCheck } from "../../../../../server/contract/answers/check.ts";
import { EarlierAnswer } from "../../../../../web/pages/server/check-now/earlier-answer.tsx";
import { askedCheck } from "../../../../support/asked-check.ts";
import { press, rendered, textOf } from "../../../rendered.tsx";

const LATER = "2026-11-23T12:01:00.000Z";
const BEFORE = "2026-11-23T11:59:00.000Z";

async function shown(changes: Partial<AskedCheck>, asking = {}) {
  const control = vi.fn();
  const answer = askedCheck({ answeredBy: "earlier", ...changes });
  return { page: await rendered(<EarlierAnswer answer={answer} asking={asking} press={control} />), control };
}

describe("an answer of before", () => {
  it("says of when it is and why, and that one can have a new one", async () => {
    const { page, control } = await shown({});
    const [text, button] = [page.part("p"), page.getByRole("button", { name: "Check anyway" })];
    expect(page.getByRole("status").className).toBe("banner earlier");
    expect(textOf(text)).toMatch(
      /^This is the result of the check at \d\d:00:00 \(10 seconds ago\); no new check was made\. The last check is too recent for a new one\.$/,
    );
    expect(text.title).toMatch(/Nov 2\d, 2026/);
    expect([button.className, button.title]).toEqual([
      "button",
      "Makes a new check; at most once a minute for each server",
    ]);
    expect([page.count("a"), page.count("p")]).toEqual([0, 1]);
    await press(button);
    expect(control.mock.calls).toEqual([[{ force: true }]]);
  });

  it("says when the server asked to be left alone, as long as that is to come", async () => {
    const { page } = await shown({ leftAloneUntil: LATER });
    expect(page.text()).toMatch(
      /The server asked not to be checked for now: automatic checks also wait until \d\d:01:00\./,
    );
    expect(page.getByRole("button").title).toBe(
      "Connects although the server asked not to be checked; at most once a minute",
    );
    expect((await shown({ leftAloneUntil: BEFORE })).page.text()).toContain("too recent");
  });

  it("says from when on one can have a new one", async () => {
    const { page } = await shown({ allTheSameFrom: LATER });
    expect(page.queryByRole("button")).toBeNull();
    expect(page.part("p.muted").textContent).toMatch(/^You can check it anyway from \d\d:01:00\.$/);
    expect((await shown({ allTheSameFrom: BEFORE })).page.queryByRole("button")).toBeTruthy();
  });

  it("leads to its report where that is as full as was asked for", async () => {
    const { page } = await shown({ id: "a/b", depth: "full" }, { full: true });
    expect(page.getByRole("link", { name: "Show its report" }).getAttribute("href")).toBe("/checks/a%2Fb");
    expect((await shown({ depth: "login" }, { full: true })).page.count("a")).toBe(0);
    expect((await shown({ depth: "full" })).page.count("a")).toBe(0);
  });

  it("says of a new check that it did not log in, since when and until when, and offers one that does", async () => {
    const heldBack = { phase: "auth", refusedAt: BEFORE, until: LATER, stands: true } as const;
    const { page, control } = await shown({ answeredBy: "new", heldBack });
    expect(page.part("p").textContent).toMatch(
      /^This check did not log in: the last login was refused at \d\d:59:00, and the next one is tried at \d\d:01:00, because/,
    );
    const button = page.getByRole("button", { name: "Check anyway" });
    expect(button.title).toBe("Logs in now although the last login was refused; at most once a minute");
    await press(button);
    expect(control.mock.calls).toEqual([[{ force: true }]]);
  });

  it("is nothing to speak of where a new check was made", async () => {
    expect((await shown({ answeredBy: "new" })).page.root.innerHTML).toBe("");
  });
});
