import type { ServerDetail } from "../../../server/contract/answers/server.ts";
import type { MailboxCounts } from "../../../server/contract/facts.ts";
import { exactTime } from "../../format/moment.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { mailboxChange } from "./mailbox-changes.ts";
import { mailboxWords } from "./words.ts";

type Props = { status: MailboxCounts; before: NonNullable<ServerDetail["before"]> };

/** What came into a folder and what went since an earlier check; nothing where nothing did. */
export function MailboxChanges({ status, before: { startedAt, mailboxes } }: Props) {
  const change = mailboxChange(status, mailboxes);
  const texts = mailboxWords.value;
  if (!change) return null;
  const text =
    change.kind === "renumbered"
      ? texts.renumbered
      : say(texts.changed, {
          arrived: change.arrived.toLocaleString(language.value),
          gone: change.gone.toLocaleString(language.value),
        });
  return (
    <small class="newest" title={say(texts.changedSince, { moment: exactTime(startedAt, language.value) })}>
      {text}
    </small>
  );
}
