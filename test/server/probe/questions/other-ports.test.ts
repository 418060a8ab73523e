import { describe, expect, it } from "vitest";
import { DEFAULT_PORTS, type PortToCompare, portsToAsk } from "../../../../server/probe/questions/other-ports.ts";
import { FAKE_SERVER_NAMES, fakeImapServer, testAuthority } from "../../../support/fault-server.ts";
import { freePort } from "../../../support/ports.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { askAll, manners } from "./ask-servers.ts";

const HOUR_MS = 3_600_000;

function issue(notAfter: Date) {
  const notBefore = new Date(Date.now() - 1000 * HOUR_MS);
  return testAuthority().then((authority) => authority.issue({ names: FAKE_SERVER_NAMES, notBefore, notAfter }));
}

describe("other ports", () => {
  it("shows a certificate that was renewed on one port and is stale on the others", async () => {
    const stale = await issue(new Date(Date.now() - HOUR_MS));
    const renewed = await issue(new Date(Date.now() + 1000 * HOUR_MS));
    const imaps = await fakeImapServer({ certificate: stale });
    const imap = await fakeImapServer({ certificate: stale, security: "starttls" });
    const web = await fakeImapServer({ certificate: renewed, greeting: null });
    const { ports } = await askAll([imaps], {}, [
      { port: imap.port, security: "starttls", imap: true },
      { port: web.port, security: "implicit-tls", imap: false },
    ]);
    await Promise.all([imap.idle(), web.idle()]);
    expect(ports).toMatchObject([
      { port: imaps.port, security: "implicit-tls", trusted: false },
      { port: imap.port, security: "starttls", trusted: false },
      { port: web.port, security: "implicit-tls", trusted: true },
    ]);
    const [first, second, third] = ports.map((answer) => "certificate" in answer && answer.certificate.fingerprint);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(manners([imaps, imap, web])).toEqual({ credentials: [], leftWithoutLogout: [] });
    expect(imap.sessions.map(({ loggedOut }) => loggedOut)).toEqual([true]);
    expect(web.sessions.map(({ lines }) => lines)).toEqual([[]]);
  });

  it("keeps why a port has no certificate to show", async () => {
    const server = await fakeImapServer();
    const plain = await fakeImapServer({ security: "none" });
    const closed = await freePort();
    const { ports } = await askAll([server], {}, [
      { port: plain.port, security: "starttls", imap: true },
      { port: plain.port, security: "implicit-tls", imap: true },
      { port: closed, security: "implicit-tls", imap: false },
    ]);
    expect(ports).toMatchObject([
      { trusted: true },
      { failure: { code: "STARTTLS_NOT_OFFERED" } },
      { failure: { code: "ERR_SSL_WRONG_VERSION_NUMBER" } },
      { port: closed, failure: { code: "ECONNREFUSED" } },
    ]);
  });

  it("still asks them when nobody listens on the configured one, and does not dial that again", async () => {
    const other = await fakeImapServer();
    const gone = await fakeImapServer();
    await gone.stop();
    const { addresses, ports, tlsVersions } = await askAll([gone], {}, [
      { port: other.port, security: "implicit-tls", imap: true },
    ]);
    const failure = { code: "ECONNREFUSED" };
    expect(addresses).toMatchObject([{ failure }]);
    expect(ports).toMatchObject([{ port: gone.port, failure }, { trusted: true }]);
    expect(tlsVersions).toMatchObject([1, 2, 3, 4].map(() => ({ accepted: false, failure })));
  });

  it("asks the address that served the configured port, where the first did not", async () => {
    const first = await fakeImapServer({ handshake: "close" });
    const second = await fakeImapServer({ host: "127.0.0.2", port: first.port });
    const port = {
      port: (await fakeImapServer({ host: "127.0.0.2" })).port,
      security: "implicit-tls",
      imap: true,
    } as const;
    const { ports } = await askAll([first, second], {}, [port]);
    expect(ports).toMatchObject([
      { port: first.port, trusted: true },
      { port: port.port, trusted: true },
    ]);
  });

  it("are 993, 143 and 443, without the configured one, which is asked anyway", async () => {
    const server = await fakeImapServer();
    const asked = async (port: number, security: "implicit-tls" | "starttls" | "none") => {
      const config = await serverConfig(server, { port, security });
      return portsToAsk(config, DEFAULT_PORTS).map((one: PortToCompare) => one.port);
    };
    expect(await asked(993, "implicit-tls")).toEqual([143, 443]);
    expect(await asked(143, "starttls")).toEqual([993, 443]);
    expect(await asked(143, "none")).toEqual([993, 143, 443]);
    expect(await asked(10_993, "implicit-tls")).toEqual([993, 143, 443]);
  });
});
