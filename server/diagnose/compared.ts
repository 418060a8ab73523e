import type {
  CapabilityFacts,
  CertificateFacts,
  MailboxCounts,
  MailboxFacts,
  MailboxStatus,
  ProbeFacts,
} from "../contract/facts.ts";
import { listed } from "./listed.ts";

/** How a phase ended, without when. */
export type Ended<Value> =
  | { status: "ok"; value: Value }
  | { status: "failed"; value?: Partial<Value> }
  | { status: "skipped"; because: string };

/** What of a mailbox's counts is compared. */
export type ComparedCounts = Pick<MailboxCounts, "path" | "messages" | "uidNext" | "uidValidity" | "highestModseq">;

/** A mailbox that could not be read. */
export type UnreadMailbox = Extract<MailboxStatus, { failure: unknown }>;

/** What of a certificate is compared: who issued it. */
export type IssuedBy = Pick<CertificateFacts, "issuer" | "issuerOrganisation">;

/** What of an earlier check's facts new ones are compared with, and nothing else: it is held for each server, for an hour or two. */
export type ComparedFacts = Pick<ProbeFacts, "server" | "startedAt"> & {
  phases: {
    tls: Ended<{ chain: readonly IssuedBy[] }>;
    capability: Ended<Pick<CapabilityFacts, "afterTls" | "afterLogin">>;
    auth: Ended<object>;
    list: Ended<{ mailboxes: readonly Pick<MailboxFacts, "path" | "attributes">[] }>;
    status: Ended<{ mailboxes: readonly (ComparedCounts | UnreadMailbox)[] }>;
  };
};

/** Nothing of a name is kept that only holds other mailboxes, and of the others no attribute. */
const NO_ATTRIBUTES: readonly string[] = [];

/** What of these facts is compared with later ones; all else is let go of. */
export function comparedFacts({ server, startedAt, phases }: ComparedFacts): ComparedFacts {
  const { tls, capability, auth, list, status } = phases;
  return {
    server,
    startedAt,
    phases: {
      tls: ended(tls, ({ chain = [] }) => ({ chain: chain.slice(0, 1).map(issuedBy) })),
      capability: ended(capability, ({ afterTls = null, afterLogin = null }) => ({
        afterTls: afterLogin ? null : afterTls,
        afterLogin,
      })),
      auth: ended(auth, () => ({})),
      list: ended(list, ({ mailboxes = [] }) => ({
        mailboxes: listed({ mailboxes }).map((path) => ({ path, attributes: NO_ATTRIBUTES })),
      })),
      status: ended(status, ({ mailboxes = [] }) => ({ mailboxes: mailboxes.flatMap(countsOf) })),
    },
  };
}

function issuedBy({ issuer, issuerOrganisation }: IssuedBy): IssuedBy {
  return { issuer, ...(issuerOrganisation === undefined ? {} : { issuerOrganisation }) };
}

function countsOf(mailbox: ComparedCounts | UnreadMailbox): readonly ComparedCounts[] {
  if ("failure" in mailbox) return [];
  const { path, messages, uidNext, uidValidity, highestModseq } = mailbox;
  return [{ path, messages, uidNext, uidValidity, highestModseq }];
}

/** The outcome with what `keep` leaves of its value. */
function ended<Value, Kept>(outcome: Ended<Value>, keep: (value: Partial<Value>) => Kept): Ended<Kept> {
  if (outcome.status === "skipped") return { status: "skipped", because: outcome.because };
  if (outcome.status === "ok") return { status: "ok", value: keep(outcome.value) };
  return outcome.value === undefined ? { status: "failed" } : { status: "failed", value: keep(outcome.value) };
}
