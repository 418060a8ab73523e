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

  it("is looked at in every room", () => {
    expect(ROOMS.length).toBeGreaterThan(20);
  });
});
