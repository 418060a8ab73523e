import { Gauge, type Registry } from "prom-client";
import type { Check } from "../../diagnose/check.ts";
import type { MailboxStatus } from "../../probe/facts.ts";
import { perServer } from "./series.ts";
import type { Subject } from "./subject.ts";

/** How much is in the configured mailboxes. A mailbox that the last check could not read has no series. */
export function mailboxMetrics(registry: Registry): Subject {
  const messages = perServer(
    new Gauge({
      name: "imapscope_mailbox_messages",
      help: "How many messages the mailbox held in the last check; absent when that could not be read.",
      labelNames: ["server", "mailbox"],
      registers: [registry],
    }),
  );
  const unseen = perServer(
    new Gauge({
      name: "imapscope_mailbox_unseen_messages",
      help: "How many messages without the Seen flag the mailbox held in the last check; absent when that could not be read.",
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

  return {
    add() {},
    observe(check, { name: server }) {
      const counted = counts(check).flatMap((status) => ("failure" in status ? [] : [status]));
      const series = counted.map((counts) => ({ labels: { server, mailbox: counts.path }, counts }));
      messages.replace(
        server,
        series.map(({ labels, counts }) => ({ labels, value: counts.messages })),
      );
      unseen.replace(
        server,
        series.map(({ labels, counts }) => ({ labels, value: counts.unseen })),
      );
      newest.replace(
        server,
        series.flatMap(({ labels, counts }) =>
          counts.newest === null ? [] : [{ labels, value: Date.parse(counts.newest) / 1000 }],
        ),
      );
    },
    remove(server) {
      newest.replace(server, []);
      messages.replace(server, []);
      unseen.replace(server, []);
    },
  };
}

function counts({ phases }: Check): readonly MailboxStatus[] {
  const status = phases.find((report) => report.phase === "status");
  return status === undefined || status.status === "skipped" ? [] : (status.value?.mailboxes ?? []);
}
