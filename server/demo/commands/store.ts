import type { Command } from "../command.ts";
import type { Numbered } from "../selection.ts";
import type { DemoSession } from "../session.ts";
import { changedFlags, keptFlags, readFlags } from "../store/flags.ts";
import { addressed, isUidCommand } from "./addressed.ts";
import { readModSeq } from "./condstore.ts";
import { sendFetch } from "./fetch.ts";
import { FLAGS_ITEM, MODSEQ_ITEM, UID_ITEM } from "./fetch-items.ts";
import type { Handler } from "./handler.ts";

type Wanted = {
  sign: "+" | "-" | "";
  silent: boolean;
  flags: ReadonlySet<string>;
  /** Leave alone what was changed after this mod-sequence (RFC 7162 section 3.1.3); null for no such condition. */
  unchangedSince: number | null;
};

const ITEM = /^(?:(\+)|(-))?FLAGS(\.SILENT)?$/i;

/** STORE and UID STORE, RFC 9051 section 6.4.6. */
export const store: Handler = async (command, session) => {
  const target = addressed(command, session);
  if (typeof target === "string") return target;
  const { selection, found, missing } = target;
  const wanted = read(command, session);
  if (typeof wanted === "string") return wanted;
  if (selection.readOnly) return "NO [READ-ONLY] The mailbox is open for reading";
  const { sign, flags, unchangedSince } = wanted;
  const mayChange = ({ message }: Numbered) => unchangedSince === null || message.modSeq <= unchangedSince;
  const modified = found.filter((numbered) => !mayChange(numbered));
  for (const numbered of found.filter(mayChange)) {
    const { message } = numbered;
    selection.mailbox.setFlags(message, changedFlags(message.flags, sign, flags));
    selection.acknowledge(message);
    await tell(numbered, wanted, command, session);
  }
  if (missing) return "NO [EXPUNGEISSUED] Some of the messages are gone";
  const numbers = modified.map(({ sequence, message }) => (isUidCommand(command.name) ? message.uid : sequence));
  return `OK ${numbers.length > 0 ? `[MODIFIED ${numbers.join(",")}] ` : ""}${command.name} completed`;
};

function read({ args: [, ...args] }: Command, session: DemoSession): Wanted | string {
  const unchangedSince = readModSeq(Array.isArray(args[0]) ? args.shift() : undefined, "UNCHANGEDSINCE", session);
  if (typeof unchangedSince === "string") return unchangedSince;
  const [item, ...flags] = args;
  const [whole, plus, minus, silent] = ITEM.exec(String(item)) ?? [];
  if (whole === undefined || flags.length === 0) return "BAD STORE needs FLAGS and a list of flags";
  return {
    sign: plus ? "+" : minus ? "-" : "",
    silent: silent !== undefined,
    flags: keptFlags(readFlags(flags.flat().map(String)), session.options.permanentFlags),
    unchangedSince,
  };
}

/** Says what the flags are now, and where mod-sequences are wanted at least that one (RFC 7162 section 3.1.3). */
async function tell(numbered: Numbered, { silent }: Wanted, { name }: Command, session: DemoSession): Promise<void> {
  if (silent && !session.condstore) return;
  const items = [
    ...(isUidCommand(name) ? [UID_ITEM] : []),
    ...(silent ? [] : [FLAGS_ITEM]),
    ...(session.condstore ? [MODSEQ_ITEM] : []),
  ];
  await sendFetch(numbered, items, session);
}
