import { describe, expect, it } from "vitest";
import { endlessLine, junk } from "../../../../server/demo/faults.ts";
import type { ImapServerOptions } from "../../../../server/demo/options.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

async function greeted(
  overrides: Partial<ImapServerOptions>,
  config: { security?: "starttls"; timeoutSeconds?: number } = {},
) {
  const { phases } = await probe(await serverConfig(await fakeImapServer(overrides), config));
  return phases.greeting;
}

describe("greeting", () => {
  it("is taken apart", async () => {
    expect(await greeted({ greeting: "* OK [ALERT] Maintenance tonight" })).toMatchObject({
      status: "ok",
      value: {
        speaks: "imap",
        status: "OK",
        code: "ALERT",
        text: "Maintenance tonight",
        firstBytes: "* OK [ALERT] Maintenance tonight\\x0d\\x0a",
      },
    });
  });

  it("is understood when it comes byte by byte", async () => {
    expect(await greeted({ chunk: 1 })).toMatchObject({ status: "ok", value: { status: "OK" } });
  });

  it("lets a PREAUTH server be without sending it a password", async () => {
    const server = await fakeImapServer({ greeting: "* PREAUTH [CAPABILITY IMAP4rev1] hello" });
    const { phases } = await probe(await serverConfig(server));
    expect(phases.greeting).toMatchObject({ status: "ok", value: { status: "PREAUTH" } });
    expect(server.sessions[0]?.credentials).toEqual([]);
  });

  it("fails with BYE and its reason", async () => {
    expect(await greeted({ greeting: "* BYE [UNAVAILABLE] too many connections" })).toMatchObject({
      status: "failed",
      failure: { code: "BYE", responseCode: "UNAVAILABLE", text: "[UNAVAILABLE] too many connections" },
      value: { status: "BYE", code: "UNAVAILABLE" },
    });
  });

  it.each(["NO", "BAD"] as const)("is IMAP's, and a refusal, where it is %s", async (status) => {
    expect(await greeted({ greeting: `* ${status} [LIMIT] too many connections` })).toMatchObject({
      status: "failed",
      failure: { code: status, responseCode: "LIMIT", text: "[LIMIT] too many connections" },
      value: { speaks: "imap", status, code: "LIMIT" },
    });
  });

  it.each(["smtp", "pop3", "ssh"] as const)("tells %s from IMAP", async (speaks) => {
    expect(await greeted({ security: "none", speaks }, { security: "starttls" })).toMatchObject({
      status: "failed",
      failure: { code: "NOT_IMAP" },
      value: { speaks },
    });
  });

  it("tells junk from IMAP and keeps it harmless", async () => {
    const outcome = await greeted({ greeting: junk() });
    expect(outcome).toMatchObject({ status: "failed", value: { speaks: "something-else" } });
    expect(outcome.status === "failed" ? outcome.failure.text : "").toContain("\\x00");
  });

  it("is missed within the deadline when the server says nothing", async () => {
    expect(await greeted({ greeting: null }, { timeoutSeconds: 0.5 })).toMatchObject({
      failure: { code: "ETIMEDOUT" },
      value: { speaks: "nothing" },
    });
  });

  it("tells a silent port that waits for TLS from one that is just silent", async () => {
    expect(await greeted({}, { security: "starttls", timeoutSeconds: 1 })).toMatchObject({
      failure: { code: "ETIMEDOUT" },
      value: { speaks: "tls" },
    });
    expect(
      await greeted({ security: "none", greeting: null }, { security: "starttls", timeoutSeconds: 1 }),
    ).toMatchObject({
      value: { speaks: "nothing" },
    });
  });

  it.each([
    // A little later: on loopback an end at once can arrive together with the beginning.
    ["close", "EConnectionClosed"],
    ["reset", "ECONNRESET"],
  ] as const)("fails when the server does %s", async (greeting, code) => {
    expect(
      await greeted({ security: "none", greeting, delays: { greeting: 0.05 } }, { security: "starttls" }),
    ).toMatchObject({
      failure: { code },
    });
  });

  it("does not wait for the end of an endless line", async () => {
    expect(await greeted({ greeting: endlessLine() })).toMatchObject({ failure: { code: "LineTooLarge" } });
  });

  it("gives a dripping server the deadline and no more", async () => {
    expect(
      await greeted({ greeting: { drip: 20, data: "* OK and so on and on and on and on" } }, { timeoutSeconds: 0.5 }),
    ).toMatchObject({
      failure: { code: "ETIMEDOUT" },
    });
  });
});
