import type { Failure, SyncFacts, SyncOperation, SyncOutcome, SyncValues } from "../../../server/contract/facts.ts";

/** The steps as a person would take them. */
const ORDER: readonly SyncOperation[] = [
  "select",
  "append",
  "push",
  "fetch",
  "flag",
  "move",
  "expunge",
  "create",
  "rename",
  "delete",
];

/** What the other session did not see although the server had said OK; `waited` in seconds. */
export type Unseen =
  | { kind: "read-only" }
  | { kind: "silent"; waited: number }
  | { kind: "not-found"; waited: number }
  | { kind: "changed"; parts: readonly ("header" | "body" | "size")[] }
  | { kind: "flags"; flags: readonly string[] }
  | { kind: "not-arrived" }
  | { kind: "still-there" }
  | { kind: "not-shown" };

/** A step of the canary: whether the other session saw what it should, as far as the server did it at all. */
export type SyncStep = { operation: SyncOperation } & (
  | { status: "seen"; seconds: number }
  | { status: "unseen"; seconds: number; unseen: Unseen }
  | { status: "failed"; seconds: number; failure: Failure }
  | { status: "skipped"; because: SyncOperation | "not-applicable" }
);

/** What the second session saw of each step, in the order in which a person would try them. */
export function syncSteps({ operations }: SyncFacts): readonly SyncStep[] {
  return ORDER.map((operation) => stepOf(operation, operations));
}

function stepOf<Name extends SyncOperation>(operation: Name, operations: SyncFacts["operations"]): SyncStep {
  const outcome: SyncOutcome<SyncValues[Name]> = operations[operation];
  if (outcome.status !== "ok") return { operation, ...outcome };
  const unseen = UNSEEN[operation](outcome.value);
  const { seconds } = outcome;
  return unseen ? { operation, status: "unseen", seconds, unseen } : { operation, status: "seen", seconds };
}

const notShown = ({ shown }: { shown: boolean }): Unseen | null => (shown ? null : { kind: "not-shown" });

const UNSEEN: { readonly [Name in SyncOperation]: (value: SyncValues[Name]) => Unseen | null } = {
  select: ({ readOnly }) => (readOnly ? { kind: "read-only" } : null),
  append: () => null,
  push: ({ announced, waited }) => (announced ? null : { kind: "silent", waited }),
  fetch: ({ found, waited, changed }) => {
    if (!found) return { kind: "not-found", waited };
    return changed.length > 0 ? { kind: "changed", parts: changed } : null;
  },
  flag: ({ set, read }) => {
    const lost = set.filter((flag) => !read.some((one) => one.toLowerCase() === flag.toLowerCase()));
    return lost.length > 0 ? { kind: "flags", flags: lost } : null;
  },
  move: ({ left, arrived }) => {
    if (!arrived) return { kind: "not-arrived" };
    return left ? null : { kind: "still-there" };
  },
  expunge: ({ gone }) => (gone ? null : { kind: "still-there" }),
  create: notShown,
  rename: notShown,
  delete: notShown,
};
