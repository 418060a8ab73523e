import { describe, expect, it } from "vitest";
import { check } from "../../../server/check.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeImapServer } from "../../support/fault-server.ts";
import { serverConfig } from "../../support/server-config.ts";

type Case = readonly [
  what: string,
  faults: Partial<ImapServerOptions>,
  state: string,
  id: string | undefined,
  words?: string,
];

const CASES: readonly Case[] = [
  [
    "an alert in the greeting",
    { greeting: "* OK [ALERT] Maintenance tonight" },
    "up",
    "session-server-alert",
    "Maintenance tonight",
  ],
  [
    "an alert in the OK of the login",
    { answers: { auth: "OK [ALERT] Change your password soon" } },
    "up",
    "session-server-alert",
  ],
  [
    "an untagged alert before the OK of the list",
    {
      answers: {
        list: '* OK [ALERT] Read the news\r\n* LIST (\\HasNoChildren) "/" INBOX\r\n%tag OK done'.split("\r\n"),
      },
    },
    "up",
    "session-server-alert",
    "Read the news",
  ],
  [
    "an untagged NO [OVERQUOTA]",
    {
      answers: {
        list: '* NO [OVERQUOTA] Too much mail\r\n* LIST (\\HasNoChildren) "/" INBOX\r\n%tag OK done'.split("\r\n"),
      },
    },
    "degraded",
    "quota-exceeded",
    "Too much mail",
  ],
  [
    "a login that only an alert explains",
    { answers: { auth: ["* NO [ALERT] Your account is not enabled for IMAP use.", "%tag NO Login failed"] } },
    "down",
    "auth-imap-disabled",
    "Your account is not enabled for IMAP use.",
  ],
  [
    "Gmail's wish for a browser",
    {
      answers: {
        auth: [
          "* NO [WEBALERT https://accounts.example.com/signin?token=abc] Web login required.",
          "%tag NO Login failed",
        ],
      },
    },
    "down",
    "auth-web-login-required",
  ],
  [
    "an alert in the goodbye",
    { answers: { logout: ["* BYE [ALERT] Closing for good on Friday", "%tag OK bye"] } },
    "up",
    "session-server-alert",
  ],
  ["no alert", {}, "up", undefined],
];

describe("check, of what a server says besides its answers", () => {
  it.each(CASES.map(([what, faults, state, id, words]) => ({ what, faults, state, id, words })))(
    "tells of $what",
    async ({ faults, state, id, words }) => {
      const done = await check(await serverConfig(await fakeImapServer(faults)));
      expect(
        done.findings.map((finding) => finding.id).filter((each) => each !== "mailbox-special-use-missing"),
      ).toEqual(id ? [id] : []);
      expect(done.state).toBe(state);
      if (words) expect(done.findings.find((finding) => finding.id === id)?.evidence).toMatchObject({ text: words });
      expect(JSON.stringify(done.alerts)).not.toContain("token=abc");
    },
  );

  it("keeps each once, twenty at most, and none that is an answer", async () => {
    const many = Array.from({ length: 60 }, (_, index) => `* OK [ALERT] number ${index % 30}`);
    const { alerts } = await check(
      await serverConfig(await fakeImapServer({ answers: { list: [...many, "%tag NO [ALERT] no"] } })),
    );
    expect(alerts).toHaveLength(20);
    expect(alerts[0]).toMatchObject({ phase: "list", code: "ALERT", text: "number 0" });
    expect(new Set(alerts.map(({ text }) => text)).size).toBe(20);
  });
});
