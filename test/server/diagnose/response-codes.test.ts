import { describe, expect, it } from "vitest";
import type {
  GreetingFacts,
  ProbeFacts,
  ServerAlert,
  StarttlsFacts,
  StatusFacts,
} from "../../../server/contract/facts.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../support/healthy-facts.ts";
import { healthySync, refused } from "../../support/healthy-sync.ts";
import { brokenAt, healthyBut } from "./broken-at.ts";
import { CONTEXT, failed } from "./evidence-of.ts";

/** Where a server can refuse: by BYE in place of a greeting, and each command of a check by NO or BAD. */
const STAGES = ["greeting", "capability", "starttls", "auth", "list", "INBOX", "mailbox", "quota", "append"] as const;
type Stage = (typeof STAGES)[number];
type ByStage = Readonly<Partial<Record<Stage, string>>>;

/** What a refusal means that says no more than that it is one: of which command it is. */
const BARE: Readonly<Record<Stage, string>> = {
  greeting: "greeting-bye",
  capability: "capability-imap-missing",
  starttls: "starttls-rejected",
  auth: "auth-credentials-rejected",
  list: "session-server-error",
  INBOX: "session-server-error",
  mailbox: "session-server-error",
  // What is lost are figures: whatever the reason, mail can be read.
  quota: "session-command-rejected",
  append: "sync-append-failed",
};
/** What is refused for good: the command is none that this server does. */
const NEVER: ByStage = {
  auth: "session-command-rejected",
  list: "session-command-rejected",
  INBOX: "session-command-rejected",
  mailbox: "session-command-rejected",
};
const throughout = (id: string, but: ByStage = {}): ByStage => ({
  ...Object.fromEntries(STAGES.filter((stage) => stage !== "append").map((stage) => [stage, id])),
  ...but,
});
const MAILBOX = (id: string): ByStage => ({ INBOX: id, mailbox: id });

/** Data that belong to an OK, or only say that there is a text: with a refusal they say nothing of why. */
const SAY_NOT_WHY = words(`
  ALERT CAPABILITY CLOSED READ-WRITE PERMANENTFLAGS UIDNEXT UIDVALIDITY UIDNOTSTICKY UNSEEN APPENDUID COPYUID
  EXPUNGEISSUED HIGHESTMODSEQ NOMODSEQ INPROGRESS`);
/** Of commands that no check sends, or that some commands alone can be refused for. */
const OF_OTHER_COMMANDS = words("ALREADYEXISTS BADCHARSET BADURL HASCHILDREN METADATA UIDREQUIRED UNKNOWN-CTE");

const MEANT: Readonly<Record<string, ByStage>> = {
  ...Object.fromEntries(SAY_NOT_WHY.map((code) => [code, {}])),
  ...Object.fromEntries(OF_OTHER_COMMANDS.map((code) => [code, NEVER])),
  CANNOT: NEVER,
  CLIENTBUG: NEVER,
  PARSE: { ...NEVER, ...MAILBOX("mailbox-corrupt"), append: "append-message-rejected" },
  TOOBIG: { ...NEVER, append: "append-message-too-large" },
  NOTSAVED: { ...NEVER, ...MAILBOX("mailbox-permission-denied") },
  "READ-ONLY": { ...MAILBOX("mailbox-read-only"), append: "mailbox-read-only" },
  TRYCREATE: MAILBOX("mailbox-not-found"),
  NONEXISTENT: { ...MAILBOX("mailbox-not-found"), auth: "auth-mailbox-unavailable", list: "auth-mailbox-unavailable" },
  NOPERM: { ...MAILBOX("mailbox-permission-denied"), auth: "auth-not-permitted", list: "mailbox-permission-denied" },
  INUSE: throughout("mailbox-in-use", { quota: "session-command-rejected", ...before() }),
  CORRUPTION: throughout("mailbox-corrupt", { quota: "session-command-rejected", ...before() }),
  SERVERBUG: { capability: "session-server-error", auth: "session-server-error" },
  AUTHENTICATIONFAILED: {
    ...MAILBOX("auth-mailbox-unavailable"),
    list: "auth-mailbox-unavailable",
    quota: "auth-mailbox-unavailable",
  },
  AUTHORIZATIONFAILED: throughout("auth-not-permitted"),
  CONTACTADMIN: throughout("auth-contact-admin"),
  EXPIRED: throughout("auth-password-expired"),
  PRIVACYREQUIRED: throughout("auth-privacy-required"),
  REFERRAL: throughout("auth-wrong-server"),
  WEBALERT: throughout("auth-web-login-required"),
  OVERQUOTA: { ...throughout("quota-exceeded"), append: "quota-exceeded" },
  THROTTLED: { ...throughout("session-throttled"), append: "session-throttled" },
  LIMIT: throughout("session-throttled", {
    greeting: "auth-connection-limit",
    auth: "auth-connection-limit",
    append: "session-throttled",
  }),
  UNAVAILABLE: throughout("session-server-unavailable", { auth: "auth-server-unavailable" }),
};

