import { describe, expect, it } from "vitest";
import { quotedAnswerIn } from "../../../server/recognise/quoted-answer.ts";
import { recognise } from "../../../server/recognise/recognise.ts";

describe("quotedAnswerIn", () => {
  it.each([
    ["Login failed: NO [UNAVAILABLE] try later", "NO [UNAVAILABLE] try later"],
    ["command error: a3 BAD Unknown command", "a3 BAD Unknown command"],
    [
      "login error (b'[AUTHENTICATIONFAILED] Invalid credentials (Failure)')",
      "[AUTHENTICATIONFAILED] Invalid credentials (Failure)",
    ],
    ["The mail server responded: Account is locked.", "Account is locked."],
    ["登录失败，服务器返回：账号已被锁定", "账号已被锁定"],
  ])("finds in %j what the server said", (text, said) => {
    expect(quotedAnswerIn(text)).toBe(said);
  });

  it.each(["Login failed", "a1 NO Login failed", "The server does not respond"])("finds none in %j", (text) => {
    expect(quotedAnswerIn(text)).toBeUndefined();
  });

  it.each([
    ["Login failed. The server responded: [UNAVAILABLE] Temporary authentication failure", "auth-server-unavailable"],
    [
      "Authentication failed: check your password. Server said: Too many simultaneous connections",
      "auth-connection-limit",
    ],
  ])("lets it decide: %j", (text, id) => {
    expect(recognise(text)[0]).toMatchObject({ id });
  });
});

describe("what stands within", () => {
  it.each([
    // A reason that says where it failed, behind the undertaking that did.
    [
      "IMAP Error: Login failed for bob from 192.0.2.7(X-Forwarded-For: 192.0.2.8). Could not connect to localhost:143: Unknown reason",
      "tcp-connection-timeout",
    ],
    // An answer whose words are not known is still an answer.
    ["Error: Connection to IMAP server failed: b'* BYE Frobnicated'", "session-closed-by-server"],
  ])("says more than what wraps it: %s", (text, id) => {
    expect(recognise(text)[0]).toMatchObject({ id, confidence: expect.stringMatching(/possible|likely/) });
  });
});
