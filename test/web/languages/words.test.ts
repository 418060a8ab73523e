import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";

type Module = Readonly<Record<string, unknown>>;

const ENGLISH = import.meta.glob<Module>("../../../web/{shell,parts,pages}/**/words.ts", { eager: true });
const CHINESE = import.meta.glob<Module>("../../../web/languages/zh-CN/**/*.ts", { eager: true });
const ROOMS = Object.keys(ENGLISH).map((file) => file.replace(/^.*\/web\/|\/words\.ts$/g, ""));

/** Every text that is no function, with the path to it. */
function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** What a module of words has to say, apart from what chooses among languages. */
function textsOf(module: Module | undefined, room: string): readonly (readonly [string, string])[] {
  return Object.entries(module ?? {}).flatMap(([name, value]) => (name.endsWith("Words") ? [] : texts(value, room)));
}

/** Whether there is something to translate, besides what is filled in and our own name. */
function isText(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\w+\}|imapscope/g, ""));
}

/** What a message is filled with, and by what it only chooses among its forms. */
function placesIn(text: string): { filled: ReadonlySet<string>; all: ReadonlySet<string> } {
  const filled = new Set<string>();
  const all = new Set<string>();
  const look = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if (!("value" in element) || Number(element.type) === LITERAL) continue;
      all.add(element.value);
      if ("options" in element) for (const { value } of Object.values(element.options)) look(value);
      else filled.add(element.value);
    }
  };
  look(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst());
  return { filled, all };
}

const LITERAL = 0;

/** What only one of the two needs of what both are given: `every minute`; the demo's servers; a count of all, not of the others. */
const ONE_ALONE = [
  "pages/server.every unit",
  "pages/overview.headline.upSoFar demo",
  "parts/findings.shownForMany all",
];

/** Names, examples and units that are the same in both. */
const SAME = [
  /^shell\.footer\.api$/,
  /\.security\.(implicit-tls|starttls)$/,
  /^parts\/course\.family\./,
  /\.(fingerprint|none|client)$/,
  /^pages\/self-check\.placeholder$/,
  /^pages\/problems\.subjects\.starttls$/,
  /^pages\/setup\.(settings\.names\.(implicit-tls|starttls)|guide\.names\.(thunderbird|foxmail))$/,
];

describe("the Chinese page", () => {
  it.each(ROOMS)("has no text that was left in English, and Chinese punctuation behind Chinese: %s", (room) => {
    const english = new Map(textsOf(ENGLISH[`../../../web/${room}/words.ts`], room));
    const chinese = textsOf(CHINESE[`../../../web/languages/zh-CN/${room}.ts`], room);
    const left = chinese.filter(
      ([path, text]) => english.get(path) === text && isText(text) && !SAME.some((pattern) => pattern.test(path)),
    );
    expect(chinese.length).toBeGreaterThan(0);
    expect(left).toEqual([]);
    expect(chinese.filter(([, text]) => /\p{Script=Han}[,;:?!]/u.test(text))).toEqual([]);
  });

  it.each(ROOMS)("has filled in what English has filled in, and chooses by nothing else: %s", (room) => {
    const english = new Map(textsOf(ENGLISH[`../../../web/${room}/words.ts`], room));
    const chinese = textsOf(CHINESE[`../../../web/languages/zh-CN/${room}.ts`], room);
    const others = chinese.flatMap(([path, text]) => {
      const [own, theirs] = [placesIn(text), placesIn(english.get(path) ?? "")];
      const lacks = [...theirs.filled].filter((name) => !own.all.has(name));
      return [...lacks, ...[...own.all].filter((name) => !theirs.all.has(name))].map((name) => `${path} ${name}`);
    });
    expect(others.filter((one) => !ONE_ALONE.includes(one))).toEqual([]);
  });

  it("is looked at in every room", () => {
    expect(ROOMS.length).toBeGreaterThan(20);
  });
});
