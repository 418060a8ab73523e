import { expect, it } from "vitest";
import { reportOf } from "../../../server/contract/phase-list.ts";
import { createSteps } from "../../../server/record/steps.ts";
import { healthyCheck } from "../../support/healthy-check.ts";

const dns = reportOf(healthyCheck().phases, "dns");

it("keeps one step a phase, the latest, until the check ends", () => {
  const steps = createSteps();
  const seen: string[][] = [];
  const leave = steps.follow("corp", () =>
    seen.push(steps.of("corp").map((step) => ("status" in step ? `${step.phase} ${step.status}` : step.phase))),
  );
  const observer = steps.begin("corp");
  observer.onPhase("dns");
  observer.onOutcome(dns);
  observer.onPhase("tcp");
  observer.onOutcome({ phase: "tls", status: "skipped", because: "tcp" });
  expect(seen).toEqual([[], ["dns"], ["dns ok"], ["dns ok", "tcp"]]);
  steps.end("corp");
  observer.onPhase("tls");
  expect(steps.of("corp")).toEqual([]);
  leave();
  steps.begin("corp");
  expect(seen).toHaveLength(4);
});

it("does not mix the steps of a check with those of the one before", () => {
  const steps = createSteps();
  const before = steps.begin("corp");
  before.onPhase("dns");
  const after = steps.begin("corp");
  before.onPhase("tcp");
  after.onPhase("dns");
  expect(steps.of("corp").map(({ phase }) => phase)).toEqual(["dns"]);
});

it("tells nobody of another server", () => {
  const steps = createSteps();
  let told = 0;
  steps.follow("corp", () => {
    told += 1;
  });
  steps.begin("other").onPhase("dns");
  expect(told).toBe(0);
});

it("says once of a check that somebody watches it: at once, or when somebody begins to, and not after its end", () => {
  const steps = createSteps();
  const told: string[] = [];
  steps.begin("corp").whenWatched(() => told.push("first"));
  const leave = steps.follow("corp", () => {});
  steps.follow("corp", () => {})();
  expect(told).toEqual(["first"]);
  steps.begin("corp").whenWatched(() => told.push("second"));
  expect(told).toEqual(["first", "second"]);
  leave();
  steps.begin("corp").whenWatched(() => told.push("third"));
  steps.begin("corp");
  const last = steps.begin("corp");
  last.whenWatched(() => told.push("fourth"));
  steps.end("corp");
  last.whenWatched(() => told.push("fifth"));
  steps.follow("corp", () => {});
  expect(told).toEqual(["first", "second"]);
});

it("shows steps that were timed elsewhere", () => {
  const steps = createSteps();
  const { tell } = steps.begin("corp");
  tell({ phase: "dns", at: 1.5 });
  expect(steps.of("corp")).toEqual([{ phase: "dns", at: 1.5 }]);
});
