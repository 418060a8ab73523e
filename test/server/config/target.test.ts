import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { parseTarget, type TargetOptions } from "../../../server/config/target.ts";
import { UsageError } from "../../../server/config/usage-error.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";
import { NO_OPTIONS } from "./target-options.ts";

const PASSWORD = { password: new Secret("hunter2") };
const TOKEN = { token: new Secret("access-1") };

function target(text: string, options: Partial<TargetOptions> = {}) {
  return parseTarget(text, { ...NO_OPTIONS, ...options });
}

function refusal(text: string, options: Partial<TargetOptions> = {}): string {
  try {
    target(text, options);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`${text} was accepted`);
}

describe("parseTarget", () => {
  it("fills in what a command line does not say; one check is all there is", () => {
    expect(target("mail.example.com")).toEqual({ ...PLAIN_SERVER, name: "mail.example.com:993", confirm: 1 });
  });

  it("takes what the options say", () => {
    const options: TargetOptions = {
      user: "monitor@example.com",
      credential: PASSWORD,
      security: "none",
      depth: "login",
      family: 6,
      address: "[::1]",
      caPem: "PEM",
      timeoutSeconds: 3,
    };
    expect(target("mail.example.com:10143", options)).toMatchObject({
      name: "mail.example.com:10143",
      port: 10_143,
      security: "none",
      login: { user: "monitor@example.com", ...PASSWORD },
      depth: "login",
      family: 6,
      address: "::1",
      ca: "PEM",
      timeoutSeconds: 3,
    });
  });

  it.each([
    ["mail.example.com:993", "mail.example.com", 993, "implicit-tls"],
    ["mail.example.com:143", "mail.example.com", 143, "starttls"],
    ["imaps://mail.example.com", "mail.example.com", 993, "implicit-tls"],
    ["imaps://mail.example.com/", "mail.example.com", 993, "implicit-tls"],
    ["IMAPS://mail.example.com:10993", "mail.example.com", 10_993, "implicit-tls"],
    ["imap://mail.example.com", "mail.example.com", 143, "starttls"],
    ["imap://mail.example.com:993", "mail.example.com", 993, "starttls"],
    ["[2001:db8::1]", "2001:db8::1", 993, "implicit-tls"],
    ["[2001:db8::1]:143", "2001:db8::1", 143, "starttls"],
    ["imap://[::1]:1143", "::1", 1143, "starttls"],
    ["localhost", "localhost", 993, "implicit-tls"],
  ] as const)("reads %s", (text, host, port, security) => {
    expect(target(text)).toMatchObject({ host, port, security });
  });

  it("keeps the brackets of an IPv6 address in the name", () => {
    expect(target("[2001:db8::1]:143").name).toBe("[2001:db8::1]:143");
  });

  it.each([
    ["implicit-tls", 993],
    ["starttls", 143],
    ["none", 143],
  ] as const)("takes the port for --security %s", (security, port) => {
    expect(target("mail.example.com", { security }).port).toBe(port);
  });

  it("checks imap:// without protection when told so", () => {
    expect(target("imap://mail.example.com", { security: "none" }).security).toBe("none");
  });

  it.each([
    ["imaps://monitor@mail.example.com", "monitor"],
    ["imaps://monitor%40example.com@mail.example.com", "monitor@example.com"],
    ["imaps://monitor@example.com@mail.example.com", "monitor@example.com"],
    ["imap://m%C3%BCller@[::1]:143", "müller"],
    ["imaps://a%3Ab@mail.example.com", "a:b"],
  ])("reads the user of %s", (text, user) => {
    expect(target(text, { credential: PASSWORD }).login).toEqual({ user, ...PASSWORD });
  });

  it("logs in with an access token", () => {
    expect(target("imaps://monitor@mail.example.com", { credential: TOKEN })).toMatchObject({
      login: { user: "monitor", ...TOKEN },
      depth: "login",
    });
  });

  it("sends a canary with somebody to log in as, and not without", () => {
    const login = { user: "monitor", credential: PASSWORD };
    expect(target("mail.example.com", { depth: "sync", ...login })).toMatchObject({ depth: "sync", sync: null });
    expect(refusal("mail.example.com", { depth: "sync" })).toContain("--depth sync needs a login");
  });

  it("asks the slow questions with somebody to log in as, and without", () => {
    expect(target("mail.example.com", { depth: "full" })).toMatchObject({ login: null, depth: "full" });
    const login = { user: "monitor", credential: PASSWORD };
    expect(target("mail.example.com", { depth: "full", ...login })).toMatchObject({
      login: { user: "monitor" },
      depth: "full",
    });
  });

  it("needs no password where nobody logs in", () => {
    expect(target("imaps://monitor@mail.example.com", { depth: "connect" })).toMatchObject({
      login: null,
      depth: "connect",
    });
  });

  it.each([
    ["imaps://monitor:hunter2@mail.example.com"],
    ["imaps://monitor:@mail.example.com"],
    ["monitor:hunter2@mail.example.com"],
    ["imap://monitor:hunt/er2@mail.example.com"],
  ])("refuses the password in %s and does not repeat it", (text) => {
    const message = refusal(text, { credential: PASSWORD });
    expect(message).toMatch(/^a password must not be an argument/);
    expect(message).not.toContain("hunt");
  });

  it.each([
    [
      "you@example.com",
      {},
      "the settings for an e-mail address cannot be found automatically yet: write the host, and the address after --user, as in: imapscope check mail.example.com --user you@example.com",
    ],
    [
      "mail.example.com:10993",
      {},
      "port 10993 is not a standard IMAP port, so say which security it uses: add --security implicit-tls, --security starttls or --security none",
    ],
    ["2001:db8::1", {}, "an IPv6 address needs brackets: write [2001:db8::1] or [2001:db8::1]:993"],
    [
      "imaps://mail.example.com",
      { security: "starttls" },
      "imaps:// means implicit TLS, and --security starttls does not: leave out one of them",
    ],
    [
      "imap://mail.example.com",
      { security: "implicit-tls" },
      "imap:// means STARTTLS: write imaps:// for implicit TLS",
    ],
    [
      "https://mail.example.com",
      {},
      "only imaps:// and imap:// can be checked: write imaps://[user@]host[:port], imap://[user@]host[:port] or host[:port]",
    ],
    [
      "imaps://a@mail.example.com",
      { user: "b", credential: PASSWORD },
      "the target names one user and --user another: leave out one of them",
    ],
    [
      "imaps://a@mail.example.com",
      {},
      "there is a user but no password: add --password-env VAR, --password-file FILE, --password-stdin or --token-env VAR (or --depth connect)",
    ],
    ["mail.example.com", { credential: PASSWORD }, "there is a password but no user: add --user NAME"],
    ["mail.example.com", { credential: TOKEN }, "there is an access token but no user: add --user NAME"],
    [
      "mail.example.com",
      { depth: "login" },
      "--depth login needs a login: add --user NAME and --password-env VAR (or --token-env VAR)",
    ],
    [
      "imaps://%ZZ@mail.example.com",
      { credential: PASSWORD },
      "the user in the target cannot be read: write it in percent-encoding (% itself as %25), or after --user",
    ],
    [
      "imaps://@mail.example.com",
      {},
      "the user in the target cannot be read: write it in percent-encoding (% itself as %25), or after --user",
    ],
    [
      "imaps://a%0D%0Ab@mail.example.com",
      {},
      "the user in the target cannot be read: write it in percent-encoding (% itself as %25), or after --user",
    ],
    [
      "imaps://a;AUTH=PLAIN@mail.example.com",
      {},
      "an authentication mechanism in the target is not supported: leave out ;AUTH=…",
    ],
    [
      "mail.example.com",
      { address: "mail" },
      "--address takes an IP address: write --address 192.0.2.1 or 2001:db8::1",
    ],
    [
      "mail.example.com",
      { address: "192.0.2.1", family: 6 },
      "--address is an IPv4 address and --family asks for IPv6: leave out one of them",
    ],
  ] as const)("refuses %s with %o", (text, options, message) => {
    expect(refusal(text, options)).toBe(message);
  });

  it.each([
    "",
    "imaps://",
    "mail example.com",
    "mail.example.com:0",
    "mail.example.com:70000",
    "mail.example.com:imap",
    "imaps://mail.example.com/INBOX",
    "mail.example.com?x",
    "[::1",
    "-mail",
  ])("refuses %j as no host", (text) => {
    expect(refusal(text)).toMatch(/^the target must be a host with or without a port from 1 to 65535: write imaps:/);
  });
});
