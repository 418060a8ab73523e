import { describe, expect, it } from "vitest";
import { parseHost, splitHostPort } from "../../../server/config/host.ts";

describe("parseHost", () => {
  it.each([
    ["mail.example.com", "mail.example.com"],
    ["localhost", "localhost"],
    ["mail_1.example.com", "mail_1.example.com"],
    ["mail.example.com.", "mail.example.com"],
    ["192.0.2.1", "192.0.2.1"],
    ["2001:db8::1", "2001:db8::1"],
    ["[2001:db8::1]", "2001:db8::1"],
    ["fe80::1%eth0", "fe80::1%eth0"],
    ["bücher.example", "xn--bcher-kva.example"],
  ])("reads %s", (text, host) => {
    expect(parseHost(text)).toBe(host);
  });

  it.each([
    "",
    ".",
    "mail example.com",
    "mail..example.com",
    "-mail.example.com",
    "mail-.example.com",
    "mail.example.com:993",
    "imaps://mail.example.com",
    "mail.example.com/INBOX",
    "user@mail.example.com",
    "1.2.3.999",
    "1.2.3",
    "[192.0.2.1]",
    "[mail.example.com]",
    "[2001:db8::1",
    "2001:db8::1]",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(130)}example`,
  ])("refuses %j", (text) => {
    expect(parseHost(text)).toBeNull();
  });
});

describe("splitHostPort", () => {
  it.each([
    ["127.0.0.1:9143", { host: "127.0.0.1", port: 9143 }],
    ["[::1]:0", { host: "::1", port: 0 }],
    ["localhost:65535", { host: "localhost", port: 65_535 }],
  ])("reads %s", (text, address) => {
    expect(splitHostPort(text)).toEqual(address);
  });

  it.each(["9143", ":9143", "localhost", "localhost:", "localhost:65536", "::1:9143", "[::1]", "localhost:9143/"])(
    "refuses %j",
    (text) => {
      expect(splitHostPort(text)).toBeNull();
    },
  );
});
