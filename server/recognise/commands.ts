import type { Stage } from "./rule.ts";

/** Where in the dialogue a command belongs: of an open mailbox, whatever else is asked. */
const STAGE_OF: Readonly<Record<string, Stage>> = {
  LOGIN: "auth",
  AUTHENTICATE: "auth",
  STARTTLS: "starttls",
  CAPABILITY: "capability",
  LIST: "list",
  LSUB: "list",
  NAMESPACE: "list",
  STATUS: "status",
  GETQUOTA: "quota",
  GETQUOTAROOT: "quota",
  APPEND: "append",
  IDLE: "idle",
  ...Object.fromEntries(
    "SELECT EXAMINE FETCH STORE COPY MOVE SEARCH EXPUNGE CREATE DELETE RENAME SUBSCRIBE"
      .split(" ")
      .map((name) => [name, "select" as const]),
  ),
};

const COMMAND = /^(\.|\w*\d\w*) (?:UID )?([A-Z]{4,12})\b(?! (?:failed|error|command)\b)/;
const ANSWER = /^(\S{1,12}) (?:NO|BAD)\b/;

/** The commands that a client has sent, for the answers to them: what a refusal means depends on what was asked. */
export class Commands {
  #stages = new Map<string, Stage>();
  #last: Stage | undefined;

  /** Takes note of a line, if it is a command. */
  note(line: string): void {
    const [, tag, name = ""] = COMMAND.exec(line) ?? [];
    const stage = STAGE_OF[name];
    if (tag === undefined || stage === undefined) return;
    this.#stages.set(tag, stage);
    this.#last = stage;
  }

  /** The stage of the command that a line answers: by its tag, or the last one where it has none. */
  stageOf(line: string): Stage | undefined {
    return line.startsWith("* ") ? this.#last : this.#stages.get(ANSWER.exec(line)?.[1] ?? "");
  }
}

/** How libraries name the command that was refused: to the 'FETCH' command; command: SEARCH => */
const NAMED = /'([A-Z]{4,12})' command\b|\bcommand: ([A-Z]{4,12})\b/;

/** The stage that a text names by a command or in words; undefined when it does not, or names several. */
export function stageIn(text: string): Stage | undefined {
  const [, quoted, plain] = NAMED.exec(text) ?? [];
  const stage = STAGE_OF[quoted ?? plain ?? ""];
  if (stage !== undefined) return stage;
  const named = STAGES.filter(([, pattern]) => pattern.test(text)).map(([stage]) => stage);
  return named.length === 1 ? named[0] : undefined;
}

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ["starttls", /\bSTARTTLS\b/],
  ["auth", /\bAUTHENTICATE\b|\bLOGIN\b|\bXOAUTH2\b/],
  ["select", /\b(?:SELECT|EXAMINE)\b/],
  ["append", /\bAPPEND\b/],
  ["status", /\bSTATUS\b/],
  ["list", /\bLIST\b/],
];
