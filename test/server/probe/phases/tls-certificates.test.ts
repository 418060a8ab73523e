import { createServer } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ServerConfig } from "../../../../server/config/types.ts";
import type { ProbeFacts, TlsFacts } from "../../../../server/contract/facts.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { diagnose } from "../../../../server/diagnose/diagnose.ts";
import { probe } from "../../../../server/probe/probe.ts";
import {
  fromNow,
  type Made,
  MUST_STAPLE,
  makeCertificate,
  makeKeys,
  permits,
  served,
  type Wanted,
} from "../../../support/certificate-maker.ts";
import { FAKE_SERVER_NAMES, fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

const root = await makeCertificate({ subject: "Root", notAfter: fromNow(3650) });
const oldRoot = await makeCertificate({ subject: "Old Root", notBefore: fromNow(-4000), notAfter: fromNow(-400) });
const issuing = await makeCertificate({ subject: "Issuing", issuer: root, notAfter: fromNow(2000) });
const own = (wanted: Partial<Wanted> = {}) =>
  makeCertificate({ subject: "mail.example.com", issuer: issuing, names: FAKE_SERVER_NAMES, ...wanted });
const good = await own();
/** The root's key, as another root has vouched for it. */
const crossed = (notAfter: Date) =>
  makeCertificate({ subject: "Root", keys: root.keys, issuer: oldRoot, notBefore: fromNow(-2000), notAfter });

async function look(
  chain: readonly [Made, ...Made[]],
  options: Partial<ImapServerOptions> = {},
  config: Partial<ServerConfig> = {},
): Promise<ProbeFacts> {
  const server = await fakeImapServer({ certificate: await served(...chain), ...options });
  return probe(await serverConfig(server, { ca: root.pem, ...config }));
}

const thresholds = { certificateDays: null, quotaPercent: 90, newestMessageAge: null, seconds: {} };
const found = (facts: ProbeFacts) => diagnose(facts, { now: new Date(), thresholds, previous: null });
const ids = (facts: ProbeFacts) =>
  found(facts).flatMap(({ id, severity }) => (id.startsWith("tls-") ? [`${severity} ${id}`] : []));

function learnt({ phases: { tls } }: ProbeFacts): Partial<TlsFacts> {
  return tls.status === "skipped" ? {} : (tls.value ?? {});
}

const endOf = ({ certificate }: Made) => certificate.notAfter.toISOString();

describe("the chain that was verified", () => {
  it.each([
    ["expired", -300],
    ["about to expire", 3],
  ])("is judged, not a cross-signature that nobody needs and that is %s", async (_, days) => {
    const facts = await look([good, issuing, await crossed(fromNow(days))]);
    const { chain, path, verifiedNotAfter } = learnt(facts);
    expect(chain).toHaveLength(3);
    expect(path?.ends).toBe("trusted-root");
    expect(path?.certificates.map(({ subject }) => subject)).toEqual(["CN=mail.example.com", "CN=Issuing", "CN=Root"]);
    expect(verifiedNotAfter).toBe(endOf(good));
    expect(ids(facts)).toEqual([]);
  });

  it.each([
    ["ends soon", 3, "warning tls-certificate-expiring"],
    ["has ended", -30, "critical tls-certificate-expired"],
  ])("names the authority in it whose certificate %s", async (_, days, id) => {
    const ending = await makeCertificate({
      subject: "Issuing",
      keys: issuing.keys,
      issuer: root,
      notAfter: fromNow(days),
    });
    const facts = await look([good, ending]);
    expect(ids(facts)).toEqual([id]);
    expect(found(facts)[0]?.evidence).toMatchObject({ subject: "CN=Issuing", holder: "authority" });
  });

  it("counts the root, also when it was signed with SHA-1, which nobody looks at", async () => {
    const weak = await makeCertificate({ subject: "Weak Root", hash: "SHA-1", notAfter: fromNow(200) });
    const facts = await look([await own({ issuer: weak })], {}, { ca: weak.pem });
    expect(learnt(facts).verifiedNotAfter).toBe(endOf(weak));
    expect(ids(facts)).toEqual([]);
  });

  it("says that none of several faults hides another", async () => {
    const facts = await look([await own({ names: ["mail.example.org"], notAfter: fromNow(-3) })]);
    expect(ids(facts)).toEqual([
      "critical tls-certificate-expired",
      "critical tls-certificate-name-mismatch",
      "critical tls-certificate-chain-incomplete",
    ]);
  });
});

describe("what is sent", () => {
  it.each<readonly [string, readonly [Made, ...Made[]], readonly string[]]>([
    ["in the wrong order", [good, root, issuing], ["notice tls-certificate-chain-untidy"]],
    ["twice", [good, issuing, issuing], ["notice tls-certificate-chain-untidy"]],
    ["with the root", [good, issuing, root], ["notice tls-certificate-chain-untidy"]],
    ["as it should be", [good, issuing], []],
  ])("is seen as it was sent: %s", async (_, chain, expected) => {
    for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
      const facts = await look(chain, { tls: { maxVersion } });
      expect(learnt(facts).chain?.map(({ subject }) => subject)).toEqual(chain.map((one) => one.certificate.subject));
      expect(ids(facts)).toEqual(expected);
    }
  });
});

