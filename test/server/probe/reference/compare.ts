import type { ServerConfig } from "../../../../server/config/types.ts";
import type { ListFacts, PhaseOutcome, Phases } from "../../../../server/contract/facts.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { probeByImapflow } from "./imapflow-probe.ts";

/** What both dialogues are to learn alike, by phase: how it ended, and all facts of it but times. */
export type Learnt = Readonly<Record<string, unknown>>;

const COMPARED = ["auth", "list", "status", "quota", "logout"] as const;

/** Probes a server once with our own dialogue and once with imapflow's, one after the other, and gives what each learnt. */
export async function learnBoth(config: ServerConfig): Promise<{ own: Learnt; reference: Learnt }> {
  const { phases } = await probe(config);
  const reference = await probeByImapflow(config);
  return { own: learntIn(phases), reference: learntIn(reference.phases) };
}

function learntIn(phases: Phases): Learnt {
  return Object.fromEntries(COMPARED.map((phase) => [phase, told(phase, phases[phase])]));
}

function told(phase: (typeof COMPARED)[number], outcome: PhaseOutcome<object>): unknown {
  if (outcome.status === "skipped") return outcome;
  const { at: _at, seconds: _seconds, traffic: _traffic, ...rest } = outcome;
  return {
    ...rest,
    value: phase === "auth" ? ofLogin(rest.value) : phase === "list" ? inOrder(rest.value) : rest.value,
  };
}

/** Of the login itself there is one knowledge for both: only what comes behind it is compared. */
function ofLogin(value: object | undefined) {
  return { serverId: null, namespaces: null, ...value, mechanism: "", answer: null, challenge: null, attempts: [] };
}

/** imapflow sorts mailboxes by a guess at what they are for. */
function inOrder(value: Partial<ListFacts> | undefined) {
  const mailboxes = (value?.mailboxes ?? []).map((one) => ({ ...one, attributes: one.attributes.toSorted() }));
  return value && { mailboxes: mailboxes.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}
