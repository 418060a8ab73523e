import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ServerConfig } from "../../../server/config/types.ts";
import { starttlsInjection } from "../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { probe } from "../../../server/probe/probe.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

type Fault = readonly [
  what: string,
  server: Partial<ImapServerOptions>,
  config: Partial<ServerConfig>,
  ids: readonly string[],
];

const DAY_MS = 86_400_000;
const STARTTLS = { security: "starttls" } as const;
const IN_CLEAR = { security: "none" } as const;
const WITHHELD = "policy-password-withheld";
const IMPATIENT = { timeoutSeconds: 0.7 };

const FAULTS: readonly Fault[] = [
  ["nothing is wrong", {}, {}, []],
  ["nothing is wrong with STARTTLS", STARTTLS, {}, []],
  ["the handshake gets no answer", { handshake: "silence" }, IMPATIENT, ["tls-handshake-timeout"]],
  ["the handshake is cut off", { handshake: "reset" }, {}, ["tls-handshake-closed"]],
  ["the handshake is closed", { handshake: "close" }, {}, ["tls-handshake-closed"]],
  ["the port begins in clear text", STARTTLS, { security: "implicit-tls" }, ["tls-port-speaks-plaintext"]],
  ["the certificate is self-signed", { certificate: null }, {}, ["tls-certificate-self-signed", WITHHELD]],
  ["the issuer is neither sent nor known", {}, { ca: null }, ["tls-certificate-chain-incomplete", WITHHELD]],
  ["STARTTLS is missing", IN_CLEAR, STARTTLS, ["starttls-not-offered"]],
  ["STARTTLS is refused", { ...STARTTLS, answers: { starttls: "NO TLS is not available" } }, {}, ["starttls-rejected"]],
  [
    "STARTTLS can be injected into",
    { ...STARTTLS, answers: { starttls: starttlsInjection() } },
    {},
    ["starttls-injection-possible"],
  ],
  ["the connection is not encrypted", IN_CLEAR, {}, [WITHHELD]],
  ["nobody greets", { greeting: null }, IMPATIENT, ["greeting-timeout"]],
  ["the port waits for TLS", {}, { ...STARTTLS, ...IMPATIENT }, ["greeting-port-speaks-tls"]],
  ["the server greets with BYE", { greeting: "* BYE leave me alone" }, {}, ["greeting-bye"]],
  [
    "too many connections are open",
    { greeting: "* BYE Too many connections from your IP" },
    {},
    ["auth-connection-limit"],
  ],
  [
    "the address is banned",
    { greeting: "* BYE Your IP address has been blocked" },
    {},
    ["auth-client-address-blocked"],
  ],
  ["the server is being repaired", { greeting: "* BYE [UNAVAILABLE] maintenance" }, {}, ["session-server-unavailable"]],
  ["SMTP answers", { speaks: "smtp" }, {}, ["greeting-not-imap"]],
  ["no version of IMAP is announced", { capabilities: { afterTls: ["ID"] } }, {}, ["capability-imap-missing"]],
  ["the password is wrong", { answers: { auth: "NO [AUTHENTICATIONFAILED] no" } }, {}, ["auth-credentials-rejected"]],
  [
    "the password service is down",
    { answers: { auth: "NO [UNAVAILABLE] try later" } },
    {},
    ["auth-server-unavailable"],
  ],
  ["the password has expired", { answers: { auth: "NO [EXPIRED] change it" } }, {}, ["auth-password-expired"]],
  ["too many connections are open", { answers: { auth: "NO [LIMIT] too many" } }, {}, ["auth-connection-limit"]],
  [
    "no login is offered",
    { capabilities: { afterTls: ["IMAP4REV1", "LOGINDISABLED"] } },
    {},
    ["capability-login-disabled"],
  ],
  [
    "only Kerberos is offered",
    { capabilities: { afterTls: ["IMAP4REV1", "LOGINDISABLED", "AUTH=GSSAPI"] } },
    {},
    ["auth-mechanism-unsupported"],
  ],
  ["the login gets no answer", { answers: { auth: [] } }, IMPATIENT, ["auth-timeout"]],
  [
    "the server says BYE at the login",
    { answers: { auth: { bye: "shutting down" } } },
    {},
    ["session-closed-by-server"],
  ],
  [
    "the server refuses the credentials and says BYE",
    { answers: { auth: { bye: "[AUTHENTICATIONFAILED] no such luck" } } },
    {},
    ["auth-credentials-rejected"],
  ],
  ["the list fails", { answers: { list: "NO [SERVERBUG] internal error" } }, {}, ["session-server-error"]],
  ["the list gets no answer", { answers: { list: [] } }, IMPATIENT, ["session-command-timeout"]],
  ["a mailbox is missing", {}, { mailboxes: ["INBOX", "Nowhere"] }, ["mailbox-not-found"]],
];

