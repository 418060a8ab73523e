import type { Secret } from "../../config/secret.ts";

const HIDDEN = "«secret»";

/** A text without these secrets, in each form in which they may have travelled to a token endpoint and come back. */
export function hideValues(text: string, secrets: readonly (Secret | null)[]): string {
  const forms = secrets.flatMap((secret) => (secret === null ? [] : formsOf(secret.reveal())));
  const longestFirst = [...new Set(forms)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, form) => rest.replaceAll(form, HIDDEN), text);
}

/** Plain, as a form writes it (application/x-www-form-urlencoded), percent-encoded, and in base64. */
function formsOf(value: string): readonly string[] {
  const form = new URLSearchParams({ value }).toString().slice("value=".length);
  const base64 = Buffer.from(value).toString("base64");
  return [
    value,
    value.replace(/\s+/g, " ").trim(),
    form,
    form.replaceAll("+", "%20"),
    base64,
    base64.replace(/=+$/, ""),
  ];
}
