import { expect, it } from "vitest";
import { CheckFacts } from "../../../../web/parts/check/check-facts.tsx";
import { HEALTHY_INBOX } from "../../../support/healthy-facts.ts";
import { healthyReport } from "../../../support/healthy-report.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";
import { HEALTHY_SYNC } from "../../../support/healthy-sync.ts";
import { rendered, textOf } from "../../rendered.tsx";

it("shows certificate and folders side by side, then what the server can do", async () => {
  const page = await rendered(<CheckFacts check={healthyReport()} />);
  expect(page.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
    "Certificate",
    "Folders",
    "What the server can do",
  ]);
  expect(page.part(".columns").children.length).toBe(2);
});

it("shows what became of a canary where there was one, and what changed in the folders", async () => {
  const mailboxes = [{ ...HEALTHY_INBOX, messages: 11, uidNext: 12 }];
  const findings = [expiredFinding({ id: "sync-push-slow" })];
  const page = await rendered(
    <CheckFacts
      check={healthyReport({ sync: HEALTHY_SYNC, findings })}
      before={{ startedAt: "2026-11-22T12:00:00.000Z", mailboxes }}
    />,
  );
  expect(page.getByRole("region", { name: "Do two devices stay in step?" })).toBeTruthy();
  expect(page.count(".sync-card .state-warning")).toBe(1);
  expect(page.text()).toContain("1 arrived");
});
