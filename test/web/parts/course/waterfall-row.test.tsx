import { describe, expect, it } from "vitest";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { WaterfallRow } from "../../../../web/parts/course/waterfall-row.tsx";
import { rendered, textOf } from "../../rendered.tsx";

const GRID = [
  { seconds: 0, left: 0 },
  { seconds: 1, left: 50 },
];
const row = (phase: PhaseReport) =>
  rendered(
    <table>
      <tbody>
        <WaterfallRow phase={phase} lane={2} grid={GRID} />
      </tbody>
    </table>,
  );

describe("a step of a check", () => {
  it("that succeeded stands where it ran, with what it learnt", async () => {
    const page = await row({ phase: "logout", status: "ok", at: 0.5, seconds: 0.25, value: { clean: true } });
    expect(page.part("tr").className).toBe("ok");
    expect(textOf(page.getByRole("rowheader"))).toBe("Sign out logout");
    const bar = page.part(".track b").style;
    expect([bar.left, bar.width]).toEqual(["25%", "12.5%"]);
    expect([...page.root.querySelectorAll<HTMLElement>(".track i")].map(({ style }) => style.left)).toEqual([
      "0%",
      "50%",
    ]);
    expect(page.part(".track").getAttribute("aria-hidden")).toBe("true");
    expect(page.part(".lane .visually-hidden").textContent).toBe("starts after 500 ms");
    expect(page.part("td.number").textContent).toBe("250 ms");
    expect(textOf(page.part("td.learnt"))).toBe("ended properly");
  });

  it("that failed says with what", async () => {
    const failure = { code: "ECONNREFUSED", text: "connection refused" };
    const page = await row({ phase: "tcp", status: "failed", at: 0, seconds: 0.25, failure });
    expect(page.part("tr").className).toBe("failed");
    expect(textOf(page.part("td.learnt > .state-down"))).toBe("failed ECONNREFUSED connection refused");
    expect(page.part("td.learnt code").textContent).toBe("ECONNREFUSED");
    expect(page.part("td.learnt svg").getAttribute("class")).toBe("icon state-down");
    const bare = await row({
      phase: "tcp",
      status: "failed",
      at: 0,
      seconds: 1,
      failure: { code: "BYE", text: "BYE" },
    });
    expect(textOf(bare.part("td.learnt"))).toBe("failed BYE");
  });

  it.each([
    ["tls", "not reached: “Secure the connection” failed"],
    ["auth", "not tried: it was refused the last time"],
    ["not-applicable", "not part of this check"],
  ] as const)("that did not run says why: %s", async (because, text) => {
    const page = await row({ phase: "auth", status: "skipped", because });
    expect([page.part("tr").className, textOf(page.part("td"))]).toEqual(["skipped", text]);
    expect([page.part("td").getAttribute("colspan"), page.part("td").className]).toEqual(["3", "lane"]);
    expect(textOf(page.getByRole("rowheader"))).toBe("Sign in auth");
  });
});
