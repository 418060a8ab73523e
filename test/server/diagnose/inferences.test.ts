import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import type { ServerConfig } from "../../../server/config/types.ts";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { selfSigned } from "../../../server/demo/certificates.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { describe as describeFinding } from "../../../server/present/report.ts";
import { probe } from "../../../server/probe/probe.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";
import { askAll } from "../probe/questions/ask-servers.ts";

/** What is inferred of a real server, and what of the evidence its text has to spell out in every language. */
type Inference = readonly [
  what: string,
  server: Partial<ImapServerOptions>,
  config: Partial<ServerConfig>,
  id: string,
  state: "down" | "degraded",
  spelled: readonly string[],
];

const DAY_MS = 86_400_000;
const STARTTLS = { security: "starttls" } as const;
const IN_CLEAR = { security: "none" } as const;
const NOT_FOR_IMAP = "NO [ALERT] Your account is not enabled for IMAP use.";
const TOO_FAST = "NO [THROTTLED] Too many simultaneous commands";
const WHOLE_ADDRESS = "NO [AUTHENTICATIONFAILED] Please use your full email address as username";

const INFERENCES: readonly Inference[] = [
  [
    "the port speaks TLS and was spoken to without",
    {},
    { ...STARTTLS, timeoutSeconds: 1 },
    "greeting-port-speaks-tls",
    "down",
    ["TLS", "STARTTLS"],
  ],
  [
    "the port speaks no TLS and was spoken to in TLS",
    STARTTLS,
    { security: "implicit-tls" },
    "tls-port-speaks-plaintext",
    "down",
    ["wrong version number"],
  ],
  ["the port sends mail", { speaks: "smtp" }, {}, "greeting-not-imap", "down", ["SMTP", "220 "]],
  ["the port is POP3", { speaks: "pop3" }, {}, "greeting-not-imap", "down", ["POP3", "+OK"]],
  ["the port is SSH", { speaks: "ssh", ...IN_CLEAR }, {}, "greeting-not-imap", "down", ["SSH-2.0"]],
  [
    "the account may not use IMAP although its password is right",
    { answers: { auth: NOT_FOR_IMAP } },
    {},
    "auth-imap-disabled",
    "down",
    ["Your account is not enabled for IMAP use."],
  ],
  [
    "the server makes wait and is not down",
    { answers: { list: TOO_FAST } },
    {},
    "session-throttled",
    "degraded",
    ["Too many simultaneous commands"],
  ],
  [
    "no login is taken because TLS is required",
    { ...STARTTLS },
    IN_CLEAR,
    "capability-login-disabled",
    "down",
    ["LOGINDISABLED", "STARTTLS"],
  ],
  [
    "the user name has to be the whole address",
    { answers: { auth: WHOLE_ADDRESS } },
    {},
    "auth-username-form-wrong",
    "down",
    ["Please use your full email address as username"],
  ],
];

describe("what is inferred of a server", () => {
  it.each(INFERENCES)("is that %s", async (_, server, config, id, state, spelled) => {
    const done = await check(await serverConfig(await fakeImapServer(server), config));
    expect(done).toMatchObject({ state, findings: [{ id }] });
    for (const words of spelled) saysEverywhere(done.findings[0], words);
  });

  it.each([
    ["greeting-timeout", 443, ["443"]],
    ["greeting-port-speaks-tls", 465, ["465", "SMTP"]],
    ["tls-port-speaks-plaintext", 587, ["587", "SMTP"]],
    ["tls-port-speaks-plaintext", 110, ["110", "POP3"]],
  ] as const)("is, of %s on port %i, that the port is another service's", (id, port, spelled) => {
    const evidence = { host: "mail.example.com", port, security: "implicit-tls", code: "", text: "" };
    const finding = { id, severity: "critical", phase: "greeting", evidence } as const;
    for (const words of spelled) saysEverywhere(finding, words);
    for (const language of LANGUAGES) {
      const [first = ""] = describeFinding(finding, language).fix.user;
      expect(first).toContain("993");
    }
  });

  it("is that IPv6 is dead and IPv4 works", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server, { host: "localhost" });
    const done = await check(config, { resolve: async () => ["::1", "127.0.0.1"] });
    expect(done).toMatchObject({ state: "degraded", findings: [{ id: "tcp-ipv6-failing" }] });
    saysEverywhere(done.findings[0], "::1 (ECONNREFUSED)");
    saysEverywhere(done.findings[0], "127.0.0.1");
  });

  it("is that nobody has replaced the certificate that the panel made for itself", async () => {
    const certificate = await selfSigned({ names: ["panel.example.net"], commonName: "Plesk" });
    const done = await check(await serverConfig(await fakeImapServer({ certificate }), { host: "localhost" }));
    expect(done.findings[0]).toMatchObject({ id: "tls-certificate-self-signed", evidence: { standIn: "software" } });
    saysEverywhere(done.findings[0], "CN=Plesk");
  });

  it("is that the certificate is the hosting company's", async () => {
    const certificate = await (await testAuthority()).issue({ names: ["*.your-server.de"] });
    const done = await check(await serverConfig(await fakeImapServer({ certificate })));
    expect(done.findings[0]).toMatchObject({ id: "tls-certificate-name-mismatch", evidence: { standIn: "hoster" } });
    saysEverywhere(done.findings[0], "*.your-server.de");
  });

  it("is that the certificate was renewed for the web, and the mail server still serves the old one", async () => {
    const stale = await issued(-90, -3);
    const imaps = await fakeImapServer({ certificate: stale });
    const web = await fakeImapServer({ certificate: await issued(-4, 86), greeting: null });
    const facts = await probe(await serverConfig(imaps));
    const questions = await askAll([imaps], {}, [{ port: web.port, security: "implicit-tls", imap: false }]);
    const { thresholds } = await serverConfig(imaps);
    const [first] = diagnose({ ...facts, questions }, { now: new Date(), thresholds, previous: null });
    expect(first).toMatchObject({ id: "tls-certificate-expired", evidence: { renewed: "elsewhere", days: 3 } });
    saysEverywhere(first, String(web.port));
    for (const language of LANGUAGES) {
      expect(first && describeFinding(first, language).fix.admin[0]).toContain("doveadm reload");
    }
  });
});

function saysEverywhere(finding: Parameters<typeof describeFinding>[0] | undefined, words: string): void {
  if (!finding) throw new Error("nothing was found");
  for (const language of LANGUAGES) {
    const { title, cause } = describeFinding(finding, language);
    expect(`${title} ${cause}`).toContain(words);
  }
}

async function issued(fromDays: number, toDays: number) {
  const at = (days: number) => new Date(Date.now() + days * DAY_MS);
  return (await testAuthority()).issue({ names: FAKE_SERVER_NAMES, notBefore: at(fromDays), notAfter: at(toDays) });
}
