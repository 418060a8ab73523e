import { once } from "node:events";
import { createServer } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Authority, createAuthority, selfSigned } from "../../../../server/demo/certificates.ts";
import { requestToken } from "../../../../server/probe/token/request.ts";
import { clientCredentials, GRANTED, tokenEndpoint } from "../../../support/token-endpoint.ts";

const { signal } = new AbortController();
const DAY_MS = 86_400_000;

function ask(url: string) {
  return requestToken(clientCredentials(url), null, signal);
}

/** An authority that Node trusts by default while this file runs. */
let trusted: Authority;
const defaults = getCACertificates("default");

beforeAll(async () => {
  trusted = await createAuthority("trusted by this machine");
  setDefaultCACertificates([...defaults, trusted.certificate]);
});

afterAll(() => setDefaultCACertificates(defaults));

describe("a token endpoint over TLS", () => {
  it("is asked when this machine trusts its certificate", async () => {
    const { url } = await tokenEndpoint({ body: GRANTED }, await trusted.issue({ names: ["127.0.0.1"] }));
    expect((await ask(url)).lifetime).toBe(3600);
  });

  it.each([
    ["an authority that nobody knows", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", () => unknown({ names: ["127.0.0.1"] })],
    ["no authority", "DEPTH_ZERO_SELF_SIGNED_CERT", () => selfSigned({ names: ["127.0.0.1"] })],
    ["another name", "ERR_TLS_CERT_ALTNAME_INVALID", () => trusted.issue({ names: ["token.example.com"] })],
    [
      "the past",
      "CERT_HAS_EXPIRED",
      () => trusted.issue({ names: ["127.0.0.1"], notBefore: new Date(0), notAfter: new Date(Date.now() - DAY_MS) }),
    ],
  ])("gets no secret when its certificate is from %s: %s", async (_, code, certificate) => {
    const { url, requests } = await tokenEndpoint({ body: GRANTED }, await certificate());
    await expect(ask(url)).rejects.toMatchObject({ failure: { code } });
    expect(requests).toEqual([]);
  });
});

describe("what is no token endpoint", () => {
  it.each([
    ["speaks another protocol", "* OK IMAP4rev1 ready\r\n", "INVALID_TOKEN_RESPONSE"],
    ["closes without a word", "", "ECONNRESET"],
  ])("and %s", async (_, said, code) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(said));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;
    await expect(ask(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ failure: { code } });
  });
});

async function unknown(request: Parameters<Authority["issue"]>[0]) {
  return (await createAuthority("somebody")).issue(request);
}
