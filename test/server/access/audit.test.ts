import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type AuditLine, createAudit } from "../../../server/access/audit.ts";

const REFUSED: AuditLine = {
  what: "request",
  outcome: "refused",
  who: null,
  way: "anonymous",
  client: "192.0.2.1",
  why: "not-signed-in",
  about: "GET /metrics",
};

function auditing(level = "warn") {
  const lines: Record<string, unknown>[] = [];
  const audit = createAudit(pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line)) }));
  return { audit, lines };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the audit log", () => {
  it("writes what was done, each time", () => {
    const { audit, lines } = auditing();
    for (let times = 0; times < 3; times++) audit({ ...REFUSED, outcome: "done" });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ audit: true, level: 30, what: "request", outcome: "done", client: "192.0.2.1" });
  });

  it("writes the same refusal once, and a minute later how many times more", () => {
    const { audit, lines } = auditing();
    for (let times = 0; times < 1000; times++) audit(REFUSED);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(lines.map(({ times }) => times)).toEqual([undefined, 999]);
    audit(REFUSED);
    expect(lines).toHaveLength(3);
  });

  it("is not filled by refusals that differ", () => {
    const { audit, lines } = auditing();
    for (let client = 0; client < 100_000; client++) audit({ ...REFUSED, client: `client ${client}` });
    expect(lines).toHaveLength(100);
    vi.advanceTimersByTime(60_000);
    expect(lines.at(-1)).toMatchObject({ times: 99_900 });
    expect(lines).toHaveLength(101);
  });

  it("is shown at every level but silent", () => {
    const loud = auditing("fatal");
    loud.audit(REFUSED);
    expect(loud.lines).toHaveLength(1);
    const silent = auditing("silent");
    silent.audit(REFUSED);
    expect(silent.lines).toHaveLength(0);
  });
});
