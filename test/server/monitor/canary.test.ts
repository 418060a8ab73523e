import { describe, expect, it } from "vitest";
import { Secret } from "../../../server/config/secret.ts";
import { createCanary } from "../../../server/monitor/canary.ts";
import { healthyCheck } from "../../support/healthy-check.ts";
import { HEALTHY_SYNC } from "../../support/healthy-sync.ts";
import { PLAIN_SERVER } from "../../support/plain-server.ts";

const SENT = healthyCheck({ sync: HEALTHY_SYNC });
const { user = "", ...TARGET } = SENT.server;
const SERVER = {
  ...PLAIN_SERVER,
  ...TARGET,
  login: { user, password: new Secret("hunter2") },
  depth: "login" as const,
  sync: { everySeconds: 600, mailbox: "imapscope" },
};
const later = (seconds: number) => new Date(Date.parse(HEALTHY_SYNC.startedAt) + seconds * 1000);

describe("the canaries of a server", () => {
  it("are sent with the first check, and then when their time has come", () => {
    const canary = createCanary();
    expect(canary.plan(SERVER, false, later(0)).depth).toBe("sync");
    canary.observe(SENT);
    expect(canary.plan(SERVER, false, later(60)).depth).toBe("login");
    expect(canary.plan(SERVER, false, later(600)).depth).toBe("sync");
  });

  it("are sent again at once where the last one has to be confirmed", () => {
    const canary = createCanary();
    canary.observe(SENT);
    expect(canary.plan(SERVER, true, later(5)).depth).toBe("sync");
  });

  it("are never sent where none is configured", () => {
    const canary = createCanary();
    const server = { ...SERVER, sync: null };
    canary.observe(SENT);
    expect(canary.plan(server, true, later(6000)).depth).toBe("login");
    expect(canary.last(server, later(1))).toBeNull();
  });

  it("are remembered between two of them, until they are too old", () => {
    const canary = createCanary();
    canary.observe(SENT);
    canary.observe(healthyCheck());
    expect(canary.last(SERVER, later(900))).toEqual(HEALTHY_SYNC);
    expect(canary.last(SERVER, later(1801))).toBeNull();
  });

  it.each([
    ["host", { host: "other.example.com" }],
    ["port", { port: 143 }],
    ["account", { login: { user: "somebody", password: new Secret("hunter2") } }],
  ])("of another %s are another's", (_, changes) => {
    const canary = createCanary();
    canary.observe(SENT);
    const server = { ...SERVER, ...changes };
    expect(canary.last(server, later(1))).toBeNull();
    expect(canary.plan(server, false, later(1)).depth).toBe("sync");
  });
});
