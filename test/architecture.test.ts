import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { cyclesIn } from "./support/cycles.ts";
import { type Arrow, arrowsOfPicture, reachedFrom } from "./support/picture.ts";

/** Data flows along the arrows; a room imports only from itself and from where arrows lead to it. */
const ARROWS = arrowsOfPicture();
const FLOW = ARROWS.filter(({ types }) => !types);
const ROOMS = new Set(ARROWS.flatMap(({ from, to }) => [from, to]).filter((room) => room !== "web" && room !== "roof"));
/** The page may import types of the server, and values only from files that need nothing themselves but the contract. */
const TYPES_ONLY = /^\s*(?:import|export) type /;

const IMPORT = /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

/** Who leads to every page, and who has their words in other languages. */
const MAY_NAME_PAGES = /^web\/(?:shell\/app\.tsx|languages\/.*)$/;

type Import = { file: string; target: string; statement: string };

function importsOf(pattern: string): Import[] {
  return globSync(pattern).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) => {
      const named = match[1] ?? match[2] ?? match[3] ?? "";
      const target = named.startsWith(".") ? normalize(join(dirname(file), named)) : named;
      return { file, target, statement: match[0] };
    }),
  );
}

/** The room of the picture that a path lies in; null outside of it. */
function roomOf(path: string): string | null {
  if (path.startsWith("web/")) return "web";
  if (!path.startsWith("server/")) return null;
  const folder = path.split("/")[1] ?? "";
  return ROOMS.has(folder) ? folder : "roof";
}

/** The imports from one room of the picture into another. */
function importsBetween(rooms: readonly Import[]): readonly (Import & { from: string; to: string })[] {
  return rooms.flatMap((one) => {
    const [from, to] = [roomOf(one.target), roomOf(one.file)];
    return from === null || to === null || from === to ? [] : [{ ...one, from, to }];
  });
}

/** The folder below `server` that a path lies in, with those of the roof; the file itself where it lies in none. */
function placeOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

/** A translation has the type of the words that it stands for, and these choose among translations: the one circle, of types. */
function isTypeOfWords({ file, statement }: Import): boolean {
  return /^(?:server|web)\/languages\//.test(file) && TYPES_ONLY.test(statement);
}

const server = importsOf("server/**/*.ts");
const web = importsOf("web/**/*.{ts,tsx}");