describe("a certificate that is not accepted", () => {
  it("is not for servers", async () => {
    const facts = await look([await own({ usages: ["1.3.6.1.5.5.7.3.2"] }), issuing]);
    expect(facts.phases.tls).toMatchObject({ failure: { code: "INVALID_PURPOSE" } });
    expect(ids(facts)).toEqual(["critical tls-certificate-purpose-wrong"]);
  });

  it("comes from an authority that may not issue for this name, with OpenSSL's number", async () => {
    const limited = await makeCertificate({ subject: "Limited", issuer: root, extensions: [permits("other.example")] });
    const facts = await look([await own({ issuer: limited }), limited]);
    const text = "permitted subtree violation (OpenSSL's verification error 47)";
    expect(facts.phases.tls).toMatchObject({ failure: { code: "PERMITTED_VIOLATION", text } });
    expect(ids(facts)).toEqual(["critical tls-certificate-issuer-not-permitted"]);
    expect(found(facts)[0]?.evidence.text).toContain("47");
  });

  it("was issued by what is no authority", async () => {
    const leaf = await own();
    const facts = await look([await own({ issuer: leaf, subject: "below" }), leaf, issuing]);
    expect(ids(facts)).toEqual(["critical tls-certificate-issuer-not-permitted"]);
  });

  it.each([1024, 512])("has an RSA key of %i bits", async (bits) => {
    const weakOnes = { tls: { ciphers: "DEFAULT@SECLEVEL=0" } };
    const facts = await look([await own({ keys: await makeKeys(bits) }), issuing], weakOnes);
    expect(ids(facts)).toEqual(["critical tls-certificate-weak"]);
    expect(found(facts)[0]?.evidence).toMatchObject({ found: `RSA ${bits}`, refused: "yes" });
    expect(facts.phases.auth).toEqual({ status: "skipped", because: "tls" });
  });

  it("is signed with SHA-1", async () => {
    const facts = await look([await own({ hash: "SHA-1" }), issuing], { tls: { ciphers: "DEFAULT@SECLEVEL=0" } });
    expect(ids(facts)).toEqual(["critical tls-certificate-weak"]);
    expect(found(facts)[0]?.evidence).toMatchObject({ weakness: "signature" });
  });
});

