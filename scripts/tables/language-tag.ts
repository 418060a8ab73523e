/**
 * The language of a catalogue as BCP 47 has it, from how programs name it: `pt_BR`, `pt-rBR`, `sr@latin`, `b+sr+Latn`, `ja-JP-mac`.
 * A region counts only where the language is written differently there; null where it is no language.
 */
export function languageTagOf(name: string): string | null {
  const [base = "", variant] = name.replace(/^b\+/, "").replaceAll("+", "-").replaceAll("_", "-").split("@");
  const script = variant === undefined ? "" : (SCRIPTS[variant.toLowerCase()] ?? "");
  const tag = base.replace(/-r([A-Z]{2})\b/, "-$1").replace(/-(?:mac|valencia|lm|[A-Z]{2}-mac)$/, "");
  try {
    const locale = new Intl.Locale(tag, script === "" ? {} : { script });
    return WITH_REGION[locale.language]?.(locale) ?? withScript(locale);
  } catch {
    return null;
  }
}

const SCRIPTS: Readonly<Record<string, string>> = { latin: "Latn", cyrillic: "Cyrl", ijekavianlatin: "Latn" };

const WITH_REGION: Readonly<Record<string, (locale: Intl.Locale) => string>> = {
  zh: (locale) => `zh-${locale.maximize().script}`,
  pt: (locale) => (locale.region === "PT" ? "pt-PT" : "pt-BR"),
};

function withScript(locale: Intl.Locale): string {
  const usual = new Intl.Locale(locale.language).maximize().script;
  return locale.script === undefined || locale.script === usual
    ? locale.language
    : `${locale.language}-${locale.script}`;
}
