import { html } from "hono/html";
import type { FindingReport } from "../../contract/answers/finding.ts";
import type { Names } from "../../contract/names.ts";
import type { CheckTextWords } from "../text/words.ts";
import { type Markup, markCode } from "./rich.ts";

/** One finding: what is wrong, why, and what each reader can do. */
export function findingHtml(
  { id, severity, severityReason, title, cause, fix, verify, reference, transient }: FindingReport,
  words: CheckTextWords,
  names: Names,
): Markup {
  const marks = [id, names.severity[severity], ...(transient ? [words.mayPass] : [])].join(" · ");
  return html`<article class="card finding ${severity}">
<div><h3>${markCode(title)}</h3><p class="id">${marks}</p></div>
<p>${severityReason}</p>
<p class="cause">${markCode(cause)}</p>
<div class="both">${steps(words.forAdministrator, fix.admin)}${steps(words.forYou, fix.user)}</div>
${steps(words.toVerify, verify)}
${/^https?:\/\//.test(reference) && html`<p class="muted"><a href="${reference}" rel="noreferrer">${reference}</a></p>`}
</article>
`;
}

function steps(heading: string, list: readonly string[]): Markup | null {
  if (list.length === 0) return null;
  return html`<div><h4>${heading}</h4><ol>${list.map((step) => html`<li>${markCode(step)}</li>`)}</ol></div>`;
}
