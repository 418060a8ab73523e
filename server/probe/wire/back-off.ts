import type { BackOff } from "../../contract/facts.ts";
import { parseStatus, type StatusResponse } from "./response.ts";

const SUGGESTED = /Suggested Backoff Time:? *(\d{1,9}) *(milliseconds|ms|seconds|s)?/i;
const THROTTLED = /\[THROTTLED\]/i;

/**
 * Whether a line of the server asks to be left alone for a while: Gmail's `[THROTTLED]`, which it also hangs behind an OK;
 * `[LIMIT]` (RFC 9585 and Dovecot) in a refusal; Exchange's "Suggested Backoff Time". Null when it does not. `status` is what the line is as a status response.
 */
export function parseBackOff(line: string, status: StatusResponse | null = parseStatus(line)): BackOff | null {
  if (!status) return null;
  const suggested = SUGGESTED.exec(line);
  if (suggested) {
    const unit = /^s/i.test(suggested[2] ?? "ms") ? 1 : 0.001;
    return { code: "BACKOFF", seconds: Number(suggested[1]) * unit, text: status.text };
  }
  if (THROTTLED.test(line)) return { code: "THROTTLED", seconds: null, text: status.text };
  const refused = status.status !== "OK" && status.status !== "PREAUTH";
  return refused && status.code === "LIMIT" ? { code: "LIMIT", seconds: null, text: status.text } : null;
}
