import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { configurationDoc } from "../../../server/config/documentation.ts";
import { knownKeys, listMaps } from "../../../server/config/json-schema.ts";

describe("configurationDoc", () => {
  it("is what docs/configuration.md says", async () => {
    expect(await readFile(new URL("../../../docs/configuration.md", import.meta.url), "utf8")).toBe(configurationDoc());
  });

  it("has a row for every key that has a name of its own", () => {
    for (const [, node] of listMaps().filter(([, { properties }]) => properties !== undefined)) {
      for (const key of knownKeys(node)) expect(configurationDoc()).toContain(`\n| \`${key}\` | `);
    }
  });
});
