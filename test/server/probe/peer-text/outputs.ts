import type { ServerConfig } from "../../../../server/config/types.ts";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { LANGUAGES } from "../../../../server/contract/languages.ts";
import type { Check } from "../../../../server/diagnose/check.ts";
import { checkHtml } from "../../../../server/present/html/check-html.ts";
import { report } from "../../../../server/present/report.ts";
import { checkText } from "../../../../server/present/text/check-text.ts";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { openStore } from "../../../../server/record/store/open-store.ts";
import { exposed } from "../../../support/exposed.ts";

/** Every text of a check that leaves the program, each string and line for itself, by where it stands. */
export async function outputsOf(
  check: Check,
  told: readonly PhaseReport[],
  config: ServerConfig,
): Promise<readonly (readonly [string, string])[]> {
  const said = LANGUAGES.flatMap((language) =>
    strings(`json ${language}`, JSON.parse(JSON.stringify(report(check, language)))),
  );
  // The same words again: one language of each will do.
  const text = checkText(report(check, "en"), { language: "en", colour: false, transcript: true });
  const page = await checkHtml(report(check, "zh-CN"), "zh-CN");
  const html = page.replace(/<(style|script)[\s\S]*?<\/\1>/g, "");
  const shown = [...said, ...pieces("text", text, "\n"), ...pieces("html", html, "<")];
  const store = await openStore(null);
  await store.save(check);
  const stored = await store.check(check.id);
  await store.close();
  const metrics = createMetrics("test");
  metrics.servers([{ ...config, name: check.server.name }]);
  metrics.observe(check);
  const { body } = await exposed(metrics);
  return [...shown, ...strings("told", told), ...strings("stored", stored), ...pieces("metrics", body, "\n")];
}

/** Lines or elements: most are the same in all checks. */
function pieces(where: string, text: string, separator: string): readonly (readonly [string, string])[] {
  return text.split(separator).map((piece) => [where, piece] as const);
}

function strings(where: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[where, value]];
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => [
    ...(Array.isArray(value) ? [] : [[`${where} key`, key] as const]),
    ...strings(`${where}.${key}`, one),
  ]);
  // What stands in neighbours, too: a list of names, the lines of a dialogue.
  const texts = Array.isArray(value) ? value.map((one) => (typeof one === "object" ? one?.line : one)) : [];
  const joined = texts.filter((one) => typeof one === "string");
  return joined.length > 1 ? [...inner, [`${where} joined`, joined.join("\n")]] : inner;
}
