import { describe, expect, it } from "vitest";
import { ask } from "../../../../server/probe/questions/ask.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../../../support/fault-server.ts";
import { askAll, manners, runAgainst, serversOnOnePort } from "./ask-servers.ts";

const DAY_MS = 86_400_000;

async function certificate(names = FAKE_SERVER_NAMES, days = 90) {
  const notBefore = new Date(Date.now() - 100 * DAY_MS);
  return (await testAuthority()).issue({ names, notBefore, notAfter: new Date(Date.now() + days * DAY_MS) });
}

describe.each(["implicit-tls", "starttls"] as const)("every address, with %s", (security) => {
  it("tells the certificate of each, trusted or not", async () => {
    const servers = await serversOnOnePort(
      { security, certificate: await certificate() },
      { security, certificate: await certificate(FAKE_SERVER_NAMES, -3) },
      { security, certificate: await certificate(["mail.example.org"]) },
    );
    const { addresses } = await askAll(servers);
    expect(addresses).toMatchObject([
      { address: "127.0.0.1", family: 4, trusted: true, certificate: { names: FAKE_SERVER_NAMES } },
      { address: "127.0.0.2", family: 4, trusted: false, certificate: { names: FAKE_SERVER_NAMES } },
      { address: "127.0.0.3", family: 4, trusted: false, certificate: { names: ["mail.example.org"] } },
    ]);
    const fingerprints = addresses.map((answer) => "certificate" in answer && answer.certificate.fingerprint);
    expect(new Set(fingerprints).size).toBe(3);
    expect(addresses.every(({ seconds }) => seconds > 0)).toBe(true);
  });

  it("logs out of each, also where the certificate is not to be trusted, and sends no password", async () => {
    const servers = await serversOnOnePort({ security }, { security, certificate: await certificate(["example.org"]) });
    await askAll(servers);
    const accepted = servers.flatMap(({ sessions }) => sessions.filter(({ tls }) => tls));
    expect(accepted.every(({ loggedOut }) => loggedOut)).toBe(true);
    expect(manners(servers)).toEqual({ credentials: [], leftWithoutLogout: [] });
  });

  it("keeps the others when one refuses the connection", async () => {
    const servers = await serversOnOnePort({ security }, { security }, { security });
    await servers[1]?.stop();
    const { addresses } = await askAll(servers);
    expect(addresses).toMatchObject([{ trusted: true }, { failure: { code: "ECONNREFUSED" } }, { trusted: true }]);
  });

  it("keeps the others, and the other questions, when the first is silent", async () => {
    const silent = security === "implicit-tls" ? { handshake: "silence" as const } : { greeting: null };
    const servers = await serversOnOnePort({ security, ...silent }, { security });
    const { addresses, tlsVersions, ports } = await askAll(servers, { timeoutSeconds: 3 });
    expect(addresses).toMatchObject([{ failure: { code: "ETIMEDOUT" } }, { trusted: true }]);
    expect(tlsVersions.find(({ version }) => version === "TLSv1.3")).toMatchObject({ accepted: true });
    expect(ports).toMatchObject([{ security, trusted: true }]);
    expect(manners(servers)).toEqual({ credentials: [], leftWithoutLogout: [] });
  });
});

describe("every address", () => {
  it("sends the name and judges the certificate by it, whatever the address", async () => {
    const servers = await serversOnOnePort({}, {});
    await askAll(servers);
    const secured = servers.flatMap(({ sessions }) => sessions.filter(({ tls }) => tls));
    expect(new Set(secured.map(({ serverName }) => serverName))).toEqual(new Set(["localhost"]));
  });

  it("reaches IPv6 too", async () => {
    const server = await fakeImapServer({ host: "::1" });
    const { addresses } = await askAll([server]);
    expect(addresses).toMatchObject([{ address: "::1", family: 6, trusted: true }]);
  });

  it("says NO_TLS of an address that answers on a port without TLS, and why another does not", async () => {
    const servers = await serversOnOnePort({ security: "none" }, { security: "none", greeting: "* BYE too busy" });
    const { addresses, tlsVersions, ports } = await askAll(servers);
    expect(addresses).toMatchObject([{ failure: { code: "NO_TLS" } }, { failure: { code: "BYE" } }]);
    expect(tlsVersions).toEqual([]);
    expect(ports).toEqual([]);
    expect(manners(servers)).toEqual({ credentials: [], leftWithoutLogout: [] });
  });

  it.each([
    [{ capabilities: { beforeTls: ["IMAP4rev1"] } }, "STARTTLS_NOT_OFFERED"],
    [{ answers: { starttls: "NO [UNAVAILABLE] later" } }, "UNAVAILABLE"],
    [{ speaks: "smtp" as const }, "NOT_IMAP"],
  ])("keeps why STARTTLS led nowhere: %o", async (fault, code) => {
    const servers = await serversOnOnePort({ security: "starttls", ...fault });
    const { addresses, tlsVersions } = await askAll(servers);
    expect(addresses).toMatchObject([{ failure: { code } }]);
    expect(tlsVersions.map(({ failure }) => failure?.code)).toEqual([code, code, code, code]);
    expect(manners(servers)).toEqual({ credentials: [], leftWithoutLogout: [] });
  });

  it("asks no more than sixteen addresses, each once", async () => {
    const servers = await serversOnOnePort({});
    const [server] = servers;
    const repeated = [server?.host ?? "", server?.host ?? ""];
    const many = [...repeated, ...Array.from({ length: 30 }, (_, index) => `127.0.1.${index + 1}`)];
    const { addresses } = await ask(await runAgainst(servers), { addresses: many }, []);
    expect(addresses).toHaveLength(16);
    expect(addresses[1]).toMatchObject({ address: "127.0.1.1", failure: { code: "ECONNREFUSED" } });
  });
});
