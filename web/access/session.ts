import { computed, effect, signal, untracked } from "@preact/signals";
import type { SessionAnswer } from "../../server/contract/answers/session.ts";
import { isEnough, type Role } from "../../server/contract/roles.ts";
import { fetchSession } from "./api.ts";
import { refusals } from "./refused.ts";

/** What is known of who the reader is. `unknown`: imapscope could not be asked, and will say itself what it does not answer. */
type Known = { state: "asking" } | { state: "unknown" } | { state: "known"; session: SessionAnswer; ended: boolean };

/** What is known of who the reader is, now. `ended`: they were somebody before, while this page was open. */
export const known = signal<Known>({ state: "asking" });

/** Who the reader is, once that is known. */
export const session = computed(() => (known.value.state === "known" ? known.value.session : null));
/** Whether servers and checks may be shown. */
export const maySee = computed(() => isIn("viewer"));
/** Whether checks may be asked for. */
export const mayOperate = computed(() => isIn("operator"));
/** Whether the metrics may be read. */
export const mayScrape = computed(() => isIn("scraper"));
/** Whether there is anything to sign in to, and the reader has not. */
export const canSignIn = computed(() => session.value?.way === "anonymous");

let asking: Promise<void> | null = null;

/** Finds out who the reader is; again whenever an answer says that imapscope does not know. */
export function startSession(): Promise<void> {
  effect(() => {
    if (refusals.value > 0) untracked(() => void askAgain());
  });
  return askAgain();
}

/** Asks once more who the reader is; whoever wants to know at the same time waits for the same answer. */
export function askAgain(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

/** The reader signs out: nothing of theirs is shown any more, and nobody says that the session has ended. */
export function beginLeaving(): void {
  known.value = { state: "asking" };
}

async function ask(): Promise<void> {
  const before = known.value;
  const got = await fetchSession();
  if (!got.ok) {
    if (before.state === "asking") known.value = { state: "unknown" };
    return;
  }
  const was = before.state === "known" ? before : null;
  const ended =
    got.value.way === "anonymous" && (was?.ended === true || (was !== null && was.session.way !== "anonymous"));
  known.value = { state: "known", session: got.value, ended };
}

/** What nobody has said is not allowed is offered: imapscope itself decides. */
function isIn(role: Role): boolean {
  return session.value === null || isEnough(session.value.role, role);
}
