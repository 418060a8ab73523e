import type { CheckReport } from "../../../../server/contract/answers/check.ts";
import { expiredFinding } from "../../../support/healthy-summary.ts";

/** A check as the API gives it, with what the page relies on. */
export const CHECK: CheckReport = {
  version: 1,
  id: "1",
  server: { name: "corp", host: "mail.example.com", port: 993, security: "implicit-tls" },
  depth: "login",
  startedAt: "2026-11-23T12:00:00.000Z",
  seconds: 0.2,
  state: "down",
  phases: [
    { phase: "dns", status: "ok", at: 0, seconds: 0.1, value: { addresses: [], queries: [], aliases: [] } },
    { phase: "tcp", status: "failed", at: 0.1, seconds: 0.1, failure: { code: "ECONNREFUSED", text: "" } },
    { phase: "tls", status: "skipped", because: "tcp" },
  ],
  findings: [expiredFinding()],
  questions: null,
  sync: null,
  backOff: null,
  alerts: [],
  transcript: [{ at: 0, from: "note", line: "…" }],
};
