import { createSecureContext } from "node:tls";
import { describe, expect, it } from "vitest";
import type { ServerConfig } from "../../../server/config/types.ts";
import type { TlsFacts } from "../../../server/contract/facts.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { probe } from "../../../server/probe/probe.ts";
import { fromNow, makeCertificate, served, type Wanted } from "../../support/certificate-maker.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

const root = await makeCertificate({ subject: "Root", notAfter: fromNow(3650) });
const thresholds = { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} };

/** Checks a server with such a certificate as `host`, which leads to it. */
async function check(host: string, wanted: Partial<Wanted>, more: Partial<ImapServerOptions> = {}, ca = root) {
  const certificate = await served(await makeCertificate({ subject: "mail", issuer: ca, names: [host], ...wanted }));
  const server = await fakeImapServer({ certificate, ...more });
  const config: Partial<ServerConfig> = { host, address: server.host, ca: ca.pem };
  const facts = await probe(await serverConfig(server, config));
  const { tls } = facts.phases;
  const learnt: Partial<TlsFacts> = tls.status === "skipped" ? {} : (tls.value ?? {});
  const findings = diagnose(facts, { now: new Date(), thresholds, previous: null }).map(({ id }) => id);
  return { learnt, findings };
}

/** Reported: the wrong certificate was judged (prometheus/blackbox_exporter #224 and #225). curl #6540, varnish/hitch #301. */
describe("the name of a server", () => {
  it.each([
    ["mail.field.example.", "mail.field.example"],
    ["Mail.Field.Example", "mail.field.example"],
    ["MAIL.FIELD.EXAMPLE.", "mail.field.example"],
    ["müller.field.example", "xn--mller-kva.field.example"],
    ["MÜLLER.field.example", "xn--mller-kva.field.example"],
    ["mail_1.Field.example", "mail_1.field.example"],
  ])("%s goes on the wire as %s, and finds the certificate that is exactly for it", async (host, name) => {
    const right = await served(await makeCertificate({ subject: "right", issuer: root, names: [name] }));
    const context = createSecureContext({ key: right.key, cert: right.chain });
    const { learnt, findings } = await check(
      host,
      { names: ["other.example"] },
      { tls: { SNICallback: (told, use) => use(null, told === name ? context : undefined) } },
    );
    expect(learnt).toMatchObject({ serverName: name, trusted: true });
    expect(findings).toEqual([]);
  });

  it.each([
    ["mail.field.example", true],
    ["MAIL.field.example", true],
    ["a.b.field.example", false],
    ["field.example", false],
  ])("%s against *.field.example: %s", async (host, matches) => {
    const { learnt } = await check(host, { names: ["*.field.example"] });
    expect(learnt).toMatchObject({ nameMatches: matches, trusted: matches });
  });
});

/** "weak signature", although only the root is SHA-1 (nabla-c0d3/sslyze #155). */
it("a trusted root that signed itself with SHA-1 is no weakness, also when it is sent along", async () => {
  const old = await makeCertificate({ subject: "Old", hash: "SHA-1", notAfter: fromNow(3650) });
  const issuing = await makeCertificate({ subject: "Issuing", issuer: old, notAfter: fromNow(900) });
  const leaf = await makeCertificate({ subject: "mail", issuer: issuing, names: ["mail.field.example"] });
  const { learnt, findings } = await check(
    "mail.field.example",
    {},
    { certificate: await served(leaf, issuing, old) },
    old,
  );
  expect(learnt.trusted).toBe(true);
  expect(findings).toEqual(["tls-certificate-chain-untidy"]);
});

/** Dates beyond those that ASN.1's UTCTime can write. */
it.each([
  ["notAfter", "2074-01-01T00:00:00.000Z"],
  ["notAfter", "9999-12-31T23:59:59.000Z"],
  ["notBefore", "1950-01-01T00:00:00.000Z"],
] as const)("a certificate with %s %s is read right", async (date, moment) => {
  const { learnt, findings } = await check("mail.field.example", { [date]: new Date(moment) });
  expect(learnt.chain?.[0]?.[date]).toBe(moment);
  expect(findings).toEqual([]);
});
