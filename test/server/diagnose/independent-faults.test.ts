import { describe, expect, it } from "vitest";
import type {
  MailboxCounts,
  MailboxStatus,
  Phases,
  PhaseValues,
  ProbeFacts,
  StatusFacts,
  TcpAttempt,
} from "../../../server/contract/facts.ts";
import type { PhaseName } from "../../../server/contract/phases.ts";
import { diagnose } from "../../../server/diagnose/diagnose.ts";
import { HEALTHY_INBOX, type HEALTHY_LEAF, healthyFacts } from "../../support/healthy-facts.ts";
import { comparedWith, failed } from "./evidence-of.ts";

/** What is wrong without ending the check: each changes the facts, and leaves what others have changed. */
type Fault = readonly [id: string, change: (facts: ProbeFacts) => ProbeFacts];

const DEAD_IPV6: TcpAttempt = {
  address: "2001:db8::1",
  family: 6,
  at: 0,
  seconds: 5,
  failure: { code: "ETIMEDOUT", text: "no answer" },
};
const NOT_THERE = { code: "NONEXISTENT", text: "no such mailbox" };
const CONTAINER = { code: "NotSelectable", text: "Mailbox is not selectable" };
const NO_RIGHT = { code: "NOPERM", text: "Permission denied" };
const STORED = { name: "STORAGE", used: "1020", limit: "1024" };

const RENUMBERED: MailboxCounts = {
  ...HEALTHY_INBOX,
  path: "New",
  uidValidity: 2,
  examined: { messages: 12, uidNext: 13, uidValidity: 2, highestModseq: null },
};
const CONTRADICTORY: MailboxCounts = {
  ...HEALTHY_INBOX,
  path: "Odd",
  uidValidity: 7,
  first: {
    status: { messages: 12, unseen: 2, uidNext: 13, uidValidity: 7, highestModseq: null, size: null },
    examined: { messages: 12, uidNext: 13, uidValidity: 1, highestModseq: null },
  },
};
const IMPOSSIBLE: MailboxCounts = {
  ...HEALTHY_INBOX,
  path: "Wrong",
  uidValidity: null,
  invalid: [{ said: "STATUS", item: "UIDVALIDITY", value: "0" }],
};

const FAULTS: readonly Fault[] = [
  ["tcp-ipv6-failing", (facts) => but(facts, "tcp", ({ attempts }) => ({ attempts: [DEAD_IPV6, ...attempts] }))],
  ["tls-certificate-expiring", (facts) => leaf(facts, { notAfter: "2026-11-28T00:00:00.000Z" })],
  ["tls-certificate-weak", (facts) => leaf(facts, { keyType: "rsa", keyBits: 1024 })],
  [
    "tls-certificate-issuer-changed",
    (facts) => leaf(facts, { issuer: "CN=R9, O=Another", issuerOrganisation: "Another" }),
  ],
  ["capability-changed", (facts) => announcing(facts, (names) => names.filter((name) => name !== "MOVE"))],
  ["mailbox-special-use-missing", (facts) => announcing(facts, (names) => [...names, "SPECIAL-USE"])],
  [
    "session-server-alert",
    (facts) => ({ ...facts, alerts: [{ code: "ALERT", text: "At 22:00", phase: "auth", at: 0.1 }] }),
  ],
  ["mailbox-not-found", (facts) => withMailbox(facts, { path: "Old", failure: NOT_THERE })],
  ["mailbox-not-selectable", (facts) => withMailbox(facts, { path: "Top", failure: CONTAINER })],
  ["mailbox-permission-denied", (facts) => withMailbox(facts, { path: "Boss", failure: NO_RIGHT })],
  ["mailbox-counts-disagree", (facts) => withMailbox(facts, CONTRADICTORY)],
  ["mailbox-number-invalid", (facts) => withMailbox(facts, IMPOSSIBLE)],
  [
    "mailbox-no-new-mail",
    (facts) => withMailbox(facts, { ...HEALTHY_INBOX, path: "Quiet", newest: "2026-11-01T00:00:00.000Z" }),
  ],
  ["quota-nearly-full", (facts) => but(facts, "quota", () => ({ roots: [{ root: "", resources: [STORED] }] }))],
  ["session-command-rejected", (facts) => ({ ...facts, phases: { ...facts.phases, quota: failed("BAD", "Unknown") } })],
  [
    "latency-threshold-exceeded",
    (facts) => ({
      ...facts,
      phases: { ...facts.phases, list: { ...facts.phases.list, seconds: 4 } as Phases["list"] },
    }),
  ],
  ["mailbox-uidvalidity-changed", (facts) => withMailbox(facts, RENUMBERED)],
  ["mailbox-messages-dropped", (facts) => withMailbox(facts, { ...HEALTHY_INBOX, path: "Few" })],
];
/** What is worse ends the check where the mailboxes are; what was seen before is true all the same. */
const ENDINGS: readonly (readonly [id: string, phase: PhaseName, outcome: ProbeFacts["phases"]["auth"]])[] = [
  ["auth-credentials-rejected", "auth", failed<never>("AUTHENTICATIONFAILED", "Invalid credentials")],
  ["session-server-error", "list", failed<never>("NO", "System error")],
  ["session-command-timeout", "list", failed<never>("ETIMEDOUT", "no answer")],
  ["session-closed-by-server", "list", failed<never>("BYE", "Bye")],
];
const BEFORE_LOGIN = [
  "tcp-ipv6-failing",
  "tls-certificate-expiring",
  "tls-certificate-weak",
  "tls-certificate-issuer-changed",
];

