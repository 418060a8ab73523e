import { z } from "zod";
import { LANGUAGES } from "../../contract/languages.ts";
import { PHASE_NAMES } from "../../contract/phases.ts";
import { STATES } from "../../contract/states.ts";
import { TROUBLES } from "../../probe/own-trouble.ts";

/** The shapes of answers, for the description of the API; that answers really have them is what its tests see to. */

const moment = z.iso.datetime();
const seconds = z.number();
const state = z.enum(STATES);
const phase = z.enum(PHASE_NAMES);
const severity = z.enum(["critical", "error", "warning", "notice"]);
const security = z.enum(["implicit-tls", "starttls", "none"]);
const texts = z.array(z.string());
const text = { title: z.string(), cause: z.string(), fix: z.strictObject({ user: texts, admin: texts }) };
const who = z.array(z.enum(["user", "admin"]));
const facts = z.looseObject({}).describe("Facts as the probe saw them; more may come.");
const failure = z.strictObject({ code: z.string(), text: z.string() });
const signIn = z.enum(["password", "oauth2"]).nullable();

export const problem = z
  .strictObject({ type: z.literal("about:blank"), title: z.string(), status: z.int(), detail: z.string() })
  .describe("RFC 9457 problem details; `detail` says what to do about it.");

const measured = { phase, at: seconds, seconds, traffic: facts.optional() };
const phaseReport = z
  .discriminatedUnion("status", [
    z.strictObject({ ...measured, status: z.literal("ok"), value: facts }),
    z.strictObject({ ...measured, status: z.literal("failed"), failure, value: facts.optional() }),
    z.strictObject({ phase, status: z.literal("skipped"), because: z.enum([...PHASE_NAMES, "not-applicable"]) }),
  ])
  .describe("`at` and `seconds` are measured at the socket, `at` from the start of the check.");

const scope = z
  .enum(["server", "account"])
  .describe("Of whom it speaks: `server`, others are hurt as well; `account`, this login was tested and no other.");

export const finding = z.strictObject({
  id: z.string(),
  severity,
  phase: phase.nullable(),
  evidence: z.record(z.string(), z.union([z.string(), z.number()])),
  ...text,
  reference: z.url(),
  transient: z.boolean(),
  verify: texts,
  scope,
  severityReason: z.string(),
  who,
});

const trouble = z
  .strictObject({
    kind: z.enum(TROUBLES),
    phase,
    failure,
    title: z.string(),
    cause: z.string(),
    fix: texts,
  })
  .describe("Trouble of imapscope's own, for which nothing can be said of the server.");

const user = z.string().optional();
const secret = z
  .union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })])
  .optional()
  .describe("Where the configuration says that the password or token is.");
export const check = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  server: z.strictObject({ name: z.string(), host: z.string(), port: z.int(), security, user, secret }),
  depth: z.enum(["connect", "login", "sync", "full"]),
  startedAt: moment,
  seconds,
  state,
  phases: z.array(phaseReport),
  findings: z.array(finding).describe("The root cause first."),
  trouble: trouble.nullable().optional(),
  heldUpSeconds: seconds.optional().describe("How long imapscope itself was held up meanwhile."),
  questions: facts.nullable(),
  sync: facts.nullable(),
  backOff: z.strictObject({ code: z.string(), seconds: seconds.nullable(), text: z.string() }).nullable(),
  alerts: z.array(
    z.strictObject({ phase, code: z.string(), arguments: z.string().optional(), text: z.string(), at: seconds }),
  ),
  transcript: z.array(
    z.strictObject({
      at: seconds,
      from: z.enum(["client", "server", "note"]),
      session: z.literal(2).optional(),
      line: z.string(),
    }),
  ),
});

export const askedCheck = check.extend({
  asked: moment,
  answeredBy: z
    .enum(["new", "earlier"])
    .describe("`earlier`: it had ended before, and nothing was sent to the server."),
  leftAloneUntil: moment.nullable().describe("Until when the server is not checked, because it asked for that."),
  allTheSameFrom: moment.nullable().describe("From when on `force=true` makes a new check; null: now."),
});

