import type { Moment, PhaseReport } from "../../contract/facts.ts";
import type { Language } from "../../contract/languages.ts";
import { say } from "../../contract/message.ts";
import { seenSteps } from "../../diagnose/seen-steps.ts";
import { namesIn } from "../../languages/translation.ts";
import { type CheckTextWords, wordsIn } from "./words.ts";

/** What a phase found, in a few words: the address, the TLS version, the failure. */
export function phaseDetail(report: PhaseReport, language: Language): string {
  const words = wordsIn(language);
  if (report.status === "failed") return `${report.failure.code}: ${report.failure.text}`;
  if (report.status === "skipped") {
    if (report.because === "not-applicable") return words.notApplicable;
    // It failed before, in an earlier check, and is not tried again yet.
    if (report.because === report.phase) return words.heldBack;
    return say(words.skipped, { because: namesIn(language).phase[report.because] }, language);
  }
  return found(report, words, language);
}

function found(report: PhaseReport & { status: "ok" }, words: CheckTextWords, language: Language): string {
  switch (report.phase) {
    case "dns":
      return report.value.addresses.join(", ");
    case "tcp":
      return report.value.address;
    case "tls": {
      const ends = report.value.chain[0]?.notAfter;
      const date = ends ? new Date(ends).toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" }) : "";
      return `${report.value.version}${date ? `, ${say(words.validUntil, { date }, language)}` : ""}`;
    }
    case "greeting":
      return report.value.text;
    case "capability": {
      const { afterLogin, afterTls, beforeTls } = report.value;
      return say(words.capabilities, { count: (afterLogin ?? afterTls ?? beforeTls ?? []).length }, language);
    }
    case "starttls":
      return words.offered;
    case "token":
      return report.value.cached ? words.tokenKept : untilText(report.value.expiresAt, words, language);
    case "quota":
      return report.value.roots
        .flatMap(({ resources }) => resources)
        .map(({ name, used, limit }) => `${name} ${percent(used, limit ?? "0", language)}`)
        .join(", ");
    case "auth":
      return report.value.mechanism;
    case "list":
      return say(words.mailboxes, { count: report.value.mailboxes.length }, language);
    case "status":
      return report.value.mailboxes
        .map((mailbox) =>
          "failure" in mailbox
            ? `${mailbox.path}: ${mailbox.failure.code}`
            : `${mailbox.path}: ${say(words.messages, { count: mailbox.messages ?? "–", unseen: mailbox.unseen ?? "–" }, language)}`,
        )
        .join("; ");
    case "sync": {
      const { operations } = report.value;
      const done = seenSteps(report.value).length;
      return say(words.stepsInStep, { done, all: Object.values(operations).length }, language);
    }
    case "logout":
      return "";
  }
}

function untilText(moment: Moment | null, words: CheckTextWords, language: Language): string {
  return moment === null
    ? ""
    : say(words.tokenUntil, { date: new Date(moment).toLocaleTimeString(language) }, language);
}

function percent(used: string, limit: string, language: Language): string {
  const share = limit === "0" ? 0 : Number(used) / Number(limit);
  return share.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 });
}
