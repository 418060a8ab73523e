import { IntlMessageFormat } from "intl-messageformat";
import type { Evidence } from "../../server/contract/answers/finding.ts";
import { LANGUAGES, type Language } from "../../server/contract/languages.ts";
import { CATALOGUE } from "../../server/diagnose/catalogue/index.ts";
import { render } from "../../server/present/message.ts";
import { textOf } from "../../server/present/text-of.ts";
import { verification } from "../../server/present/verification.ts";

/** The steps of a diagnosis that one reader takes. ICU MessageFormat. */
export type Steps = { id: string; reader: "user" | "admin" | "verify"; steps: readonly string[] };

/** What stands between backticks in a step, with a blank in it. */
export type Command = {
  id: string;
  language: Language;
  /** The whole step, as a reader sees it. */
  step: string;
  command: string;
  /** The evidence that stands in it. */
  names: readonly string[];
};

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
type Choices = Readonly<Record<string, readonly (string | number)[]>>;

const COUNTS: Readonly<Record<string, number>> = { one: 1, "=0": 0, "=1": 1 };

/** Every step of the catalogue in a language. */
export function steps(language: Language): readonly Steps[] {
  return CATALOGUE.flatMap((diagnosis): readonly Steps[] => {
    const { id } = diagnosis;
    const { user, admin } = textOf(diagnosis, language).fix;
    return [
      { id, reader: "user", steps: user },
      { id, reader: "admin", steps: admin },
      { id, reader: "verify", steps: verification(diagnosis, language) },
    ];
  });
}

/** Every command that the catalogue prints with this evidence, in both languages and in every form that a message chooses from. */
export function commands(evidence: Evidence): readonly Command[] {
  const marks: Evidence = Object.fromEntries(Object.keys(evidence).map((name) => [name, `§${name}§`]));
  return LANGUAGES.flatMap((language) =>
    steps(language).flatMap(({ id, steps: own }) =>
      own.flatMap((message) =>
        forms(message, language).flatMap((chosen) => {
          const step = render(message, { ...evidence, ...chosen }, language);
          const marked = spans(render(message, { ...marks, ...chosen }, language));
          return spans(step).flatMap((command, index) => {
            const names = [...(marked[index] ?? "").matchAll(/§(\w+)§/g)].map(([, name = ""]) => name);
            return /\s/.test(marked[index] ?? "") ? [{ id, language, step, command, names }] : [];
          });
        }),
      ),
    ),
  );
}

/** What stands between backticks. */
export function spans(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, span = ""]) => span);
}

/** What the message chooses by, in every combination. */
function forms(message: string, language: Language): readonly Evidence[] {
  const choices = choicesIn(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst());
  return Object.entries(choices).reduce<readonly Evidence[]>(
    (all, [name, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function choicesIn(elements: Elements): Choices {
  return elements.reduce<Choices>((all, element) => {
    if (!("options" in element)) return all;
    const own = Object.keys(element.options).map((key) =>
      "offset" in element ? (COUNTS[key] ?? 2) : key === "other" ? "…" : key,
    );
    const nested = Object.values(element.options).map(({ value }) => choicesIn(value));
    return [{ [element.value]: own }, ...nested].reduce(merged, all);
  }, {});
}

function merged(one: Choices, other: Choices): Choices {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])]]),
  );
}
