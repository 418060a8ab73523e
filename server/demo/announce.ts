import type { Selection } from "./selection.ts";
import type { DemoSession } from "./session.ts";

/** Commands that say themselves what is new, or after which nobody wants to know. */
const SAY_THEMSELVES = new Set(["IDLE", "LOGOUT"]);
/** Commands in which numbers must not change (RFC 9051 section 7.5.1); their UID forms are treated alike. */
const KEEP_NUMBERS = /^(?:UID )?(?:FETCH|STORE|SEARCH)$/;

/** Tells the session what happened in its mailbox, at the end of a command. */
export async function announceAfter(commandName: string, session: DemoSession): Promise<void> {
  if (session.selection === null || SAY_THEMSELVES.has(commandName)) return;
  await session.send(...news(session, session.selection, { expunged: !KEEP_NUMBERS.test(commandName) }));
}

/** Tells an idling session what happens in its mailbox, as soon as the server wants to; ends with the returned function. */
export function announceWhileIdling(session: DemoSession): () => void {
  const { selection } = session;
  if (selection === null) return () => {};
  let timer: NodeJS.Timeout | null = null;
  const tell = () => {
    timer = null;
    void session.send(...news(session, selection, { expunged: true }));
  };
  const changed = () => {
    const { pushDelay } = session.options;
    if (pushDelay === 0) tell();
    else if (pushDelay !== null) timer ??= setTimeout(tell, pushDelay * 1000);
  };
  const unwatch = selection.mailbox.watch(changed);
  if (selection.behind) changed();
  return () => {
    unwatch();
    if (timer !== null) clearTimeout(timer);
  };
}

/** Untagged EXPUNGE, EXISTS and FETCH (RFC 9051 sections 7.4.1, 7.5.1 and 7.5.2). */
function news({ condstore }: DemoSession, selection: Selection, may: { expunged: boolean }): string[] {
  const { expunged, exists, flagged } = selection.changes(may);
  return [
    ...expunged.map((sequence) => `* ${sequence} EXPUNGE`),
    ...(exists === null ? [] : [`* ${exists} EXISTS`]),
    ...flagged.map(({ sequence, message: { uid, flags, modSeq } }) => {
      const told = condstore ? ` MODSEQ (${modSeq})` : "";
      return `* ${sequence} FETCH (UID ${uid} FLAGS (${[...flags].join(" ")})${told})`;
    }),
  ];
}
