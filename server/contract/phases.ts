import type { Security } from "./securities.ts";

/** The parts of a check, in the order in which they come: a phase belongs to one of them. */
export const PARTS = ["network", "opening", "login", "mailboxes", "goodbye"] as const;

/**
 * Where in a check a phase stands: in what it takes to reach the server (`network`), in the dialogue before anybody has said who
 * logs in (`opening`), in the `login`, in what is done with the account then (`mailboxes`), or in the `goodbye`.
 */
export type Part = (typeof PARTS)[number];

/** What there is to know of a phase besides what it does. */
export type PhaseRow = {
  name: string;
  /** Its turn in each security mode that has it, one at least: the lowest number runs first. Numbers may be left out. */
  turn: Turn;
  part: Part;
  /** Whether an IMAP session does its work in it, which can break off in it. */
  work: boolean;
  /** Whether most checks do not have it: it is shown only where it was to run. */
  occasional: boolean;
};

type Turn = { [Mode in Security]: Readonly<Record<Mode, number> & Partial<Record<Security, number>>> }[Security];

/** The steps of a probe. A row here is all that lists, orders and sets of phases need to know of a new one. */
export const PHASES = [
  { name: "dns", turn: always(10), part: "network", work: false, occasional: false },
  { name: "tcp", turn: always(20), part: "network", work: false, occasional: false },
  { name: "greeting", turn: always(40), part: "opening", work: false, occasional: false },
  { name: "capability", turn: always(50), part: "opening", work: true, occasional: false },
  { name: "starttls", turn: { starttls: 60 }, part: "opening", work: false, occasional: false },
  { name: "tls", turn: { "implicit-tls": 30, starttls: 70 }, part: "network", work: false, occasional: false },
  { name: "token", turn: always(80), part: "login", work: false, occasional: true },
  { name: "auth", turn: always(90), part: "login", work: true, occasional: false },
  { name: "list", turn: always(100), part: "mailboxes", work: true, occasional: false },
  { name: "status", turn: always(110), part: "mailboxes", work: true, occasional: false },
  { name: "quota", turn: always(120), part: "mailboxes", work: true, occasional: false },
  { name: "sync", turn: always(130), part: "mailboxes", work: true, occasional: true },
  { name: "logout", turn: always(140), part: "goodbye", work: false, occasional: false },
] as const satisfies readonly PhaseRow[];

/** One step of a probe. The order depends on the security mode. */
export type PhaseName = (typeof PHASES)[number]["name"];

const ROWS: readonly (PhaseRow & { name: PhaseName })[] = PHASES;

/** Every phase there is, in a fixed order: for metrics and tables that list them all. */
export const PHASE_NAMES: readonly PhaseName[] = ROWS.map(({ name }) => name);

/** The phases of a probe in the order in which they run, by how the connection is protected. */
export const PHASE_ORDER: Readonly<Record<Security, readonly PhaseName[]>> = {
  "implicit-tls": orderOf("implicit-tls"),
  starttls: orderOf("starttls"),
  none: orderOf("none"),
};

/** The phases of which this holds, in the fixed order. */
export function phasesWhere(holds: (phase: PhaseRow) => boolean): readonly PhaseName[] {
  return ROWS.filter(holds).map(({ name }) => name);
}

/** The phases of these parts of a check, in the fixed order. */
export function phasesOf(...parts: readonly Part[]): readonly PhaseName[] {
  return phasesWhere(({ part }) => parts.includes(part));
}

function orderOf(security: Security): readonly PhaseName[] {
  const own = ROWS.flatMap(({ name, turn: { [security]: turn } }) => (turn === undefined ? [] : [{ name, turn }]));
  return own.toSorted((one, other) => one.turn - other.turn).map(({ name }) => name);
}

function always(turn: number): Readonly<Record<Security, number>> {
  return { "implicit-tls": turn, starttls: turn, none: turn };
}
