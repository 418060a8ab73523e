import type { CheckReport } from "../../../server/contract/answers/check.ts";
import type { QuotaResource } from "../../../server/contract/facts.ts";
import { learnt, phaseOf } from "../../../server/contract/phase-list.ts";
import { bytes } from "../../format/bytes.ts";
import { language } from "../../languages/language.ts";
import { say } from "../../languages/say.ts";
import { quotaWords } from "./words.ts";
import "./quota.css";

/** How much of its space the account uses: of every limit that it has. */
export function Quota({ check }: { check: CheckReport }) {
  const roots = learnt(phaseOf(check.phases, "quota")).roots ?? [];
  const limits = roots.flatMap(({ root, resources }) => resources.map((resource) => ({ root, resource })));
  return (
    <>
      {limits.map(({ root, resource }) => (
        <Resource key={`${root} ${resource.name}`} resource={resource} isOnly={limits.length === 1} />
      ))}
    </>
  );
}

function Resource({ resource: { name, used, limit }, isOnly }: { resource: QuotaResource; isOnly: boolean }) {
  const texts = quotaWords.value;
  const names: Readonly<Record<string, string>> = texts.resources;
  const hasLimit = Number(limit) > 0;
  const share = hasLimit ? Number(used) / Number(limit) : 0;
  const percent = share.toLocaleString(language.value, { style: "percent", maximumFractionDigits: 1 });
  return (
    <div class="quota">
      {hasLimit && <strong>{percent}</strong>}
      <div class="meter" aria-hidden="true">
        <b style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      <small>
        {!isOnly && `${names[name] ?? name} `}
        {limit !== null && hasLimit
          ? say(texts.used, { used: amount(name, used), limit: amount(name, limit) })
          : say(texts.unlimited, { used: amount(name, used) })}
      </small>
    </div>
  );
}

/** Storage is counted in octets, everything else in pieces. */
function amount(name: string, count: string): string {
  return name === "STORAGE" ? bytes(Number(count), language.value) : Number(count).toLocaleString(language.value);
}