const CASES = Object.entries(MEANT).flatMap(([code, ids]) =>
  STAGES.map((stage) => ({ code, stage, id: ids[stage] ?? BARE[stage] })),
);

describe("diagnose, of a refusal with a response code", () => {
  it.each(CASES)("finds $id where [$code] is the answer at $stage", ({ code, stage, id }) => {
    expect(found(refusedAt(stage, code))).toEqual([id]);
  });

  it.each(CASES.filter(({ stage }) => stage !== "greeting" && stage !== "append"))(
    "takes a BYE [$code] at $stage for the same, or for a server that hangs up",
    ({ code, stage, id }) => {
      const [first, ...others] = found(refusedAt(stage, "BYE", `[${code}] Sorry.`));
      const general = [
        "session-closed-by-server",
        "starttls-rejected",
        ...(stage === "quota" ? ["session-command-rejected"] : []),
      ];
      expect([id, ...general]).toContain(first);
      expect(others).toEqual([]);
    },
  );
});

describe("diagnose, of what is said besides the answers", () => {
  const TOLD: Readonly<Record<string, string>> = { OVERQUOTA: "quota-exceeded" };

  it.each(Object.keys(MEANT))("tells the user what stands behind an untagged NO [%s]", (code) => {
    const facts = saying({ code, text: "Sorry." });
    expect(found(facts)).toEqual([TOLD[code] ?? "session-server-alert"]);
  });
});

function before(): ByStage {
  const { greeting, starttls } = BARE;
  return { greeting, capability: "session-server-error", starttls };
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function found(facts: ProbeFacts): readonly string[] {
  return diagnose(facts, CONTEXT).map(({ id }) => id);
}

function saying(alert: { code: string; text: string }): ProbeFacts {
  const one: ServerAlert = { phase: "list", at: 0.1, ...alert };
  return { ...healthyFacts(), alerts: [one] };
}

function refusedAt(stage: Stage, code: string, text = "Sorry."): ProbeFacts {
  const failure = { code, text };
  switch (stage) {
    case "greeting": {
      const value = { speaks: "imap", status: "BYE", code, text, firstBytes: "" } as const;
      return brokenAt("greeting", failed<GreetingFacts>("BYE", `[${code}] ${text}`, value));
    }
    case "starttls": {
      const capability = healthyBut("capability", { beforeTls: ["IMAP4REV1", "STARTTLS", "LOGINDISABLED"] });
      return brokenAt("starttls", failed<StarttlsFacts>(code, text, { offered: true }), {
        security: "starttls",
        before: { capability },
      });
    }
    case "INBOX":
      return brokenAt("status", failed<StatusFacts>(code, text, { mailboxes: [{ path: "INBOX", failure }] }));
    case "mailbox":
      return brokenAt(
        "status",
        failed<StatusFacts>(code, text, { mailboxes: [HEALTHY_INBOX, { path: "Archive", failure }] }),
      );
    case "append":
      return healthySync({ append: refused(code, text) });
    default:
      return brokenAt(stage, failed<never>(code, text));
  }
}
