import { describe, expect, it } from "vitest";
import { recognise } from "../../../server/recognise/recognise.ts";
import { isOfNoAccount, withoutDenied } from "../../../server/recognise/what-counts.ts";

describe("what counts", () => {
  it.each([
    "imap(bob): Debug: acl vfile: file /var/mail/bob/dovecot-acl not found",
    "imap-login: Login: user=<bob>, method=PLAIN, rip=192.0.2.4, mpid=10061",
    "Authentication successful",
    "登录成功",
  ])("is not %j", (line) => {
    expect(isOfNoAccount(line)).toBe(true);
  });

  it.each([
    "Login succeeded, but SELECT failed",
    "imap(bob): Error: Mailbox INBOX: Corrupted index",
    "Authentication failed",
    "登录成功，但同步失败",
  ])("is %j", (line) => {
    expect(isOfNoAccount(line)).toBe(false);
  });

  it.each([
    "errors=0",
    "quota_over_flag=0",
    '"error": null',
    "0 errors",
    "the account is not locked",
    "no problems",
    "没有错误",
    "Keine Fehler",
  ])("is not what %j denies", (text) => {
    expect(withoutDenied(text)).not.toMatch(/error|locked|problem|错误|Fehler|over/i);
  });

  it.each(["a1 NO error in command", "errno=0", "login failed", "not found", "password is not correct"])(
    "is what %j says",
    (text) => {
      expect(withoutDenied(text)).toBe(text);
    },
  );

  it.each(["mpid=10061", "listening on port 10013", "10061 messages", "pid 10054, size=10060", "UID 11001"])(
    "is no number of Winsock in %j",
    (text) => {
      expect(recognise(`${text} failed`).filter(({ confidence }) => confidence !== "possible")).toEqual([]);
    },
  );

  it.each([
    ["[WinError 10061]", "tcp-connection-refused"],
    ["Socket Error # 10060", "tcp-connection-timeout"],
    ["SocketException (10054)", "session-connection-lost"],
    ["os error 10013", "tcp-blocked-locally"],
    ["套接字错误：10061", "tcp-connection-refused"],
    ["[Errno 11001] getaddrinfo failed", "dns-name-not-found"],
  ])("is one in %j", (text, id) => {
    expect(recognise(text)[0]?.id).toBe(id);
  });
});

describe("what dig tells", () => {
  it.each([
    [";; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 4711", "dns-server-failed"],
    [";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 4711", "dns-name-not-found"],
    [";; connection timed out; no servers could be reached", "dns-timeout"],
    [";; communications error to 192.0.2.53#53: timed out", "dns-timeout"],
    [";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711", undefined],
    [";; Query time: 3 msec", undefined],
  ])("counts where it is a failure: %s", (text, id) => {
    expect(recognise(text)[0]?.id).toBe(id);
  });
});
