import type { CheckReport } from "../../server/diagnose/check.ts";
import type { QuotaResource } from "../../server/probe/facts.ts";
import { learnt } from "../check/phase-of.ts";
import { bytes } from "../format/bytes.ts";
import { language, words } from "../i18n/language.ts";
import { Card } from "./card.tsx";

/** How much of its space the account uses. */
export function QuotaCard({ check }: { check: CheckReport }) {
  const roots = learnt(check.phases, "quota")?.roots ?? [];
  const resources = roots.flatMap(({ root, resources }) => resources.map((one) => ({ root, ...one })));
  if (resources.length === 0) return null;
  return (
    <Card heading={words.value.server.quota.heading}>
      <div class="quota">
        {resources.map((one) => (
          <Resource key={`${one.root} ${one.name}`} resource={one} />
        ))}
      </div>
    </Card>
  );
}

function Resource({ resource: { name, used, limit } }: { resource: QuotaResource }) {
  const texts = words.value.server.quota;
  const names: Readonly<Record<string, string>> = texts.resources;
  const share = Number(limit) > 0 ? Number(used) / Number(limit) : 0;
  const percent = share.toLocaleString(language.value, { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <span>{names[name] ?? name}</span>
      <div class="meter" aria-hidden="true">
        <b style={{ width: `${Math.min(100, share * 100)}%` }} />
      </div>
      <span class="number">
        {texts.used(amount(name, used), amount(name, limit))} · {percent}
      </span>
    </>
  );
}

/** Storage is counted in octets, everything else in pieces. */
function amount(name: string, count: string): string {
  return name === "STORAGE" ? bytes(Number(count), language.value) : Number(count).toLocaleString(language.value);
}
