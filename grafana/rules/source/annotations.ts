/** Where the page of an imapscope is, at the beginning of a link. */
function page(matchers: string, values = ""): string {
  const query = `printf "last_over_time(imapscope:page:info{${matchers}}[1d])"${values} | query`;
  return `{{ with ${query} }}{{ . | first | label "public_url" }}{{ end }}`;
}

const PAGE = page("instance=%q", " $labels.instance");

const TITLE =
  '{{ .Labels.title | reReplaceAll "\\\\{host\\\\}" .Labels.host | reReplaceAll "\\\\{port\\\\}" .Labels.port }} [{{ .Labels.finding }}].';

/** A query for what imapscope finds on the server of the alert; `matchers` say which findings, with `%q` filled by `values`. */
function findings(matchers: string, values = ""): string {
  return `printf "last_over_time(imapscope:finding_active:titled{server=%q,${matchers}}[3m])" $labels.server${values} | query`;
}

/** Findings of the severities that give a state: `critical` for down, `error` for degraded. */
function bySeverity(severity: string): string {
  return findings(`severity='${severity}'`);
}

/**
 * Another text where the server itself has findings of that severity, where only the account of the check has, and where no
 * finding is known.
 */
function byScope(severity: "critical" | "error", server: string, account: string, unknown: string): string {
  const of = (scope: string) => findings(`severity='${severity}',scope='${scope}'`);
  return `{{ if ${of("server")} }}${server}{{ else if ${of("account")} }}${account}{{ else }}${unknown}{{ end }}`;
}

/** What a server that is down means, and for whom: a refused account says nothing about others. */
export const DOWN_FOR_WHOM = byScope(
  "critical",
  "{{ $labels.server }} is down: nobody can read mail there",
  "{{ $labels.server }}: the check cannot read the mail of its account; others may be fine",
  "{{ $labels.server }} is down: the check cannot read mail there",
);

/** What a server that is degraded means, and for whom. */
export const DEGRADED_FOR_WHOM = byScope(
  "error",
  "{{ $labels.server }} is degraded: mail fails for some",
  "{{ $labels.server }}: mail partly fails for the account of the check; others may be fine",
  "{{ $labels.server }} is degraded: part of the check fails",
);

const THIS_FINDING = findings("finding=%q", " $labels.finding");

/** The title of the finding that the alert's label names, or its id where the title is not known. */
export const TITLE_OF_FINDING = `{{ range ${THIS_FINDING} }}${TITLE}{{ else }}imapscope finds {{ $labels.finding }}.{{ end }}`;

/** The titles of everything of that severity on the server. */
export function titlesOfSeverity(severity: "critical" | "error"): string {
  return `{{ range $index, $found := ${bySeverity(severity)} | sortByLabel "finding" }}{{ if $index }} {{ end }}${TITLE}{{ else }}The page of the server shows the cause.{{ end }}`;
}

/** The server of the alert: its page about a problem has the server's own names in the commands. */
const FOR_SERVER = "?server={{ $labels.server | urlquery }}";

/** The page about the finding that the alert's label names, as the server has it. */
export const RUNBOOK_OF_FINDING = `${PAGE}/problems/{{ $labels.finding }}${FOR_SERVER}`;

/** The page about one finding, as the server has it. */
export function runbook(finding: string): string {
  return `${PAGE}/problems/${finding}${FOR_SERVER}`;
}

/** The page of the catalogue about the first finding of that severity; the server's own page when there is none. */
export function runbookOfSeverity(severity: "critical" | "error"): string {
  return `${PAGE}{{ with ${bySeverity(severity)} }}/problems/{{ . | sortByLabel "finding" | first | label "finding" }}${FOR_SERVER}{{ else }}/servers/{{ $labels.server }}{{ end }}`;
}

/** The page of the server. */
export const SERVER_PAGE = `${PAGE}/servers/{{ $labels.server }}`;

/** The overview. */
export const OVERVIEW_PAGE = `${PAGE}/`;

/** The overview of an imapscope that is gone: where it was last. */
export const LAST_OVERVIEW_PAGE = `${page("public_url!=''")}/`;
