import { expect, it } from "vitest";
import { reportOf } from "../../../../../server/contract/phase-list.ts";
import { courseSteps } from "../../../../../web/pages/server/live/course.ts";
import { healthyCheck } from "../../../../support/healthy-check.ts";

it("has each step where it is: ended, under way, or still to come", () => {
  const dns = reportOf(healthyCheck().phases, "dns");
  if (dns.status === "skipped") expect.fail("a healthy check begins with a name lookup");
  const steps = courseSteps({
    name: "corp",
    phases: ["dns", "tcp", "tls"],
    steps: [dns, { phase: "tcp", at: 0.4 }],
  });
  expect(steps).toEqual([
    { phase: "dns", status: "ended", report: dns },
    { phase: "tcp", status: "running", at: 0.4 },
    { phase: "tls", status: "waiting" },
  ]);
});
