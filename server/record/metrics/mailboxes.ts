import type { MailboxCounts, MailboxStatus } from "../../contract/facts.ts";
import { learnt } from "../../contract/phase-list.ts";
import type { SubjectMetrics } from "./subject.ts";
import type { Table } from "./table.ts";

/** How much is in the configured mailboxes. What the last check could not read, or the server did not tell, has no series. */
export function mailboxMetrics(table: Table): SubjectMetrics {
  const messages = table.freeGauge(
    {
      name: "imapscope_mailbox_messages",
      help: "How many messages the mailbox held in the last check; absent when the server did not report it.",
    },
    ["mailbox"],
  );
  const unseen = table.freeGauge(
    {
      name: "imapscope_mailbox_unseen_messages",
      help: "How many messages without the Seen flag the mailbox held in the last check; absent when the server did not report it.",
    },
    ["mailbox"],
  );
  const newest = table.freeGauge(
    {
      name: "imapscope_mailbox_newest_message_timestamp_seconds",
      help: "When the newest message arrived in the mailbox, in seconds since 1970; absent when the mailbox is empty or could not be read.",
    },
    ["mailbox"],
  );
  const changes = uidValidityChanges(table);

  const forget = (server: string) => {
    for (const gauge of [messages, unseen, newest]) gauge.replace(server, []);
  };

  return {
    observe(check, { name: server }) {
      const read = learnt(check.phases.status).mailboxes ?? [];
      const counted = read.flatMap((status) => ("failure" in status ? [] : [status]));
      changes.observe(server, read, counted);
      const told = (value: (counts: MailboxCounts) => number | null) =>
        counted.map((counts) => ({ labels: [counts.path], figure: value(counts) ?? Number.NaN }));
      messages.replace(
        server,
        told((counts) => counts.messages),
      );
      unseen.replace(
        server,
        told((counts) => counts.unseen),
      );
      newest.replace(
        server,
        told((counts) => (counts.newest === null ? null : Date.parse(counts.newest) / 1000)),
      );
    },
    pause: forget,
    remove: changes.remove,
  };
}

/**
 * How often UIDVALIDITY changed since the start, from one known value to another. A mailbox that cannot be read for a while, or of
 * which the server does not tell it, keeps its counter, and is compared with what it was before; one that is not looked at any more
 * loses it.
 */
function uidValidityChanges(table: Table) {
  const counter = table.freeCounter(
    {
      name: "imapscope_mailbox_uidvalidity_changes_total",
      help: "How often the mailbox's UIDVALIDITY changed since the check before; after each change, mail programs download everything again.",
    },
    ["mailbox"],
  );
  const known = new Map<string, ReadonlyMap<string, Counted>>();

  return {
    observe(server: string, read: readonly MailboxStatus[], counted: readonly MailboxCounts[]) {
      if (read.length === 0) return;
      const before = known.get(server) ?? new Map<string, Counted>();
      const now = new Map([...before].filter(([mailbox]) => read.some(({ path }) => path === mailbox)));
      for (const { path: mailbox, uidValidity } of counted) {
        if (uidValidity === null) continue;
        const { changes, last } = now.get(mailbox) ?? { changes: 0, last: uidValidity };
        now.set(mailbox, { changes: last === uidValidity ? changes : changes + 1, last: uidValidity });
      }
      known.set(server, now);
      counter.replace(
        server,
        [...now].map(([mailbox, { changes }]) => ({ labels: [mailbox], figure: changes })),
      );
    },
    remove: (server: string) => void known.delete(server),
  };
}

/** How often the UIDVALIDITY of a mailbox changed, and what it was last. */
type Counted = { changes: number; last: number };