describe("diagnose, of what a probe of a real server sees", () => {
  it.each(FAULTS)("finds the cause where %s", async (_, server, config, ids) => {
    expect(await findings(server, config)).toEqual(ids);
  });

  it.each<readonly [string, { names?: readonly string[]; notBefore?: Date; notAfter?: Date }, readonly string[]]>([
    ["has expired", { notBefore: daysAway(-30), notAfter: daysAway(-3) }, ["tls-certificate-expired", WITHHELD]],
    ["expires soon", { notBefore: daysAway(-30), notAfter: daysAway(3) }, ["tls-certificate-expiring"]],
    [
      "is not valid yet",
      { notBefore: daysAway(3), notAfter: daysAway(30) },
      ["tls-certificate-not-yet-valid", WITHHELD],
    ],
    ["is for other names", { names: ["mail.example.net"] }, ["tls-certificate-name-mismatch", WITHHELD]],
    [
      "has expired and is for other names",
      { names: ["mail.example.net"], notBefore: daysAway(-30), notAfter: daysAway(-3) },
      ["tls-certificate-expired", "tls-certificate-name-mismatch", WITHHELD],
    ],
  ])("finds the cause where the certificate %s", async (_, certificate, ids) => {
    const issued = await (await testAuthority()).issue({ names: FAKE_SERVER_NAMES, ...certificate });
    expect(await findings({ certificate: issued }, {})).toEqual(ids);
  });

  it("finds the cause where the whole chain is sent and leads to an unknown authority", async () => {
    const issuer = await (await testAuthority()).intermediate("imapscope intermediate");
    const certificate = await issuer.issue({ names: FAKE_SERVER_NAMES });
    expect(await findings({ certificate }, { ca: null })).toEqual(["tls-certificate-untrusted-issuer", WITHHELD]);
  });

  it("finds the cause where nothing listens", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server);
    await server.close();
    expect(await idsOf(config)).toEqual(["tcp-connection-refused"]);
  });

  it("finds the cause where the server closes before its greeting", async () => {
    const listener = createServer((socket) => socket.end());
    onTestFinished(() => void listener.close());
    await new Promise<void>((done) => listener.listen(0, "127.0.0.1", done));
    const address = listener.address();
    if (typeof address !== "object" || address === null) throw new Error("the listener has no port");
    const config = await serverConfig(await fakeImapServer(STARTTLS), { port: address.port });
    expect(await idsOf(config)).toEqual(["greeting-closed"]);
  });
});

async function findings(server: Partial<ImapServerOptions>, config: Partial<ServerConfig>): Promise<readonly string[]> {
  return idsOf(await serverConfig(await fakeImapServer(server), config));
}

async function idsOf(config: ServerConfig): Promise<readonly string[]> {
  const facts = await probe(config);
  return diagnose(facts, { now: new Date(), thresholds: config.thresholds, previous: null }).map(({ id }) => id);
}

function daysAway(days: number): Date {
  return new Date(Date.now() + days * DAY_MS);
}
