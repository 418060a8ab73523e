/** By what browsers and systems say of themselves; each says also the names of those before whose time it was made. */
const BROWSERS = [
  ["Edge", /\bEdg(?:e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(?:Firefox|FxiOS)\//],
  ["Chrome", /\b(?:Headless)?Chrome\/|\bCriOS\//],
  ["Safari", /\bSafari\//],
] as const;
const SYSTEMS = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** Browser and system of a `User-Agent`, as people know them: `Firefox, Windows`; what is no browser by its first word. */
export function browserIn(userAgent: string): string {
  const nameIn = (names: typeof BROWSERS | typeof SYSTEMS) => names.find(([, sign]) => sign.test(userAgent))?.[0];
  const known = [nameIn(BROWSERS), nameIn(SYSTEMS)].filter((one) => one !== undefined);
  return known.length > 0 ? known.join(", ") : (userAgent.split(/[\s/]/)[0] ?? "");
}