describe("an OCSP response", () => {
  it("is missed where the certificate demands it", async () => {
    const facts = await look([await own({ extensions: [MUST_STAPLE] }), issuing]);
    expect(learnt(facts)).toMatchObject({ stapled: false, chain: [{ mustStaple: true }, {}] });
    expect(ids(facts)).toEqual(["warning tls-certificate-staple-missing"]);
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)("is seen where it comes, with %s", async (maxVersion) => {
    const { key, chain } = await served(await own({ extensions: [MUST_STAPLE] }), issuing);
    const server = createServer({ key, cert: chain, maxVersion }, (socket) => {
      socket.on("error", () => {}).end("* BYE not now\r\n");
    });
    server.on("OCSPRequest", (_certificate, _issuer, answer) => answer(null, Buffer.from("response")));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const facts = await probe(await serverConfig(await fakeImapServer(), { port, ca: root.pem }));
    expect(learnt(facts)).toMatchObject({ stapled: true });
    expect(ids(facts)).toEqual([]);
  });
});

describe.each(["implicit-tls", "starttls"] as const)("a certificate of ours, with %s", (security) => {
  const REQUIRED = { requestCert: true, rejectUnauthorized: true };

  it.each(["TLSv1.2", "TLSv1.3"] as const)("is demanded: %s", async (maxVersion) => {
    const facts = await look([good, issuing], { security, tls: { ...REQUIRED, maxVersion } });
    expect(learnt(facts).clientCertificateRequested).toBe(true);
    expect(found(facts).map(({ id }) => id)).toEqual(["tls-client-certificate-required"]);
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)(
    "is asked for, and nobody minds that there is none: %s",
    async (maxVersion) => {
      const facts = await look([good, issuing], {
        security,
        tls: { requestCert: true, rejectUnauthorized: false, maxVersion },
      });
      expect(learnt(facts)).toMatchObject({ trusted: true, clientCertificateRequested: true });
      expect(ids(facts)).toEqual([]);
      expect(facts.phases.auth.status).toBe("ok");
    },
  );
});

describe("what the configuration trusts", () => {
  const otherRoot = makeCertificate({ subject: "Other Root", notAfter: fromNow(3650) });
  const trusting = async (chain: readonly [Made, ...Made[]], ca: string) => look(chain, {}, { ca });

  it.each([
    ["an intermediate authority", issuing.pem],
    ["the server's own certificate", good.pem],
  ])("may be %s, whether the rest is sent or not", async (_, ca) => {
    for (const chain of [[good, issuing], [good]] as const) {
      const facts = await trusting(chain, ca);
      expect(ids(facts)).toEqual([]);
      expect(learnt(facts)).toMatchObject({
        trusted: true,
        verifiedNotAfter: endOf(good),
        path: { ends: "trusted-root" },
      });
    }
  });

  it("is no authority for others, and OpenSSL's words about that are not Node's advice", async () => {
    const facts = await trusting([good, issuing], (await otherRoot).pem);
    expect(ids(facts)).toEqual(["critical tls-certificate-untrusted-issuer"]);
    expect(JSON.stringify(facts)).not.toContain("Node.js");
  });

  it("is expired where it is, however long the server's own certificate lasts", async () => {
    const over = await makeCertificate({
      subject: "Issuing",
      keys: issuing.keys,
      issuer: root,
      notBefore: fromNow(-900),
      notAfter: fromNow(-30),
    });
    const facts = await trusting([good], over.pem);
    expect(ids(facts)).toEqual(["critical tls-certificate-expired"]);
    expect(found(facts)[0]?.evidence).toMatchObject({ subject: "CN=Issuing", holder: "authority" });
  });
});

describe("one of two ways to a root", () => {
  const newKeys = makeKeys();
  const cross = async (days: number) =>
    makeCertificate({
      subject: "New Root",
      keys: await newKeys,
      issuer: root,
      notBefore: fromNow(-900),
      notAfter: fromNow(days),
    });

  it.each([
    [3, 900],
    [900, 3],
  ])("is about to end, in %i days, and nothing with it, as the other lasts %i", async (first, second) => {
    const [one, other] = [await cross(first), await cross(second)];
    const leaf = await own({ issuer: one });
    const facts = await look([leaf, one, other]);
    expect(ids(facts)).toEqual([]);
    expect(learnt(facts).verifiedNotAfter).toBe(endOf(leaf));
  });

  it("is about to end where both are, and the later one tells when", async () => {
    const [one, other] = [await cross(3), await cross(5)];
    const facts = await look([await own({ issuer: one }), one, other]);
    expect(ids(facts)).toEqual(["warning tls-certificate-expiring"]);
    expect(learnt(facts).verifiedNotAfter).toBe(endOf(other));
  });
});

it("tells of a certificate that is for anything, which names no server", async () => {
  const facts = await look([await own({ usages: ["2.5.29.37.0"] }), issuing]);
  const [finding] = found(facts);
  expect(finding).toMatchObject({ id: "tls-certificate-purpose-wrong", evidence: { purposes: "anyExtendedKeyUsage" } });
});

describe("the name of the host", () => {
  const NAMED = "mail.example.com";
  const outdated = "error tls-certificate-name-form-outdated";
  const mismatch = "critical tls-certificate-name-mismatch";
  const at = (host: string) => ({ host, address: "127.0.0.1" });

  it.each<readonly [string, string, Partial<Wanted>, readonly string[]]>([
    ["in the subject alone", NAMED, { names: [] }, [outdated]],
    ["in the subject, with an address beside it", NAMED, { names: ["192.0.2.1"] }, [outdated]],
    ["in the subject, with another name beside it", NAMED, { names: ["example.com"] }, [mismatch]],
    ["as a wildcard in the subject alone", NAMED, { subject: "*.example.com", names: [] }, [outdated]],
    ["behind part of a label", "mail3.example.com", { names: ["mail*.example.com"] }, [outdated]],
    ["before part of a label", "mail3.example.com", { names: ["*3.example.com"] }, [outdated]],
    ["with a dot at its end", NAMED, { names: [`${NAMED}.`] }, [outdated]],
    ["with a dot at its end and without one", NAMED, { names: [`${NAMED}.`, NAMED] }, []],
    ["in the configuration with a dot at its end", `${NAMED}.`, { names: [NAMED] }, []],
    ["in capitals", NAMED, { names: ["MAIL.Example.COM"] }, []],
    ["with an underscore", "my_mail.example.com", { names: ["my_mail.example.com"] }, []],
    ["with an underscore under a wildcard", "my_mail.example.com", { names: ["*.example.com"] }, []],
    ["under a wildcard", NAMED, { names: ["*.example.com"] }, []],
    ["two labels under a wildcard", "a.mail.example.com", { names: ["*.example.com"] }, [mismatch]],
    ["no label under a wildcard", "example.com", { names: ["*.example.com"] }, [mismatch]],
    ["under a wildcard for a top level", "example.com", { names: ["*.com"] }, [mismatch]],
    ["under a wildcard for everything", NAMED, { names: ["*"] }, [mismatch]],
    ["under two wildcards", "a.b.example.com", { names: ["*.*.example.com"] }, [mismatch]],
    ["under a wildcard that is not in front", NAMED, { names: ["mail.*.com"] }, [mismatch]],
    [
      "in letters of its own, as A-labels in the certificate",
      "bücher.example",
      { names: ["xn--bcher-kva.example"] },
      [],
    ],
  ])("stands there %s", async (_, host, wanted, expected) => {
    const facts = await look([await own(wanted), issuing], {}, at(host));
    expect(ids(facts)).toEqual(expected);
    expect(facts.phases.auth.status).toBe(expected.includes(mismatch) ? "skipped" : "ok");
  });

  it.each<readonly [string, Partial<Wanted>]>([
    ["in the subject", { subject: "127.0.0.1", names: ["::1"] }],
    ["as if it were a host name", { names: [], misplaced: ["127.0.0.1"] }],
  ])("counts for nothing where it is an address that stands %s", async (_, wanted) => {
    const facts = await look([await own(wanted), issuing], {}, { host: "127.0.0.1" });
    expect(ids(facts)).toEqual([mismatch]);
    expect(found(facts)[0]?.evidence).toMatchObject({ form: "address" });
  });
});