describe("imports go one way", () => {
  it("as CONTRIBUTING.md draws them: none without arrows that lead there, types included", () => {
    const wrong = importsBetween([...server, ...web]).filter((one) => {
      const isDotted = ({ from, to, types }: Arrow) => types && from === one.from && to === one.to;
      if (TYPES_ONLY.test(one.statement) && ARROWS.some(isDotted)) return false;
      return !reachedFrom(one.to, FLOW).has(one.from);
    });
    expect(wrong).toEqual([]);
    expect(server.length).toBeGreaterThan(100);
  });

  it("and it draws no arrow without imports, none that others say already, and none in a circle", () => {
    const real = importsBetween([...server, ...web]);
    const isReal = (arrow: Arrow) => real.some(({ from, to }) => from === arrow.from && to === arrow.to);
    expect(ARROWS.filter((arrow) => !isReal(arrow))).toEqual([]);
    const isSaid = (arrow: Arrow) =>
      reachedFrom(
        arrow.to,
        FLOW.filter((other) => other !== arrow),
      ).has(arrow.from);
    expect(FLOW.filter(isSaid)).toEqual([]);
    expect(FLOW.filter(({ from, to }) => reachedFrom(from, FLOW).has(to))).toEqual([]);
    expect(ROOMS.size).toBeGreaterThan(10);
  });

  it("nowhere in a circle, types included: no file, and no room of the server with its roof, needs itself", () => {
    const all = [...server, ...web, ...importsOf("{scripts,grafana,test}/**/*.{ts,tsx}")].filter(
      (one) => !isTypeOfWords(one),
    );
    const files = all.map(({ file, target }) => [file, target] as const);
    const rooms = all
      .filter(({ file, target }) => file.startsWith("server/") && target.startsWith("server/"))
      .map(({ file, target }) => [placeOf(file), placeOf(target)] as const)
      .filter(([from, to]) => from !== to);
    expect(cyclesIn(files)).toEqual([]);
    expect(cyclesIn(rooms)).toEqual([]);
    expect(cyclesIn([...rooms, ["server/probe", "server/main.ts"]])).not.toEqual([]);
  });

  it("in the page: types of the server, and values only from files that need nothing but the contract", () => {
    const needs = new Set(
      server
        .filter(({ target, statement }) => !TYPES_ONLY.test(statement) && !target.startsWith("server/contract/"))
        // Messages are written in the same way on both sides.
        .filter(({ target }) => target !== "intl-messageformat")
        // The page has guards in place of schemas (scripts/contract-guards.ts).
        .filter(({ file, target }) => target !== "zod" || !file.startsWith("server/contract/"))
        .map(({ file }) => file),
    );
    const wrong = web.filter(({ target, statement }) => needs.has(target) && !TYPES_ONLY.test(statement));
    expect(wrong).toEqual([]);
  });

  it("in the page: a page takes nothing from another one; what several need is a part", () => {
    const pageOf = (path: string) => /^web\/pages\/([^/]+)\//.exec(path)?.[1];
    const wrong = web.filter(({ file, target }) => {
      const from = pageOf(file);
      const to = pageOf(target);
      if (to === undefined || from === to) return false;
      return !MAY_NAME_PAGES.test(file);
    });
    expect(wrong).toEqual([]);
    expect(web.filter(({ file }) => pageOf(file) !== undefined).length).toBeGreaterThan(100);
  });

  it("what a peer sent comes into facts by one door: nobody else makes it printable", () => {
    const printing = server.filter(({ target }) => target === "server/probe/wire/printable.ts").map(({ file }) => file);
    expect(printing.toSorted()).toEqual([
      "server/probe/failure.ts",
      "server/probe/peer-text/peer-text.ts",
      "server/probe/wire/name-servers.ts",
    ]);
  });

  it("from the product to tests and scripts: never", () => {
    expect([...server, ...web].filter(({ target }) => /^(test|scripts)\//.test(target))).toEqual([]);
  });

  it("judging touches neither network, clock, disk nor environment", () => {
    const outside = /^node:(net|tls|dns|fs|http|https|child_process|os|process|timers)/;
    const files = globSync("server/{recognise,diagnose,present}/**/*.ts");
    const impure = files.filter((file) =>
      /\bDate\.now\(|new Date\(\)|process\.env|Math\.random/.test(readFileSync(file, "utf8")),
    );
    expect(
      server.filter(
        ({ file, target }) => /^server\/(?:recognise|diagnose|present)\//.test(file) && outside.test(target),
      ),
    ).toEqual([]);
    expect(impure).toEqual([]);
  });

  it("only the canary speaks to imapflow", () => {
    const speakers = server.filter(({ target }) => target === "imapflow").map(({ file }) => file);
    expect(speakers).toEqual(["server/probe/sync/client.ts"]);
  });
});

describe("names", () => {
  const DECLARED = /^export (?:declare )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm;

  it("one type name has one meaning: none is exported by two files", () => {
    const files = [...globSync("server/**/*.ts"), ...globSync("web/**/*.{ts,tsx}")];
    const declared = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(DECLARED)].map(([, name = ""]) => ({ name, file })),
    );
    const twice = [...Map.groupBy(declared, ({ name }) => name).values()].filter(
      (same) => new Set(same.map(({ file }) => file)).size > 1,
    );
    expect(twice).toEqual([]);
    expect(declared.length).toBeGreaterThan(400);
  });
});

describe("tests mirror the tree", () => {
  const sources = new Set([...globSync("server/**/*.ts"), ...globSync("web/**/*.{ts,tsx}")]);
  const folders = new Set([...sources].map((file) => dirname(file)));

  it("each test stands where the file or the folder stands that it tests", () => {
    const strays = globSync("test/{server,web}/**/*.test.{ts,tsx}").filter((test) => {
      const source = test.replace(/^test\//, "").replace(/\.test\.tsx?$/, "");
      if (source.startsWith("server/held/")) return false;
      return !sources.has(`${source}.ts`) && !sources.has(`${source}.tsx`) && !folders.has(dirname(source));
    });
    expect(strays).toEqual([]);
  });

  it("each diagnosis has its test", () => {
    const untested = globSync("server/diagnose/catalogue/*.ts")
      .filter((file) => !file.endsWith("index.ts"))
      .filter((file) => globSync(`test/${file.replace(/\.ts$/, ".test.ts")}`).length === 0);
    expect(untested).toEqual([]);
  });

  it("each component has its test, which draws it", () => {
    const components = globSync("web/**/*.tsx").filter((file) => file !== "web/main.tsx");
    const untested = components.filter((file) => {
      const [test] = globSync(`test/${file.replace(/\.tsx$/, ".test.tsx")}`);
      return test === undefined || !/ rendered\(|\brender\(/.test(readFileSync(test, "utf8"));
    });
    expect(untested).toEqual([]);
    expect(components.length).toBeGreaterThan(100);
  });
});

describe("the decisions", () => {
  const files = globSync("docs/decisions/*.md").toSorted();

  it("are numbered without a gap, and each has its line in CONTRIBUTING.md", () => {
    const guide = readFileSync("CONTRIBUTING.md", "utf8");
    const lines = files.map((file, index) => {
      const number = String(index + 1).padStart(4, "0");
      const title = new RegExp(`^# ${number}\\. (.+)\\n`).exec(readFileSync(file, "utf8"))?.[1];
      return `- [${number}](${file}) ${title}`;
    });
    expect(guide.split("\n").filter((line) => line.startsWith("- [") && line.includes("docs/decisions/"))).toEqual(
      lines,
    );
  });

  it("say what led to them, what was decided and what follows, in this order", () => {
    const headings = (file: string) => readFileSync(file, "utf8").match(/^## .+$/gm);
    for (const file of files)
      expect(headings(file)?.filter((heading) => heading !== "## Figures")).toEqual([
        "## Context",
        "## Decision",
        "## Consequences",
      ]);
  });
});
