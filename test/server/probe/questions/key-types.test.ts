import { expect, it } from "vitest";
import { keyTypes } from "../../../../server/probe/questions/key-types.ts";
import { createLanes } from "../../../../server/probe/questions/lanes.ts";
import { fromNow, makeCertificate, makeKeys, served } from "../../../support/certificate-maker.ts";
import { FAKE_SERVER_NAMES, fakeImapServer } from "../../../support/fault-server.ts";
import { runAgainst } from "./ask-servers.ts";

const root = await makeCertificate({ subject: "Root" });
const own = { subject: "mail", issuer: root, names: FAKE_SERVER_NAMES };

async function answers(tls: object, security: "implicit-tls" | "starttls" = "implicit-tls") {
  const server = await fakeImapServer({ tls, security });
  const run = await runAgainst([server], { ca: root.pem, security });
  const place = { address: server.host, port: server.port, security, imap: true };
  return { server, answers: await keyTypes(createLanes(run, 2), place) };
}

it.each(["implicit-tls", "starttls"] as const)(
  "sees a good ECDSA and an expired RSA certificate, with %s",
  async (security) => {
    const ec = await served(await makeCertificate(own));
    const rsa = await served(await makeCertificate({ ...own, keys: await makeKeys(2048), notAfter: fromNow(-3) }));
    for (const maxVersion of ["TLSv1.2", "TLSv1.3"]) {
      const both = { key: [ec.key, rsa.key], cert: [ec.chain, rsa.chain], maxVersion };
      const asked = await answers(both, security);
      expect(asked.answers).toMatchObject([
        { keyType: "ec", trusted: true, certificate: { keyType: "ec" } },
        { keyType: "rsa", trusted: false, certificate: { keyType: "rsa" }, verification: { code: "CERT_HAS_EXPIRED" } },
      ]);
      expect(asked.server.sessions.flatMap(({ credentials }) => credentials)).toEqual([]);
    }
  },
);

it("says why there is none for a kind of key that the server does not have", async () => {
  const { key, chain: cert } = await served(await makeCertificate(own));
  const [ec, rsa] = (await answers({ key, cert })).answers;
  expect(ec).toMatchObject({ trusted: true });
  expect(rsa).toMatchObject({ keyType: "rsa", failure: { code: expect.stringMatching(/^ERR_SSL_/) } });
});

it("asks nothing of a port without TLS", async () => {
  const server = await fakeImapServer({ security: "none" });
  const place = { address: server.host, port: server.port, security: "none", imap: true } as const;
  expect(await keyTypes(createLanes(await runAgainst([server], {}), 2), place)).toEqual([]);
});
