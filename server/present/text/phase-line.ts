import type { Language } from "../../contract/languages.ts";
import type { PhaseReport } from "../../diagnose/check.ts";
import { seenSteps } from "../../diagnose/seen-steps.ts";
import type { Moment } from "../../probe/facts.ts";
import { WORDS, type Words } from "./words.ts";

/** What a phase found, in a few words: the address, the TLS version, the failure. */
export function phaseDetail(report: PhaseReport, language: Language): string {
  const words = WORDS[language];
  if (report.status === "failed") return `${report.failure.code}: ${report.failure.text}`;
  if (report.status === "skipped") {
    return report.because === "not-applicable" ? words.notApplicable : words.skipped(words.phases[report.because]);
  }
  return found(report, words, language);
}

function found(report: PhaseReport & { status: "ok" }, words: Words, language: Language): string {
  switch (report.phase) {
    case "dns":
      return words.addresses(report.value.addresses.join(", "));
    case "tcp":
      return report.value.address;
    case "tls": {
      const ends = report.value.chain[0]?.notAfter;
      const date = ends ? new Date(ends).toLocaleDateString(language, { dateStyle: "medium", timeZone: "UTC" }) : "";
      return `${report.value.version}${date ? `, ${words.validUntil(date)}` : ""}`;
    }
    case "greeting":
      return report.value.text;
    case "capability": {
      const { afterLogin, afterTls, beforeTls } = report.value;
      return words.capabilities((afterLogin ?? afterTls ?? beforeTls ?? []).length);
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
      return words.mailboxes(report.value.mailboxes.length);
    case "status":
      return report.value.mailboxes
        .map((mailbox) =>
          "failure" in mailbox
            ? `${mailbox.path}: ${mailbox.failure.code}`
            : `${mailbox.path}: ${words.messages(mailbox.messages, mailbox.unseen)}`,
        )
        .join("; ");
    case "sync": {
      const { operations } = report.value;
      return words.stepsInStep(seenSteps(report.value).length, Object.values(operations).length);
    }
    case "logout":
      return "";
  }
}

function untilText(moment: Moment | null, words: Words, language: Language): string {
  return moment === null ? "" : words.tokenUntil(new Date(moment).toLocaleTimeString(language));
}

function percent(used: string, limit: string, language: Language): string {
  const share = limit === "0" ? 0 : Number(used) / Number(limit);
  return share.toLocaleString(language, { style: "percent", maximumFractionDigits: 1 });
}
