import type { CheckReport } from "../../../server/contract/answers/check.ts";
import { learnt, phaseOf } from "../../../server/contract/phase-list.ts";
import { say } from "../../languages/say.ts";
import { Card } from "../card.tsx";
import { capabilities } from "./capabilities.ts";
import { capabilityWords } from "./words.ts";
import "./capabilities.css";

/** What the server says it can do, and what that means for people. */
export function CapabilityCard({ check }: { check: CheckReport }) {
  const texts = capabilityWords.value;
  const found = capabilities(learnt(phaseOf(check.phases, "capability")), Object.keys(texts.meaning));
  if (!found) return null;
  const details = meaningsOf(found.others, texts.details);
  const known = Object.keys(details);
  return (
    <Card heading={texts.heading} aside={<span class="muted">{texts[found.occasion]}</span>}>
      <Meanings names={found.explained} meaning={texts.meaning} />
      {known.length > 0 && (
        <details class="others">
          <summary>{say(texts.more, { count: known.length })}</summary>
          <Meanings names={known} meaning={details} />
        </details>
      )}
      <Names heading={texts.mechanisms} names={found.mechanisms} />
      <Names heading={texts.others} names={found.others.filter((name) => !known.includes(name))} />
    </Card>
  );
}

/** What those mean that are known; one with a value of its own (`MESSAGELIMIT=1000`) by what stands before it. */
function meaningsOf(
  names: readonly string[],
  details: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const known = [name, name.replace(/=.*/, "=")].find((one) => Object.hasOwn(details, one));
      return known === undefined ? [] : [[name, details[known] ?? ""] as const];
    }),
  );
}

function Meanings({ names, meaning }: { names: readonly string[]; meaning: Readonly<Record<string, string>> }) {
  return (
    <dl class="meanings">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{meaning[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Names({ heading, names }: { heading: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p class="names">
      <span class="muted">{heading}</span>
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </p>
  );
}
