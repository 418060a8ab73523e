import { describe, expect, it } from "vitest";
import { partLogLine } from "../../../server/recognise/log-line.ts";

describe("parted", () => {
  it.each([
    ["2024-01-23T10:01:04.575Z ERROR a1 NO Denied", "a1 NO Denied"],
    ["[23-Jan-2024 10:01:04 +0000] imap[4711]: Connection reset", "Connection reset"],
    ["4/24/2019, 3:59:52 PM - Timeout", "- Timeout"],
    ["Jan 23 10:01:04 mail dovecot[12]: imap-login: Disconnected", "imap-login: Disconnected"],
    ["[10:01:04.575] [IMAP] S: * BYE Too many connections", "* BYE Too many connections"],
    ["WARN -- Connection refused", "Connection refused"],
    ["<<< a1 NO Denied", "a1 NO Denied"],
  ])("leaves of %j what was said", (line, said) => {
    expect(partLogLine(line)).toMatchObject({ said, logged: true });
  });

  it.each([
    ["2024-01-23T10:01:04.575Z DEBUG tls handshake", true],
    ["2024-01-23 10:01:04 [INFO] Synchronising", true],
    ["2024-01-23 10:01:04 ERROR no INFO", false],
    ["10:01:04 tls handshake", false],
  ])("says whether the log takes %j for usual", (line, usual) => {
    expect(partLogLine(line).usual).toBe(usual);
  });

  it("keeps of a line that is nothing but what a log puts before one the last part", () => {
    expect(partLogLine("2024-01-23 10:01:04 INFO: ")).toEqual({ said: "INFO: ", logged: true, usual: false });
  });

  it("takes away one part at a time, and no more than eight", () => {
    const before = "10:01:04 INFO: ";
    expect(partLogLine(`${before.repeat(4)}Denied`).said).toBe("Denied");
    expect(partLogLine(`${before.repeat(5)}Denied`).said).toBe(`${before}Denied`);
  });

  it.each([
    "Login failed",
    "* BYE Too many connections",
    "a1 NO [AUTHENTICATIONFAILED] Denied",
    "[AUTHENTICATIONFAILED] Denied",
    "Error: connect ECONNREFUSED 192.0.2.1:993",
    "ERROR",
  ])("leaves %j alone", (line) => {
    expect(partLogLine(line)).toEqual({ said: line, logged: false, usual: false });
  });
});
