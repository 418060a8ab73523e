import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../../server/commands/run.ts";
import { fakeConsole } from "../../support/console.ts";
import { findAvoided, type PlacedText, textsIn } from "../../support/texts.ts";
import { PLAIN_ENGLISH } from "./plain-english.ts";

/** Catalogue, command line and page. */
const texts = await textsIn("en");
const usages = await Promise.all(["", "check ", "explain ", "config ", "serve "].map(usageOf));
/** What is read as files. Settings, metrics and alerts are described in what is generated into `docs`. */
const files = ["README.md", ...globSync("docs/*.md"), ...globSync("grafana/rules/*.yaml")]
  .filter((file) => !file.includes("zh-CN"))
  .map((key) => ({ key, text: readFileSync(key, "utf8") }));

async function usageOf(command: string): Promise<PlacedText> {
  const { console, written } = fakeConsole();
  const args = `${command}--help`.split(" ");
  await runCommand(args, console, new AbortController().signal);
  return { key: args.join(" "), text: written.stdout };
}

describe("the English", () => {
  it("is looked at everywhere", () => {
    expect(texts.filter(({ key }) => key.startsWith("server/")).length).toBeGreaterThan(600);
    expect(texts.filter(({ key }) => key.startsWith("web/")).length).toBeGreaterThan(300);
    expect(files.length).toBeGreaterThan(8);
    expect(usages.filter(({ text }) => text.length < 100)).toEqual([]);
  });

  it.each(PLAIN_ENGLISH)("is plain: $instead", (avoided) => {
    expect(findAvoided([...texts, ...usages, ...files], [avoided])).toEqual([]);
  });

  it("would be refused with a word from German", () => {
    const wrong = [{ key: "server/check:check.more", text: "It is mostly read anew by whoever asks." }];
    expect(findAvoided(wrong, PLAIN_ENGLISH)).toHaveLength(3);
  });
});
