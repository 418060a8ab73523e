import type { CatalogueProblem } from "../../../server/contract/answers/catalogue.ts";
import { SEVERITIES } from "../../../server/contract/severities.ts";
import { subjectOf as knownSubjectOf, SUBJECT_NAMES, type Subject } from "../../../server/contract/subjects.ts";

/** What a problem is about; `other` is what a newer version of the server may know. */
export type ShownSubject = Subject | "other";

/** In the order in which a check meets them. */
const IN_ORDER: readonly ShownSubject[] = [...SUBJECT_NAMES, "other"];

/** The catalogue as the page shows it: what concerns the reader first. */
export type Sections = {
  /** What servers have now: the worst first, then the most frequent. */
  now: readonly CatalogueProblem[];
  /** What servers had in the last 30 days and have no more, the latest first. */
  past: readonly CatalogueProblem[];
  /** All that was asked for, by subject; what stands above stands here, too. */
  groups: readonly { subject: ShownSubject; problems: readonly CatalogueProblem[] }[];
};

/** Who can put a problem right. */
export type Helper = "user" | "admin" | "both" | "nobody";

/** Sorts the problems that hold every word of `text`. `now` says which servers have a problem at this moment. */
export function sections(catalogue: readonly CatalogueProblem[], text: string, now: (id: string) => number): Sections {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = catalogue.filter((problem) => words.every((word) => searchable(problem).includes(word)));
  const groups = Map.groupBy(found, ({ id }) => subjectOf(id));
  return {
    now: found.filter(({ id }) => now(id) > 0).toSorted((a, b) => bySeverity(a, b) || now(b.id) - now(a.id)),
    past: found
      .filter(({ id, seen }) => now(id) === 0 && seen.length > 0)
      .toSorted((a, b) => lastSeen(b).localeCompare(lastSeen(a))),
    groups: IN_ORDER.flatMap((subject) => {
      const problems = groups.get(subject);
      return problems ? [{ subject, problems }] : [];
    }),
  };
}

/** What a problem is about, by its id. */
export function subjectOf(id: string): ShownSubject {
  return knownSubjectOf(id) ?? "other";
}

/** When any server had it last; empty when none had. */
export function lastSeen({ seen }: CatalogueProblem): string {
  return seen.reduce((latest, one) => (one.lastSeen > latest ? one.lastSeen : latest), "");
}

/** Who can do something about it. */
export function helperOf({ who }: Pick<CatalogueProblem, "who">): Helper {
  if (who.includes("user")) return who.includes("admin") ? "both" : "user";
  return who.includes("admin") ? "admin" : "nobody";
}

function bySeverity(a: CatalogueProblem, b: CatalogueProblem): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

const texts = new WeakMap<CatalogueProblem, string>();

function searchable(problem: CatalogueProblem): string {
  const known = texts.get(problem);
  if (known !== undefined) return known;
  const { id, plain, wire } = problem;
  const text = [id, plain.title, plain.cause, ...plain.fix.user, ...plain.fix.admin, ...wire].join("\n").toLowerCase();
  texts.set(problem, text);
  return text;
}
