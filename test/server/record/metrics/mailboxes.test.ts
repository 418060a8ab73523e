import { expect, it } from "vitest";
import type { MailboxStatus } from "../../../../server/probe/facts.ts";
import { healthyCheck } from "../../../support/healthy-check.ts";
import { HEALTHY_INBOX, healthyFacts } from "../../../support/healthy-facts.ts";
import { measured, series } from "./measured.ts";

function checkWith(...mailboxes: readonly MailboxStatus[]) {
  return healthyCheck({}, healthyFacts({ status: { status: "ok", at: 0, seconds: 0.1, value: { mailboxes } } }));
}

const inbox = HEALTHY_INBOX;
const archive = { ...inbox, path: "Архив/2026", messages: 0, unseen: 0 };
const missing = { path: "INBOX", failure: { code: "NONEXISTENT", text: "no such mailbox" } };

it("has the counts of each mailbox", async () => {
  const counted = checkWith({ ...inbox, newest: null }, { ...archive, newest: null });
  expect(await series(measured(counted), "mailbox_")).toEqual([
    'mailbox_messages{server="corp",mailbox="INBOX"} 12',
    'mailbox_messages{server="corp",mailbox="Архив/2026"} 0',
    'mailbox_unseen_messages{server="corp",mailbox="INBOX"} 2',
    'mailbox_unseen_messages{server="corp",mailbox="Архив/2026"} 0',
  ]);
});

it("has none of a mailbox that vanished or could not be read", async () => {
  const metrics = measured(checkWith(inbox, archive), checkWith(missing));
  expect(await series(metrics, "mailbox_")).toEqual([]);
});

it("has no time of a newest message where there is none", async () => {
  const metrics = measured(checkWith(inbox, { ...archive, newest: null }));
  expect(await series(metrics, "mailbox_newest_message_timestamp_seconds")).toEqual([
    'mailbox_newest_message_timestamp_seconds{server="corp",mailbox="INBOX"} 1795435080',
  ]);
});

it("has none when the last check did not come that far", async () => {
  const status = { status: "skipped", because: "tcp" } as const;
  const metrics = measured(checkWith(inbox), healthyCheck({ state: "down" }, healthyFacts({ status })));
  expect(await series(metrics, "mailbox_")).toEqual([]);
});