const LISTED = ["INBOX", "New", "Few"].map((path) => ({
  path,
  delimiter: "/",
  attributes: ["\\HasNoChildren"],
  specialUse: null,
  subscribed: null,
}));
const HEALTHY = but(healthyFacts(), "list", () => ({ mailboxes: LISTED }));
const PREVIOUS = comparedWith(
  [RENUMBERED, { ...HEALTHY_INBOX, path: "Few" }]
    .map((mailbox) => ({ ...mailbox, messages: mailbox.path === "Few" ? 1000 : mailbox.messages, uidValidity: 1 }))
    .reduce<ProbeFacts>(withMailbox, HEALTHY),
);
const LIMITED = { ...PREVIOUS, thresholds: { ...PREVIOUS.thresholds, newestMessageAge: 7200, seconds: { list: 3 } } };
const PAIRS = FAULTS.flatMap((one, index) => FAULTS.slice(index + 1).map((other) => [one, other] as const)).filter(
  // One server has one answer to a question.
  ([[one], [other]]) => !(one === "quota-nearly-full" && other === "session-command-rejected"),
);

describe("diagnose, of faults that have nothing to do with each other", () => {
  it.each(FAULTS)("finds %s alone", (id, change) => expect(idsOf(change(HEALTHY))).toEqual([id]));

  it.each(PAIRS.map(([one, other]) => [one[0], other[0], one[1], other[1]] as const))(
    "finds both %s and %s, in whichever order they came",
    (one, other, change, changeToo) => {
      const wanted = [one, other].toSorted();
      expect(idsOf(changeToo(change(HEALTHY))).toSorted()).toEqual(wanted);
      expect(idsOf(change(changeToo(HEALTHY))).toSorted()).toEqual(wanted);
    },
  );

  it("finds all of them at once", () => {
    const most = FAULTS.filter(([id]) => id !== "session-command-rejected");
    const facts = most.reduce((changed, [, change]) => change(changed), HEALTHY);
    expect(idsOf(facts).toSorted()).toEqual(most.map(([id]) => id).toSorted());
  });

  it.each(
    ENDINGS.flatMap(([id, phase, outcome]) =>
      FAULTS.filter(([fault]) => BEFORE_LOGIN.includes(fault)).map(
        ([fault, change]) => [id, fault, phase, outcome, change] as const,
      ),
    ),
  )("finds %s first, and %s", (id, fault, phase, outcome, change) => {
    const facts = change(HEALTHY);
    const skipped = { status: "skipped", because: phase } as const;
    const later = phase === "auth" ? { list: skipped } : {};
    const phases = { ...facts.phases, ...later, status: skipped, quota: skipped, [phase]: outcome };
    expect(idsOf({ ...facts, phases })).toEqual([id, fault]);
  });
});

function idsOf(facts: ProbeFacts): readonly string[] {
  return diagnose(facts, LIMITED).map(({ id }) => id);
}

/** The facts with what one phase has learnt replaced in part. */
function but<Name extends PhaseName>(
  facts: ProbeFacts,
  name: Name,
  change: (value: PhaseValues[Name]) => Partial<PhaseValues[Name]>,
): ProbeFacts {
  const outcome = facts.phases[name];
  if (outcome.status !== "ok") throw new Error(`${name} has failed`);
  const value = outcome.value as PhaseValues[Name];
  return { ...facts, phases: { ...facts.phases, [name]: { ...outcome, value: { ...value, ...change(value) } } } };
}

function leaf(facts: ProbeFacts, fields: Partial<typeof HEALTHY_LEAF>): ProbeFacts {
  return but(facts, "tls", ({ chain, earliestNotAfter }) => ({
    chain: chain.map((one) => ({ ...one, ...fields })),
    earliestNotAfter: fields.notAfter ?? earliestNotAfter,
  }));
}

function announcing(facts: ProbeFacts, change: (names: readonly string[]) => readonly string[]): ProbeFacts {
  return but(facts, "capability", ({ afterLogin }) => ({ afterLogin: change(afterLogin ?? []) }));
}

/** One more configured mailbox; where it cannot be read the phase fails, as the probe has it. */
function withMailbox(facts: ProbeFacts, mailbox: MailboxStatus): ProbeFacts {
  const { status } = facts.phases;
  if (status.status === "skipped") throw new Error("no mailbox was counted");
  const mailboxes = [...(status.value?.mailboxes ?? []), mailbox];
  const failure = status.status === "failed" ? status.failure : "failure" in mailbox ? mailbox.failure : null;
  const outcome = failure
    ? failed<StatusFacts>(failure.code, failure.text, { mailboxes })
    : ({ ...status, status: "ok", value: { mailboxes } } as const);
  return { ...facts, phases: { ...facts.phases, status: outcome } };
}
