import { html, raw } from "hono/html";
import { VERSION } from "../../config/version.ts";
import type { CheckReport, TroubleReport } from "../../contract/answers/check.ts";
import type { CertificateFacts, PhaseReport } from "../../contract/facts.ts";
import { hostPort } from "../../contract/host-port.ts";
import type { Language } from "../../contract/languages.ts";
import { say } from "../../contract/message.ts";
import { learnt, phaseOf } from "../../contract/phase-list.ts";
import { namesIn } from "../../languages/translation.ts";
import { accountDown } from "../account-down.ts";
import { phaseDetail } from "../text/phase-line.ts";
import { questionsText } from "../text/questions-text.ts";
import { wordsIn } from "../text/words.ts";
import { findingHtml } from "./finding-html.ts";
import { type Markup, markCode } from "./rich.ts";
import { STYLE } from "./style.ts";
import { type ReportWords, reportWordsIn } from "./words.ts";

/** Nothing may be loaded or run, whatever a server wrote into its answers. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const SPEAKERS = { client: "C", server: "S", note: "#" } as const;

/** A check as one file to mail to a colleague: complete, styled, without script and without anything to load. */
export async function checkHtml(check: CheckReport, language: Language): Promise<string> {
  const words = wordsIn(language);
  const own = reportWordsIn(language);
  const names = namesIn(language);
  const { server, state, findings, questions, transcript } = check;
  const title = accountDown(check, language) ?? `${server.name} ${names.is[state]}`;
  const reason = check.trouble?.title ?? (state !== "up" ? findings[0]?.title : undefined);
  const why = reason ? html`${own.colon}${markCode(reason)}` : null;
  const page = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title} · imapscope</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<header><h1>${title}${why}</h1>${factsHtml(check, language, own)}</header>
${findings.length > 0 && html`<h2>${own.findings}</h2>`}
${findings.map((finding) => findingHtml(finding, words, names))}
${check.trouble ? troubleHtml(check.trouble, words.forImapscope) : null}
${findings.length === 0 && !check.trouble && html`<p class="card">${words.nothingWrong}</p>`}
<section class="card"><h2>${own.steps}</h2>${stepsHtml(check, language)}</section>
${certificateHtml(leafOf(check), language, own)}
${questions && html`<section class="card"><pre>${questionsText(questions, language)}</pre></section>`}
${transcript.length > 0 && html`<section class="card"><h2>${words.transcript}</h2><pre>${transcriptLines(check)}</pre></section>`}
<footer>${say(own.madeBy, { version: VERSION }, language)}</footer>
</main>
</body>
</html>
`;
  return page.toString();
}

function troubleHtml({ title, cause, fix, failure }: TroubleReport, heading: string): Markup {
  const steps = fix.map((step) => html`<li>${markCode(step)}</li>`);
  return html`<section class="card"><h2>${markCode(title)} <code>${failure.code}</code></h2><p>${markCode(cause)}</p><h3>${heading}</h3><ol>${steps}</ol></section>`;
}

function factsHtml({ server, state, startedAt, seconds }: CheckReport, language: Language, own: ReportWords): Markup {
  const address = hostPort(server);
  return html`<p class="facts"><span class="state ${state}">${namesIn(language).state[state].toUpperCase()}</span>
<time datetime="${startedAt}">${moment(startedAt, language)}</time><span>${say(own.took, { time: milliseconds(seconds) }, language)}</span>
<span class="mono">${address}</span><span>${namesIn(language).security[server.security]}</span>
<span>${server.user === undefined ? own.withoutLogin : say(own.asUser, { name: server.user }, language)}</span></p>`;
}

function stepsHtml({ phases, seconds }: CheckReport, language: Language): Markup {
  const names = namesIn(language).phase;
  const rows = phases
    .filter((report) => report.status !== "skipped" || report.because !== "not-applicable")
    .map(
      (report) => html`<tr class="${report.status}"><th scope="row">${names[report.phase]}</th>
<td class="time">${timeOf(report)}</td><td>${phaseDetail(report, language)}</td></tr>
`,
    );
  return html`<table><tbody>${rows}<tr><th scope="row">${wordsIn(language).total}</th><td class="time">${milliseconds(seconds)}</td><td></td></tr></tbody></table>`;
}

function leafOf({ phases }: CheckReport): CertificateFacts | null {
  return learnt(phaseOf(phases, "tls")).chain?.[0] ?? null;
}

function certificateHtml(leaf: CertificateFacts | null, language: Language, own: ReportWords): Markup | null {
  if (!leaf) return null;
  const rows: readonly (readonly [string, string])[] = [
    [own.subject, leaf.subject],
    [own.issuer, leaf.issuer],
    [own.names, leaf.names.join(", ")],
    [own.from, moment(leaf.notBefore, language)],
    [own.until, moment(leaf.notAfter, language)],
    [own.fingerprint, leaf.fingerprint],
  ];
  const body = rows.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>
`,
  );
  return html`<section class="card"><h2>${own.certificate}</h2><table><tbody>${body}</tbody></table></section>`;
}

function transcriptLines({ transcript }: CheckReport): string {
  return transcript
    .map(({ at, from, session = "", line }) => `${at.toFixed(3).padStart(8)} ${SPEAKERS[from]}${session}: ${line}`)
    .join("\n");
}

function timeOf(report: PhaseReport): string {
  return report.status === "skipped" ? "" : milliseconds(report.seconds);
}

function milliseconds(seconds: number): string {
  const ms = seconds * 1000;
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

function moment(iso: string, language: Language): string {
  return new Date(iso).toLocaleString(language, { dateStyle: "medium", timeStyle: "long", timeZone: "UTC" });
}
