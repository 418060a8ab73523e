import type { SyncFacts, SyncOperation, SyncOutcome, SyncValues } from "../contract/facts.ts";
import { SYNC_OPERATIONS } from "../probe/sync/order.ts";

const SEEN: { readonly [Name in SyncOperation]: (value: SyncValues[Name]) => boolean } = {
  select: ({ readOnly }) => !readOnly,
  append: () => true,
  push: ({ announced }) => announced,
  fetch: ({ found }) => found,
  flag: ({ set, read }) => set.every((flag) => read.some((one) => one.toLowerCase() === flag.toLowerCase())),
  create: ({ shown }) => shown,
  move: ({ left, arrived }) => left && arrived,
  expunge: ({ gone }) => gone,
  rename: ({ shown }) => shown,
  delete: ({ shown }) => shown,
};

/** A step of a canary that both sessions saw, with how long that took, in seconds. */
export type SeenStep = { operation: SyncOperation; seconds: number };

/** The steps that the server carried out and the second session saw; what was only said to be done is not among them. */
export function seenSteps({ operations }: Pick<SyncFacts, "operations">): readonly SeenStep[] {
  return SYNC_OPERATIONS.flatMap((operation) => {
    const seconds = secondsOf(operation, operations);
    return seconds === null ? [] : [{ operation, seconds }];
  });
}

function secondsOf<Name extends SyncOperation>(operation: Name, operations: SyncFacts["operations"]): number | null {
  const outcome: SyncOutcome<SyncValues[Name]> = operations[operation];
  return outcome.status === "ok" && SEEN[operation](outcome.value) ? outcome.seconds : null;
}