const pastCheck = { id: z.string(), startedAt: moment, seconds, state };
export const serverSummary = z.strictObject({
  name: z.string(),
  host: z.string(),
  port: z.int(),
  security,
  user: z.string().nullable(),
  signIn,
  timing: z.string(),
  labels: z.record(z.string(), z.string()),
  state,
  since: z.strictObject({ moment, atLeast: z.boolean() }).nullable(),
  paused: z.strictObject({ until: moment }).nullable(),
  leftAloneUntil: moment.nullable(),
  latest: z
    .strictObject({
      id: z.string(),
      startedAt: moment,
      seconds,
      findings: z.array(finding),
      certificateNotAfter: moment.nullable(),
    })
    .nullable(),
  checking: z.boolean(),
  sync: z
    .strictObject({ state: z.enum(["in-step", "late", "broken", "waiting"]), startedAt: moment.nullable() })
    .nullable(),
  day: z.array(state.nullable()),
  recent: z.array(z.strictObject(pastCheck)),
});

const here = { now: moment, demo: z.boolean(), version: z.string() };
export const overview = z.strictObject({ ...here, servers: z.array(serverSummary) });
export const serverDetail = z.strictObject({
  ...here,
  server: serverSummary,
  check: check.nullable(),
  before: z.strictObject({ startedAt: moment, mailboxes: z.array(facts) }).nullable(),
  answers: z.strictObject({ id: z.string(), startedAt: moment, questions: facts }).nullable(),
});
export const checkList = z.strictObject({ checks: z.array(z.strictObject({ ...pastCheck, findings: texts })) });

const perCell = z.array(seconds.nullable());
const uptime = z.strictObject({ share: z.number().nullable(), knownSeconds: seconds, downSeconds: seconds });
export const series = z.strictObject({
  server: z.string(),
  range: z.string(),
  from: moment,
  to: moment,
  step: seconds,
  cells: z.array(
    z.strictObject({
      state: state.nullable(),
      seconds: z.record(z.string(), seconds),
      checks: z.int(),
      failures: z.int(),
    }),
  ),
  lines: z.record(z.string(), z.strictObject({ median: perCell, p95: perCell, max: perCell })),
  uptime: z.record(z.string(), uptime),
  incidents: z.array(
    z.strictObject({
      began: moment,
      ended: moment.nullable(),
      seconds,
      state: z.enum(["degraded", "down"]).describe("The worst that it came to."),
      now: state.nullable().describe("How the server is now; null when it is over."),
      downSeconds: seconds.nullable(),
      stretches: z.array(z.strictObject({ from: moment, to: moment, state: z.enum(["degraded", "down"]) })).nullable(),
      causes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    }),
  ),
  moreIncidents: z.boolean(),
});

export const explanation = z.strictObject({
  diagnoses: z.array(
    z.strictObject({
      id: z.string(),
      confidence: z.enum(["certain", "likely", "possible"]),
      why: z.string(),
      ...text,
    }),
  ),
});

export const diagnosis = z.strictObject({
  id: z.string(),
  severity,
  phase: phase.nullable(),
  reference: z.url(),
  ...text,
  transient: z.boolean(),
  scope,
  severityReason: z.string(),
  who,
  plain: z.strictObject(text),
  verify: texts,
  wire: texts,
  alert: z.strictObject({
    expression: z.string(),
    rules: z.array(z.strictObject({ name: z.string(), severity: z.enum(["critical", "warning"]), seconds })),
  }),
  about: z
    .strictObject({ server: z.string(), present: z.boolean() })
    .nullable()
    .describe("The server that it is written for, and whether its latest check found it."),
  now: texts.describe("Servers that have it now."),
  seen: z.array(z.strictObject({ server: z.string(), checks: z.int(), lastSeen: moment })),
});
export const diagnoses = z.strictObject({ diagnoses: z.array(diagnosis) });

const notes = z.array(z.strictObject({ id: z.string(), text: z.string() }));
const endpoint = { host: z.string(), port: z.int(), security };
const source = z.looseObject({ kind: z.string() });
export const discovered = z.strictObject({
  address: z.string(),
  domain: z.string(),
  settings: z.array(
    z.strictObject({ ...endpoint, user: z.string(), source, checkable: z.boolean(), label: z.string() }),
  ),
  notes,
});
export const setupList = z.strictObject({
  choices: z.array(
    z.strictObject({
      kind: z.enum(["configured", "provider"]),
      name: z.string(),
      label: z.string(),
      names: texts,
      domains: texts,
      imap: z.strictObject(endpoint).nullable(),
      smtp: z.strictObject(endpoint).nullable(),
      userForm: z.enum(["address", "local-part"]),
      signIn,
      notes,
      checkable: z.boolean(),
    }),
  ),
  selfCheck: z.boolean(),
});

export const languages = z.enum(LANGUAGES);
