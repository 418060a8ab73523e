import { describe, expect, it } from "vitest";
import { CheckFindings } from "../../../../web/parts/findings/check-findings.tsx";
import { healthyReport } from "../../../support/healthy-report.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { OUT_OF_FILES } from "../../../support/trouble.ts";
import { rendered, textOf } from "../../rendered.tsx";

const fix = { admin: ["1", "2", "3", "4", "5"], user: [] };
const findings = [
  expiredFinding({ fix }),
  expiredFinding({ id: "tls-parameters-weak", title: "Weak", severity: "notice" }),
];

describe("the findings of a check", () => {
  it("stand in their order, of this server", async () => {
    const page = await rendered(<CheckFindings check={healthyReport({ findings })} />);
    expect(textOf(page.getByRole("heading", { level: 2 }))).toBe("What is wrong, and what to do");
    expect(page.getAllByRole("heading", { level: 3 }).map(textOf)).toEqual([
      "The certificate of mail.example.com expired 3 days ago",
      "Weak",
    ]);
    expect(page.part("section").className).toBe("problems");
    expect(page.part(".reference a").getAttribute("href")).toBe("/problems/tls-certificate-expired?server=corp");
    expect(page.count("details")).toBe(0);
  });

  it("can have another heading, and only the first steps", async () => {
    const page = await rendered(<CheckFindings check={healthyReport({ findings })} heading="Before" most={3} />);
    expect(textOf(page.getByRole("heading", { level: 2 }))).toBe("Before");
    expect(page.count("details")).toBe(1);
  });

  it("are none where every step succeeded", async () => {
    const page = await rendered(<CheckFindings check={healthyReport()} />);
    expect(page.text()).toBe("Nothing is wrong: every step of this check succeeded.");
    expect(page.part("p").className).toBe("card panel all-fine");
    expect(page.part("svg").getAttribute("class")).toBe("icon state-up");
  });

  it("are unknown where imapscope itself was in trouble", async () => {
    const page = await rendered(<CheckFindings check={healthyReport({ findings, trouble: OUT_OF_FILES })} />);
    expect(textOf(page.getByRole("heading", { level: 2 }))).toBe("imapscope is out of files EMFILE");
    expect(page.count("article")).toBe(0);
  });
});
