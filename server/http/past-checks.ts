import type { ServerDetail } from "../contract/answers/server.ts";
import { isSameAccount } from "../contract/identity.ts";
import { learnt } from "../contract/phase-list.ts";
import type { CheckHead } from "../record/check-head.ts";
import type { Store } from "../record/store/store.ts";

const DAY_MS = 86_400_000;

/** What to compare the counts of a check with: those of a day before, or of the oldest check since. */
export async function countsBefore(store: Store, latest: CheckHead): Promise<ServerDetail["before"]> {
  const then = await store.oldestSince(latest.server.name, new Date(Date.parse(latest.startedAt) - DAY_MS));
  if (!then || then.id === latest.id || !isSameAccount(then.server, latest.server)) return null;
  const { mailboxes } = learnt(then.phases.status);
  return mailboxes ? { startedAt: then.startedAt, mailboxes } : null;
}

/** What the slow questions were answered with when they were last asked. */
export async function newestAnswers(store: Store, server: string): Promise<ServerDetail["answers"]> {
  const full = await store.newestFull(server);
  return full?.questions ? { id: full.id, startedAt: full.startedAt, questions: full.questions } : null;
}
