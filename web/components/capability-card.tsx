import type { CheckReport } from "../../server/diagnose/check.ts";
import { capabilities } from "../check/capabilities.ts";
import { learnt } from "../check/phase-of.ts";
import { words } from "../i18n/language.ts";
import { Card } from "./card.tsx";

/** What the server says it can do, and what that means for people. */
export function CapabilityCard({ check }: { check: CheckReport }) {
  const texts = words.value.server.capabilities;
  const meanings = Object.entries(texts.meaning);
  const found = capabilities(
    learnt(check.phases, "capability"),
    meanings.map(([name]) => name),
  );
  if (!found) return null;
  return (
    <Card heading={texts.heading} aside={<span class="muted">{texts[found.occasion]}</span>}>
      <dl class="meanings">
        {meanings
          .filter(([name]) => found.explained.includes(name))
          .map(([name, meaning]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
      </dl>
      <Names heading={texts.mechanisms} names={found.mechanisms} />
      <Names heading={texts.others} names={found.others} />
    </Card>
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
