import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../../server/demo/demo.ts";
import { connectPlain, connectSecure } from "../../support/raw-client.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

function named(name: string) {
  const server = demo.servers.find((candidate) => candidate.name === name);
  if (server === undefined) throw new Error(`The demo has no ${name}`);
  return { ...server, ca: server.ca ?? "" };
}

describe("startDemo", () => {
  it("names its servers so that they can be links and labels, each once", () => {
    const names = demo.servers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("monitors loopback only, every few seconds, with no secret that could be printed", () => {
    for (const { host, family, timing } of demo.servers) {
      expect({ host, family }).toEqual({ host: "localhost", family: 4 });
      expect(timing).toEqual({ kind: "every", seconds: expect.toSatisfy((seconds) => seconds >= 3 && seconds <= 5) });
    }
    expect(JSON.stringify(demo.servers)).not.toContain("battery");
  });

  it("sends a canary every minute to two servers that are well and to the one whose push is slow", () => {
    const sending = demo.servers.filter(({ sync }) => sync !== null);
    expect(sending.map(({ name }) => name)).toEqual(["healthy", "certificate-expiring", "push-slow"]);
    for (const { sync } of sending) expect(sync).toEqual({ everySeconds: 60, mailbox: "imapscope" });
  });

  it.each(["healthy", "wrong-password", "slow", "push-slow"])("%s has a certificate that is trusted", async (name) => {
    const client = await connectSecure(named(name), { ca: named(name).ca });
    expect(await client.until(/\r\n/)).toMatch(/^\* OK \[CAPABILITY IMAP4rev1/);
  });

  it("certificate-expired is refused", async () => {
    const server = named("certificate-expired");
    expect(await (await connectSecure(server, { ca: server.ca })).ended).toBe("CERT_HAS_EXPIRED");
  });

  it("certificate-expiring has nine days left, behind STARTTLS", async () => {
    const plain = connectPlain(named("certificate-expiring"));
    await plain.until(/STARTTLS.*\r\n/);
    await plain.ask("A STARTTLS");
    const secure = plain.startTls({ ca: named("certificate-expiring").ca });
    secure.send("B NOOP\r\n");
    await secure.until(/B OK/);
    const left = Date.parse(secure.peerCertificate().valid_to) - Date.now();
    expect(Math.floor(left / 86_400_000)).toBe(9);
  });

  it("starttls-missing offers no STARTTLS and is asked for it", async () => {
    expect(named("starttls-missing").security).toBe("starttls");
    const client = connectPlain(named("starttls-missing"));
    expect(await client.until(/^\* OK.*\r\n/)).not.toContain("STARTTLS");
    expect(await client.ask("A STARTTLS")).toMatch(/^A BAD/);
  });

  it("refused is a port on which nothing listens", async () => {
    expect(await connectPlain(named("refused")).ended).toBe("ECONNREFUSED");
  });

  it("frees its ports when it closes", async () => {
    const other = await startDemo();
    const ports = other.servers.filter(({ name }) => name !== "refused").map(({ port }) => port);
    await other.close();
    const codes = ports.map(
      (port) =>
        new Promise((resolve) =>
          connect(port, "127.0.0.1").once("error", (error) => resolve(Reflect.get(error, "code"))),
        ),
    );
    expect(new Set(await Promise.all(codes))).toEqual(new Set(["ECONNREFUSED"]));
  });
});
