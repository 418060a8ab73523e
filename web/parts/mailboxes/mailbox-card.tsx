import type { CheckReport } from "../../../server/contract/answers/check.ts";
import type { ServerDetail } from "../../../server/contract/answers/server.ts";
import type { MailboxFacts, MailboxStatus } from "../../../server/contract/facts.ts";
import { learnt, phaseOf } from "../../../server/contract/phase-list.ts";
import { exactTime } from "../../format/moment.ts";
import { tally } from "../../format/tally.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { ageOf } from "../age.tsx";
import { Card } from "../card.tsx";
import { MailboxChanges } from "./mailbox-change.tsx";
import { mailboxWords } from "./words.ts";
import "./mailboxes.css";

/** The folders of the account, with the counts of those that are watched. */
export function MailboxCard({ check, before = null }: { check: CheckReport; before?: ServerDetail["before"] }) {
  const texts = mailboxWords.value;
  const counted = learnt(phaseOf(check.phases, "status")).mailboxes ?? [];
  const seen = learnt(phaseOf(check.phases, "list")).mailboxes ?? [];
  if (counted.length + seen.length === 0) return null;
  const others = seen.filter(({ path }) => !counted.some((status) => status.path === path));
  return (
    <Card heading={texts.heading} aside={<span class="muted">{say(texts.seen, { count: seen.length })}</span>}>
      {counted.length > 0 && (
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{texts.name}</th>
              <th scope="col" class="number">
                {texts.messages}
              </th>
              <th scope="col" class="number">
                {texts.unseen}
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map((status) => (
              <CountedRow key={status.path} status={status} role={roleOf(seen, status.path)} before={before} />
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && <Others folders={others} closed={counted.length > 0} />}
    </Card>
  );
}

type RowProps = { status: MailboxStatus; role: string | null; before: ServerDetail["before"] };

function CountedRow({ status, role, before }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {status.path} <RoleName role={role} />
        {"newest" in status && status.newest && (
          <small class="newest" title={exactTime(status.newest, language.value)}>
            {say(mailboxWords.value.newest, { age: ageOf(status.newest) })}
          </small>
        )}
        {before && !("failure" in status) && <MailboxChanges status={status} before={before} />}
      </th>
      {"failure" in status ? (
        <td colSpan={2} class="state-degraded">
          <code>{status.failure.code}</code> {status.failure.text}
        </td>
      ) : (
        <>
          <td class="number">{tally(status.messages)}</td>
          <td class="number">{tally(status.unseen)}</td>
        </>
      )}
    </tr>
  );
}

function roleOf(seen: readonly MailboxFacts[], path: string): string | null {
  return seen.find((mailbox) => mailbox.path === path)?.specialUse ?? inbox(path);
}

/** INBOX has its role by its name (RFC 9051 section 5.1). */
function inbox(path: string): string | null {
  return path.toUpperCase() === "INBOX" ? "\\Inbox" : null;
}

function Others({ folders, closed }: { folders: readonly MailboxFacts[]; closed: boolean }) {
  return (
    <details class="others" open={!closed}>
      <summary>{say(mailboxWords.value.others, { count: folders.length })}</summary>
      <ul>
        {folders.map(({ path, specialUse }) => (
          <li key={path}>
            {path} <RoleName role={specialUse ?? inbox(path)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function RoleName({ role }: { role: string | null }) {
  const roles: Readonly<Record<string, string>> = mailboxWords.value.roles;
  return role ? <small>{roles[role] ?? role.replace(/^\\/, "")}</small> : null;
}
