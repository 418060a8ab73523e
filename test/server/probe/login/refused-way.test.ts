import { describe, expect, it } from "vitest";
import { refusesTheWay } from "../../../../server/probe/login/refused-way.ts";
import { parseStatus } from "../../../../server/probe/wire/response.ts";

function attempt(line: string, proofSent: boolean) {
  const status = parseStatus(`A1 ${line}`);
  return { answer: status && { status: status.status, code: status.code, text: status.text }, proofSent };
}

describe("refuses the way to log in", () => {
  it.each([
    "NO [CANNOT] Unsupported authentication mechanism",
    "NO Unsupported authentication mechanism.",
    "NO mechanism PLAIN is not supported, use LOGIN",
    "NO AUTHENTICATE not supported, please use the LOGIN command",
    "NO AUTHENTICATE PLAIN is disabled",
    "NO [ALERT] AUTH=PLAIN is not enabled here",
    "NO no such SASL mechanism",
    "NO Authentication method not available",
    "NO auth type not supported",
    "BAD Unknown command AUTHENTICATE",
    "BAD invalid command",
    "BAD Command not implemented",
    "NO [AUTHENTICATIONFAILED] unknown mechanism",
    "BAD LOGIN not supported",
    "NO LOGIN command is not implemented",
    "NO LOGIN is not supported, use AUTHENTICATE XOAUTH2",
  ])("whether the password was sent or not: %s", (line) => {
    expect(refusesTheWay(attempt(line, false))).toBe(true);
    expect(refusesTheWay(attempt(line, true))).toBe(true);
  });

  it.each(["BAD", "BAD Syntax error", "BAD Error in IMAP command received by server.", "BAD [CLIENTBUG] what?"])(
    "only before the password was sent: %s",
    (line) => {
      expect(refusesTheWay(attempt(line, false))).toBe(true);
      expect(refusesTheWay(attempt(line, true))).toBe(false);
    },
  );
});

it("a password that is hidden in the refusal makes it no refusal of who logs in", () => {
  expect(refusesTheWay(attempt("NO [X] Unsupported mechanism, you sent «password»", false))).toBe(true);
});

describe("may be of who logs in, or of the server, so nothing is tried again", () => {
  it.each([
    "NO",
    "NO LOGIN failed.",
    "NO AUTHENTICATE failed.",
    "NO Authentication failed",
    "NO [AUTHENTICATIONFAILED] Invalid credentials",
    "NO [ALERT] Application-specific password required",
    "NO [UNAVAILABLE] Temporary authentication failure",
    "NO [LIMIT] too many connections",
    "NO [PRIVACYREQUIRED] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
    "NO Please use login page to unlock your account",
    "NO please use login with your browser",
    "NO User disabled",
    "NO [AUTHENTICATIONFAILED] AUTHENTICATE invalid credentials or IMAP is disabled sc=1",
    "NO AUTHENTICATE failed, account disabled",
    "NO authentication method disabled for this user",
    "BAD password mechanism mismatch",
    "NO Login is not allowed for this user",
    "BAD internal server error",
    "BAD Request is throttled. Suggested Backoff Time: 1000 milliseconds",
    "BAD User is authenticated but not connected.",
    "BAD [UNAVAILABLE] later",
    "BAD too many failed logins",
    "OK done",
  ])("%s", (line) => {
    expect(refusesTheWay(attempt(line, false))).toBe(false);
    expect(refusesTheWay(attempt(line, true))).toBe(false);
  });

  it("nor is what was never answered", () => {
    expect(refusesTheWay({ answer: null, proofSent: false })).toBe(false);
  });
});
