import { expect, it } from "vitest";
import { type ProbeOptions, probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

async function asked(...checks: readonly (ProbeOptions & { changed?: () => Promise<void> | void })[]) {
  const server = await fakeImapServer({ id: { name: "Dovecot" } });
  const config = await serverConfig(server);
  const namespaces: unknown[] = [];
  for (const { changed, ...options } of checks) {
    await changed?.();
    const { phases } = await probe(config, options);
    namespaces.push(phases.auth.status === "ok" ? phases.auth.value : null);
  }
  await server.idle();
  const count = (name: string) =>
    server.sessions.map(({ lines }) => lines.filter((line) => line.includes(` ${name}`)).length);
  return { server, namespaces, ids: count("ID ("), asks: count("NAMESPACE") };
}

it("a server is asked once an hour what it says of itself behind the login, and facts are the same", async () => {
  const { namespaces, ids, asks } = await asked({ routine: true }, { routine: true }, { routine: true });
  expect([ids, asks]).toEqual([
    [2, 1, 1],
    [1, 0, 0],
  ]);
  expect(namespaces[1]).toEqual(namespaces[0]);
  expect(namespaces[2]).toEqual(namespaces[0]);
});

it("a check that somebody asks for asks everything", async () => {
  expect((await asked({ routine: true }, {}, { routine: true })).asks).toEqual([1, 1, 0]);
});

it("nothing is remembered of an account that no schedule checks", async () => {
  expect((await asked({}, {}, { routine: true }, { routine: true })).asks).toEqual([1, 1, 1, 0]);
});

it("a server that shows itself changed is asked again, and one of which a check failed", async () => {
  const server = await fakeImapServer({});
  const config = await serverConfig(server);
  const check = () => probe(config, { routine: true });
  await check();
  server.set({ capabilities: { afterLogin: ["IMAP4rev1", "NAMESPACE", "X-NEW"] } });
  await check();
  server.set({ answers: { status: "NO no" } });
  await check();
  server.set({ answers: {} });
  await check();
  await server.idle();
  const asks = server.sessions.map(({ lines }) => lines.some((line) => line.includes(" NAMESPACE")));
  expect(asks).toEqual([true, true, false, true]);
});
