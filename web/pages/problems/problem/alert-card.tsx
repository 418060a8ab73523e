import type { CatalogueProblem } from "../../../../server/contract/answers/catalogue.ts";
import { span } from "../../../format/duration.ts";
import { language } from "../../../languages/language.ts";
import { say } from "../../../languages/say.ts";
import { Card } from "../../../parts/card.tsx";
import { Command } from "../../../parts/text/command.tsx";
import { type CatalogueWords, catalogueWords } from "../words.ts";

/** Which alerts fire for a problem, and what to write an alert of one's own on. */
export function AlertCard({ alert: { expression, rules } }: Pick<CatalogueProblem, "alert">) {
  const texts = catalogueWords.value;
  return (
    <Card heading={texts.alert}>
      <p>{rules.length > 0 ? say(texts.alertRules, { count: rules.length }) : texts.alertNone}</p>
      {rules.length > 0 && (
        <ul class="alerts">
          {rules.map(({ name, severity, seconds }) => (
            <li key={name}>
              <Command text={name} /> <small>{whenText(texts, severity, seconds)}</small>
            </li>
          ))}
        </ul>
      )}
      <p>{texts.alertText}</p>
      <p>
        <Command text={expression} />
      </p>
    </Card>
  );
}

function whenText(texts: CatalogueWords, severity: keyof CatalogueWords["urgency"], seconds: number): string {
  const urgency = texts.urgency[severity];
  if (seconds === 0) return say(texts.alertAtOnce, { urgency });
  return say(texts.alertAfter, { urgency, time: span(seconds, language.value) });
}
