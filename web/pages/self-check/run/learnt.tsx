import type { MailboxStatus, PhaseReport, QuotaFacts, TlsFacts } from "../../../../server/contract/facts.ts";
import { bytes } from "../../../format/bytes.ts";
import { dayCount } from "../../../format/duration.ts";
import { tally } from "../../../format/tally.ts";
import { validity } from "../../../format/validity.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { thisMinute } from "../../../live/clock.ts";
import { stepWords } from "../../../parts/course/words.ts";
import { mailboxWords } from "../../../parts/mailboxes/words.ts";
import { quotaWords } from "../../../parts/quota/words.ts";
import { selfCheckWords } from "../words.ts";

const MOST_ADDRESSES = 3;
const MOST_LETTERS = 120;

/** What a step learnt, for somebody who does not run servers. Nothing where there is nothing that would tell them more. */
export function Learnt({ phase, host }: { phase: Extract<PhaseReport, { status: "ok" }>; host: string }) {
  switch (phase.phase) {
    case "dns":
      return <span class="mono">{shortened(phase.value.addresses)}</span>;
    case "tcp":
      return <>{say(selfCheckWords.value.learnt.family, { family: stepWords.value.family[phase.value.family] })}</>;
    case "tls":
      return <>{certificate(phase.value, host)}</>;
    case "greeting":
      return <>{phase.value.text.slice(0, MOST_LETTERS)}</>;
    case "auth":
      return <>{phase.value.serverId?.name?.slice(0, MOST_LETTERS)}</>;
    case "list":
      return <>{say(mailboxWords.value.seen, { count: phase.value.mailboxes.length })}</>;
    case "status":
      return <>{phase.value.mailboxes.map(counts).join(" · ")}</>;
    case "quota":
      return <>{storage(phase.value)}</>;
    case "capability":
    case "starttls":
    case "token":
    case "sync":
    case "logout":
      return null;
  }
}

function shortened(addresses: readonly string[]): string {
  const more = addresses.length - MOST_ADDRESSES;
  return addresses.slice(0, MOST_ADDRESSES).join(", ") + (more > 0 ? ` +${more}` : "");
}

function certificate({ chain, serverName }: TlsFacts, host: string): string {
  const [own] = chain;
  if (!own) return "";
  const { days } = validity(own.notAfter, thisMinute.value);
  return say(selfCheckWords.value.learnt.certificate, {
    host: serverName ?? host,
    days: dayCount(days, language.value),
  });
}

function counts(mailbox: MailboxStatus): string {
  if ("failure" in mailbox) return mailbox.path;
  return say(selfCheckWords.value.learnt.counts, {
    mailbox: mailbox.path,
    messages: tally(mailbox.messages),
    unseen: tally(mailbox.unseen),
  });
}

function storage({ roots }: QuotaFacts): string {
  const found = roots.flatMap(({ resources }) => resources).find(({ name }) => name === "STORAGE");
  if (!found) return "";
  const amount = (octets: string) => bytes(Number(octets), language.value);
  const { used, unlimited } = quotaWords.value;
  const { limit } = found;
  return limit !== null && Number(limit) > 0
    ? say(used, { used: amount(found.used), limit: amount(limit) })
    : say(unlimited, { used: amount(found.used) });
}
