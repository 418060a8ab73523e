import { expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { listPhases } from "../../server/contract/phase-list.ts";
import { PHASE_ORDER } from "../../server/contract/phases.ts";
import { previousFacts } from "../../server/diagnose/previous.ts";
import { PhaseError } from "../../server/probe/failure.ts";
import { targetNotAllowed } from "../../server/probe/refusal.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";

it("a healthy server is up, without a finding, its phases in the order in which they ran", async () => {
  const done = await check(await serverConfig(await fakeImapServer({ security: "starttls" })));
  expect(done).toMatchObject({
    version: 1,
    state: "up",
    findings: [],
    depth: "login",
    server: { name: "corp", security: "starttls" },
  });
  expect(listPhases(done).map(({ phase }) => phase)).toEqual(
    PHASE_ORDER.starttls.filter((phase) => phase !== "token" && phase !== "sync"),
  );
});

it("a refused login is down, with the one finding that says so", async () => {
  const server = await fakeImapServer({ answers: { auth: "NO [AUTHENTICATIONFAILED] no" } });
  const done = await check(await serverConfig(server));
  expect(done.state).toBe("down");
  expect(done.findings.map(({ id }) => id)).toEqual(["auth-credentials-rejected"]);
});

it("survives JSON unchanged", async () => {
  const done = await check(await serverConfig(await fakeImapServer()));
  expect(JSON.parse(JSON.stringify(done))).toEqual(done);
});

it("called off, says nothing about the server", async () => {
  const done = await check(await serverConfig(await fakeImapServer()), { signal: AbortSignal.abort() });
  expect(done.state).toBe("unknown");
});

it("refused by the address policy, says that and nothing about the server", async () => {
  const refusal = targetNotAllowed({ address: "127.0.0.1", reason: "loopback" });
  const config = await serverConfig(await fakeImapServer(), { host: "localhost" });
  const done = await check(config, { resolve: () => Promise.reject(new PhaseError(refusal)) });
  expect(done.state).toBe("unknown");
  expect(done.findings).toMatchObject([{ id: "policy-target-not-allowed", phase: "dns" }]);
});

it("compares with the check before of the same account, and with no other", async () => {
  const server = await fakeImapServer();
  const config = await serverConfig(server);
  const previous = previousFacts(await check(config));
  server.set({ mailboxes: server.options.mailboxes.filter(({ name }) => name !== "Archive/2025") });
  const ids = async (before: typeof previous) =>
    (await check(config, { previous: before })).findings.map(({ id }) => id);
  expect(await ids(previous)).toEqual(["mailbox-disappeared"]);
  expect(await ids(null)).toEqual([]);
  expect(await ids(previous && { ...previous, server: { ...previous.server, user: "somebody" } })).toEqual([]);
});
