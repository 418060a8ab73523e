import { describe, expect, it } from "vitest";
import type { QuotaResource } from "../../../../server/contract/facts.ts";
import { Quota } from "../../../../web/parts/quota/quota.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { rendered, textOf } from "../../rendered.tsx";

const withLimits = (...resources: readonly QuotaResource[]) =>
  healthyReport(
    {},
    { quota: { status: "ok", at: 0, seconds: 0.004, value: { roots: [{ root: "User", resources }] } } },
  );

describe("how much of its space an account uses", () => {
  it("is a share, a bar and the figures", async () => {
    const page = await rendered(<Quota check={healthyReport()} />);
    expect(page.part("strong").textContent).toBe("11.7%");
    expect(page.part("small").textContent).toBe("120 MB of 1 GB");
    expect(page.part(".meter").getAttribute("aria-hidden")).toBe("true");
    expect(page.part(".meter b").style.width).toBe("11.71875%");
    expect(page.count(".quota")).toBe(1);
  });

  it("is named where there are several limits, and counted in pieces", async () => {
    const page = await rendered(
      <Quota
        check={withLimits(
          { name: "STORAGE", used: "2097152", limit: "1048576" },
          { name: "MESSAGE", used: "1200", limit: "5000" },
          { name: "X-OWN", used: "1", limit: null },
        )}
      />,
    );
    expect([...page.root.querySelectorAll(".quota")].map(textOf)).toEqual([
      "200%Storage 2 MB of 1 MB",
      "24%Messages 1,200 of 5,000",
      "X-OWN 1, no limit",
    ]);
    expect([...page.root.querySelectorAll<HTMLElement>(".meter b")].map(({ style }) => style.width)).toEqual([
      "100%",
      "24%",
      "0%",
    ]);
  });

  it("has no share where the limit is none", async () => {
    const page = await rendered(<Quota check={withLimits({ name: "STORAGE", used: "1024", limit: "0" })} />);
    expect([page.count("strong"), page.part("small").textContent]).toEqual([0, "1 kB, no limit"]);
  });
});
