import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ProbeFacts } from "../../../server/contract/facts.ts";
import { PHASE_NAMES } from "../../../server/contract/phases.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";

const FOLDER = `${import.meta.dirname}/../../fixtures/facts`;
const THRESHOLDS = { certificateDays: 21, quotaPercent: 90, newestMessageAge: null, seconds: {} };
const WITHHELD = "policy-password-withheld";
/** As most of them are delivered. */
const IN_CLEAR = "capability-plaintext-login-allowed";

/** The outer shape; what is inside a phase is the probe's. */
const SHAPE = z.strictObject({
  server: z.object({ name: z.string(), host: z.string(), port: z.number(), security: z.string(), user: z.string() }),
  depth: z.enum(["login", "sync"]),
  startedAt: z.iso.datetime(),
  seconds: z.number().positive(),
  phases: z.record(z.enum(PHASE_NAMES), z.object({ status: z.enum(["ok", "failed", "skipped"]) })),
  questions: z.null(),
  sync: z.object({ mailbox: z.string(), operations: z.record(z.string(), z.object({ status: z.string() })) }).nullish(),
  backOff: z.object({ code: z.string(), seconds: z.number().nullable(), text: z.string() }).nullable(),
  alerts: z.array(z.object({ phase: z.enum(PHASE_NAMES), code: z.string(), text: z.string() })).optional(),
  transcript: z.array(
    z.strictObject({
      at: z.number(),
      from: z.enum(["client", "server", "note"]),
      line: z.string(),
      session: z.literal(2).optional(),
    }),
  ),
});

/** What was recorded in the same way of every server, and what is found of it. */
const EVERYWHERE: Readonly<Record<string, readonly string[]>> = {
  "implicit-tls": [],
  starttls: [IN_CLEAR],
  unencrypted: [IN_CLEAR, WITHHELD],
  untrusted: ["tls-certificate-untrusted-issuer", WITHHELD],
  "wrong-password": ["auth-credentials-rejected"],
  "mailbox-missing": ["mailbox-not-found"],
};

/** Where a server shows more of itself than the others do. */
const EXCEPT: Readonly<Record<string, readonly string[]>> = {
  "dovecot-2.3.19.1/starttls": [],
  "dovecot-2.3.19.1/unencrypted": ["capability-login-disabled"],
};

/** What a canary finds of servers that are as they are delivered. */
const CANARIES: Readonly<Record<string, readonly string[]>> = {
  // It looks for new mail every 60 seconds.
  "courier-imap-5.0.13/sync": ["sync-push-slow"],
  "cyrus-3.6.1/sync": [],
  "dovecot-2.3.19.1/sync": [],
  "dovecot-2.3.19.1/sync-mbox": [],
  // Each of its sessions keeps to what it read when it opened the mailbox.
  "mailutils-imap4d-3.15/sync": ["sync-expunge-lost", "sync-flag-lost", "sync-push-missing"],
  "nginx-mail-1.22.1/sync": [],
};

/** Faults that some of them were brought into. */
const SOMEWHERE: Readonly<Record<string, readonly string[]>> = {
  "courier-imap-5.0.13/connection-limit": ["tls-handshake-closed"],
  "courier-imap-5.0.13/password-service-down": ["auth-server-unavailable"],
  "cyrus-3.6.1/connection-limit": ["auth-connection-limit"],
  "cyrus-3.6.1/mailbox-forbidden": ["mailbox-permission-denied"],
  "cyrus-3.6.1/password-service-down": ["auth-server-unavailable"],
  "cyrus-3.6.1/sync-without-idled": ["sync-push-slow"],
  "dovecot-2.3.19.1/account-disabled": ["auth-contact-admin"],
  "dovecot-2.3.19.1/connection-limit": ["auth-connection-limit"],
  "dovecot-2.3.19.1/mailbox-unreadable": ["session-server-error"],
  "dovecot-2.3.19.1/password-service-down": ["auth-server-unavailable"],
  "dovecot-2.3.19.1/sync-connection-limit": ["auth-connection-limit"],
  "dovecot-2.3.19.1/sync-forbidden": ["sync-append-failed", "sync-folder-change-failed"],
  "mailutils-imap4d-3.15/mailbox-unreadable": ["session-server-error"],
  "nginx-mail-1.22.1/backend-down": ["auth-server-unavailable"],
  "nginx-mail-1.22.1/password-service-down": ["auth-server-unavailable"],
  "perdition-2.2/backend-down": ["auth-server-unavailable"],
};

const CASES = globSync("*/*.json", { cwd: FOLDER })
  .map((file) => file.replace(/\.json$/, ""))
  .toSorted();
const SERVERS = [...new Set(CASES.map(dirname))];
const isShared = (name: string) => basename(name) in EVERYWHERE;

describe("diagnose, of what was recorded of real servers", () => {
  it.each(CASES.filter(isShared))("finds of %s what it finds of every server", (name) => {
    expect(idsOf(name)).toEqual(EXCEPT[name] ?? EVERYWHERE[basename(name)]);
  });

  it.each(Object.entries(SOMEWHERE))("finds the cause of %s", (name, ids) => {
    expect(idsOf(name)).toEqual(ids);
  });

  it.each(Object.entries(CANARIES))("finds by the canary of %s what the server really does", (name, ids) => {
    expect(idsOf(name)).toEqual(ids);
  });

  it("has every recording, and every server in all the ways", () => {
    const shared = SERVERS.flatMap((server) => Object.keys(EVERYWHERE).map((name) => `${server}/${name}`));
    expect(CASES).toEqual([...shared, ...Object.keys(CANARIES), ...Object.keys(SOMEWHERE)].toSorted());
  });
});

describe.each(CASES)("the recording %s", (name) => {
  it("shows nothing of a password", () => {
    const text = readFileSync(`${FOLDER}/${name}.json`, "utf8");
    for (const secret of ["correct horse battery staple", "incorrect mule capacitor stapler"]) {
      for (const user of ["anna", "anna@example.com"]) {
        expect(text).not.toContain(base64(`\0${user}\0${secret}`));
      }
      expect(text).not.toContain(secret);
      expect(text).not.toContain(base64(secret).replace(/=+$/, ""));
    }
  });

  it("was made on an example's machine", () => {
    const { server, startedAt, phases } = read(name);
    expect(server).toMatchObject({ name: "mail.example.com", host: "mail.example.com" });
    expect(phases.dns).toMatchObject({ value: { addresses: ["192.0.2.1"] } });
    expect(phases.tcp).toMatchObject({ value: { address: "192.0.2.1" } });
    expect(startedAt).toMatch(/^2026-11-2[39]T/);
  });
});

function idsOf(name: string): readonly string[] {
  const facts = read(name);
  const findings = diagnose(
    facts,
    { now: new Date(facts.startedAt), thresholds: THRESHOLDS, previous: null },
    (error) => {
      throw error;
    },
  );
  // Notices say what an old server lacks, not what is wrong with it.
  const wrong = findings.filter(({ id, severity }) => severity !== "notice" || id === WITHHELD);
  return wrong.map(({ id }) => id);
}

function read(name: string): ProbeFacts {
  const facts: ProbeFacts = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, "utf8"));
  SHAPE.parse(facts);
  return facts;
}

function base64(text: string): string {
  return Buffer.from(text, "utf8").toString("base64");
}
