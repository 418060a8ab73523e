import { describe, expect, it } from "vitest";
import { moduleServer } from "../../../server/config/module-target.ts";
import type { ModuleConfig } from "../../../server/config/types.ts";
import { UsageError } from "../../../server/config/usage-error.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";

const MODULE: ModuleConfig = {
  name: "m",
  targets: ["configured"],
  security: null,
  login: null,
  depth: "connect",
  mailboxes: ["INBOX"],
  timeoutSeconds: 7,
  thresholds: PLAIN_SERVER.thresholds,
  ca: "PEM",
  family: 4,
};

const SERVERS = [
  { ...PLAIN_SERVER, name: "uni", host: "imap.uni.example", port: 10_143, security: "starttls" as const },
];

describe("a target of /probe", () => {
  it.each([
    ["mail.example.com", null, "mail.example.com", 993, "implicit-tls"],
    ["mail.example.com:143", null, "mail.example.com", 143, "starttls"],
    ["mail.example.com", "starttls", "mail.example.com", 143, "starttls"],
    ["mail.example.com:1993", "implicit-tls", "mail.example.com", 1993, "implicit-tls"],
    ["imap://mail.example.com:1143", null, "mail.example.com", 1143, "starttls"],
    ["imaps://[2001:db8::1]", null, "2001:db8::1", 993, "implicit-tls"],
    ["uni", null, "imap.uni.example", 10_143, "starttls"],
  ] as const)("%s with security %s", (target, security, host, port, expected) => {
    expect(moduleServer(target, { ...MODULE, security }, SERVERS)).toMatchObject({ host, port, security: expected });
  });

  it("is probed as the module says", () => {
    expect(moduleServer("[::1]:993", MODULE, [])).toEqual({
      name: "[::1]:993",
      host: "::1",
      port: 993,
      security: "implicit-tls",
      login: null,
      depth: "connect",
      mailboxes: ["INBOX"],
      timing: { kind: "every", seconds: 60 },
      timeoutSeconds: 7,
      thresholds: PLAIN_SERVER.thresholds,
      confirm: 1,
      maintenance: [],
      sync: null,
      ca: "PEM",
      labels: {},
      address: null,
      family: 4,
    });
  });

  it.each([
    ["mail.example.com:1993", null, /port 1993 is not a standard IMAP port.* in the module m/],
    ["imap://mail.example.com", "implicit-tls", /the target means starttls, but the module m is for implicit-tls/],
    ["uni", "none", /the target means starttls/],
    ["imaps://anna@mail.example.com", null, /must not name a user/],
    ["anna@example.com", null, /must not name a user/],
    ["imaps://anna:Zq9x@mail.example.com", null, /must not name a user/],
    ["https://mail.example.com", null, /only imaps:\/\/ and imap:\/\//],
    ["2001:db8::1", null, /needs brackets/],
    ["", null, /must be a host/],
  ] as const)("%s with security %s is refused", (target, security, message) => {
    const parse = () => moduleServer(target, { ...MODULE, security }, SERVERS);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
    expect(parse).not.toThrow(/Zq9x/);
  });
});
