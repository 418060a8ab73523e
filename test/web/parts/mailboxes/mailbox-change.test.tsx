import { expect, it } from "vitest";
import { MailboxChanges } from "../../../../web/parts/mailboxes/mailbox-change.tsx";
import { HEALTHY_INBOX } from "../../../support/healthy-facts.ts";
import { rendered } from "../../rendered.tsx";

const startedAt = "2026-11-22T12:00:00.000Z";
const shown = (was: Partial<typeof HEALTHY_INBOX>) =>
  rendered(<MailboxChanges status={HEALTHY_INBOX} before={{ startedAt, mailboxes: [{ ...HEALTHY_INBOX, ...was }] }} />);

it("says what came in and what went, since when", async () => {
  const page = await shown({ messages: 11, uidNext: 11 });
  expect(page.text()).toBe("2 arrived, 1 removed");
  expect(page.part("small").className).toBe("newest");
  expect(page.part("small").title).toMatch(/^Since Nov 2\d, 2026/);
});

it("says that mail programs fetch all of it again", async () => {
  expect((await shown({ uidValidity: 7 })).text()).toBe("renumbered: mail programs download everything again");
});

it("says nothing where nothing changed", async () => {
  expect((await shown({})).root.innerHTML).toBe("");
});
