import { Counter, Gauge, type Registry } from "prom-client";
import type { MailboxCounts, MailboxStatus } from "../../contract/facts.ts";
import { learnt } from "../../contract/phase-list.ts";
import { perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

/** How much is in the configured mailboxes. What the last check could not read, or the server did not tell, has no series. */
export function mailboxMetrics(registry: Registry): SubjectMetrics {
  const messages = perServer(
    new Gauge({
      name: "imapscope_mailbox_messages",
      help: "How many messages the mailbox held in the last check; absent when that could not be read or was not told.",
      labelNames: ["server", "mailbox"],
      registers: [registry],
    }),
  );
  const unseen = perServer(
    new Gauge({
      name: "imapscope_mailbox_unseen_messages",
      help: "How many messages without the Seen flag the mailbox held in the last check; absent when that could not be read or was not told.",
      labelNames: ["server", "mailbox"],
      registers: [registry],
    }),
  );
  const newest = perServer(
    new Gauge({
      name: "imapscope_mailbox_newest_message_timestamp_seconds",
      help: "When the newest message came into the mailbox, in seconds since 1970; absent when it is empty or that could not be read.",
      labelNames: ["server", "mailbox"],
      registers: [registry],
    }),
  );
  const changes = uidValidityChanges(registry);

  const forget = (server: string) => {
    for (const gauge of [messages, unseen, newest]) gauge.replace(server, []);
  };

  return {
    add() {},
    observe(check, { name: server }) {
      const read = learnt(check.phases.status).mailboxes ?? [];
      const counted = read.flatMap((status) => ("failure" in status ? [] : [status]));
      changes.observe(server, read, counted);
      const series = counted.map((counts) => ({ labels: { server, mailbox: counts.path }, counts }));
      const told = (value: (counts: MailboxCounts) => number | null) =>
        series.flatMap(({ labels, counts }) => {
          const figure = value(counts);
          return figure === null ? [] : [{ labels, value: figure }];
        });
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
    remove(server) {
      changes.remove(server);
      forget(server);
    },
  };
}

/**
 * How often UIDVALIDITY changed since the start, from one known value to another. A mailbox that cannot be read for a while, or of
 * which the server does not tell it, keeps its counter, and is compared with what it was before; one that is not looked at any more
 * loses it.
 */
function uidValidityChanges(registry: Registry) {
  const counter = new Counter({
    name: "imapscope_mailbox_uidvalidity_changes_total",
    help: "How often the mailbox's UIDVALIDITY was another one than in the check before, after which mail programs fetch everything again.",
    labelNames: ["server", "mailbox"],
    registers: [registry],
  });
  const known = new Map<string, ReadonlyMap<string, number>>();

  return {
    observe(server: string, read: readonly MailboxStatus[], counted: readonly MailboxCounts[]) {
      if (read.length === 0) return;
      const before = known.get(server) ?? new Map<string, number>();
      const now = new Map([...before].filter(([mailbox]) => read.some(({ path }) => path === mailbox)));
      for (const mailbox of before.keys()) if (!now.has(mailbox)) counter.remove({ server, mailbox });
      for (const { path: mailbox, uidValidity } of counted) {
        if (uidValidity === null) continue;
        const last = now.get(mailbox) ?? uidValidity;
        counter.inc({ server, mailbox }, last === uidValidity ? 0 : 1);
        now.set(mailbox, uidValidity);
      }
      known.set(server, now);
    },
    remove(server: string) {
      for (const mailbox of known.get(server)?.keys() ?? []) counter.remove({ server, mailbox });
      known.delete(server);
    },
  };
}
