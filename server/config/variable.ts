import type { Path } from "./json-schema.ts";
import { isVariableLike } from "./reference.ts";
import type { Remark } from "./remark.ts";
import { secretKind, writeSecret } from "./schema/secret.ts";
import type { Advice } from "./unknown-key.ts";

/** How other programs write a variable: shells and Compose, templates (Jinja, Go, Helm, GitHub), Windows, ERB. */
const CERTAIN = /\$\{\{?[^{}]*\}\}?|\{\{[^{}]*\}\}|<%=?[^%]*%>/;
/** What may also be a value: only where it is all there is. */
const WHOLE = /^(\$[A-Z_][A-Z0-9_]*|%[A-Z_][A-Z0-9_]*%|\$\([^()]+\)|@[A-Z_][A-Z0-9_]*@)$/;
/** The same anywhere, where the value is wrong in any case. */
const ANYWHERE = /\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|\$\([^()]+\)/;
const NAME = /^\$\{([^{}:?+=-]+)/;

/** Whether a value is a variable that somebody expects to be expanded; `wrong` where it cannot be meant as it stands. */
export function isVariable(text: string, wrong: boolean, key?: string | number): boolean {
  // Only its dollar is too much: that has words of its own.
  if (key === "env" && text.startsWith("$") && !CERTAIN.test(text)) return false;
  return CERTAIN.test(text) || WHOLE.test(text) || (wrong && ANYWHERE.test(text));
}

/** What to say about a variable at a key, and what to write instead. */
export function variableAdvice(key: string | number | undefined, text: string): Advice {
  const name = NAME.exec(text)?.[1] ?? "";
  const shown = isVariableLike(name) ? name : null;
  const secret = secretKind(key);
  const message = "variables are not expanded here: this value is taken literally";
  if (secret !== null) return { message, write: writeSecret(shown ? { ...secret, variable: shown } : secret) };
  if (key === "env") return { message, write: `write the name alone: \`env: ${shown ?? "CORP_PASSWORD"}\`` };
  return {
    message,
    write:
      "write the value itself, or make this file from a template before imapscope starts: `envsubst < imapscope.yaml.in > imapscope.yaml` (only secrets are read from the environment, as `{ env: NAME }`)",
  };
}

/** Every text that is a variable, although it could stand there as a value: a user name or a mailbox can be nearly anything. */
export function variableRemarks(value: unknown, path: Path = []): Remark[] {
  if (typeof value === "string") {
    return isVariable(value, false, path.at(-1)) ? [{ path, at: "value", ...variableAdvice(path.at(-1), value) }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => variableRemarks(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => variableRemarks(item, [...path, key]));
}

const LINE = /^[\s-]*["']?([A-Za-z]\w*)["']?\s*:\s*(.+?)\s*$/;

/** In braces, where `${` begins a map of its own. */
const IN_BRACES = /[{,]\s*["']?([A-Za-z]\w*)["']?\s*:\s*(\$\{[^{}]*\})/;

/** The same of a line that is no YAML just because of it: `port: {{ port }}`, `{ host: ${HOST} }`; null for any other. */
export function variableOnLine(line: string): Advice | null {
  const [, within, variable = ""] = IN_BRACES.exec(line) ?? [];
  if (within !== undefined) return variableAdvice(within, variable);
  const [, key, text = ""] = LINE.exec(line) ?? [];
  return key !== undefined && /^(\{\{|%[A-Za-z_]\w*%|@[A-Za-z_]\w*@)/.test(text) ? variableAdvice(key, text) : null;
}
