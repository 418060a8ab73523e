import { describe, expect, it } from "vitest";
import type { MailboxStatus } from "../../../../server/contract/facts.ts";
import type { Metrics } from "../../../../server/record/metrics/metrics.ts";
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
  const metrics = measured(counted);
  expect([...(await series(metrics, "mailbox_messages")), ...(await series(metrics, "mailbox_unseen"))]).toEqual([
    'mailbox_messages{server="corp",mailbox="INBOX"} 12',
    'mailbox_messages{server="corp",mailbox="Архив/2026"} 0',
    'mailbox_unseen_messages{server="corp",mailbox="INBOX"} 2',
    'mailbox_unseen_messages{server="corp",mailbox="Архив/2026"} 0',
  ]);
});

it("has none of a mailbox that vanished or could not be read", async () => {
  const metrics = measured(checkWith(inbox, archive), checkWith(missing));
  expect(await gauges(metrics)).toEqual([]);
});

it("has no time of a newest message where there is none", async () => {
  const metrics = measured(checkWith(inbox, { ...archive, newest: null }));
  expect(await series(metrics, "mailbox_newest_message_timestamp_seconds")).toEqual([
    'mailbox_newest_message_timestamp_seconds{server="corp",mailbox="INBOX"} 1795435080',
  ]);
});

it("has none, and no 0, of what the server does not tell", async () => {
  const untold = { ...inbox, messages: null, unseen: null, uidNext: null, uidValidity: null, newest: null };
  expect(await gauges(measured(checkWith(untold)))).toEqual([]);
  expect(await series(measured(checkWith(untold)), "mailbox_uidvalidity")).toEqual([]);
});

it("has none when the last check did not come that far", async () => {
  const status = { status: "skipped", because: "tcp" } as const;
  const metrics = measured(checkWith(inbox), healthyCheck({ state: "down" }, healthyFacts({ status })));
  expect(await gauges(metrics)).toEqual([]);
});

describe("changes of UIDVALIDITY", () => {
  const changes = 'mailbox_uidvalidity_changes_total{server="corp",mailbox="INBOX"}';
  const renumbered = { ...inbox, uidValidity: 1717 };

  it("are counted, from 0", async () => {
    const metrics = measured(checkWith(inbox));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 0`]);
    metrics.observe(checkWith(renumbered));
    metrics.observe(checkWith(renumbered));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 1`]);
  });

  it("are counted between two values that are known", async () => {
    const untold = { ...inbox, uidValidity: null };
    const metrics = measured(checkWith(untold), checkWith(inbox), checkWith(untold), checkWith(inbox));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 0`]);
    metrics.observe(checkWith(untold));
    metrics.observe(checkWith(renumbered));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 1`]);
  });

  it("are counted also when the mailbox could not be read in between", async () => {
    const status = { status: "skipped", because: "tcp" } as const;
    const down = healthyCheck({ state: "down" }, healthyFacts({ status }));
    const metrics = measured(checkWith(inbox), down, checkWith(missing), checkWith(renumbered));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 1`]);
  });

  it("are forgotten with the mailbox, and with the server", async () => {
    const metrics = measured(checkWith(inbox, archive), checkWith(inbox));
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([`${changes} 0`]);
    metrics.servers([]);
    expect(await series(metrics, "mailbox_uidvalidity")).toEqual([]);
  });
});

/** The series that the last check alone says. */
async function gauges(metrics: Metrics): Promise<readonly string[]> {
  return (await series(metrics, "mailbox_")).filter((line) => !line.includes("_total"));
}
