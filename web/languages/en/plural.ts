const rules = new Intl.PluralRules("en");

/** `1 server`, `2 servers`. */
export function plural(count: number, one: string, other: string): string {
  return `${count.toLocaleString("en")} ${rules.select(count) === "one" ? one : other}`;
}
