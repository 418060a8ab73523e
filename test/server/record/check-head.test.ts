import { expect, it } from "vitest";
import { headOf } from "../../../server/record/check-head.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { HEALTHY_LEAF, healthyFacts } from "../../support/healthy-facts.ts";
import { HEALTHY_SYNC } from "../../support/healthy-sync.ts";

const EXPIRED = { id: "tls-certificate-expired", severity: "critical", phase: "tls", evidence: { days: 3 } } as const;

it("has what the overview shows of a check, and neither its phases nor its dialogue", () => {
  const check = healthyCheck({ findings: [EXPIRED], sync: HEALTHY_SYNC });
  expect(headOf(check)).toEqual({
    id: check.id,
    server: check.server,
    depth: "login",
    startedAt: check.startedAt,
    seconds: check.seconds,
    state: "up",
    findings: [EXPIRED],
    backOff: null,
    certificateNotAfter: HEALTHY_LEAF.notAfter,
    canary: { state: "in-step", startedAt: HEALTHY_SYNC.startedAt },
  });
});

it("knows of no certificate where none was seen, and of no canary where none was sent", () => {
  const head = headOf(healthyCheck({}, healthyFacts({ tls: { status: "skipped", because: "tcp" } })));
  expect([head.certificateNotAfter, head.canary]).toEqual([null, null]);
});

it("shares the names of the server with the one before, as long as they are written in the same way", () => {
  const before = headOf(healthyCheck());
  const server = { ...before.server };
  expect(headOf(healthyCheck({ server }), before).server).toBe(before.server);
  expect(headOf(healthyCheck({ server: { ...server, user: "b@example.com" } }), before).server.user).toBe(
    "b@example.com",
  );
});
