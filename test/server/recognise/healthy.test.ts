import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recognise } from "../../../server/recognise/recognise.ts";

/** What servers, programs and tools write while nothing is the matter, in the formats of their logs; each line another one. */
const healthySchema = z.array(z.strictObject({ seen: z.string(), text: z.string() }));
const HEALTHY = healthySchema.parse(
  JSON.parse(readFileSync(new URL("../../fixtures/explain-healthy.json", import.meta.url), "utf8")),
);

/** What may be said of them all the same, never for sure: that a client left without a goodbye. */
const MOST_POSSIBLE = 0.05;

describe("recognise, of what is healthy", () => {
  it("knows enough of it", () => {
    expect(new Set(HEALTHY.map(({ text }) => text)).size).toBe(HEALTHY.length);
    expect(HEALTHY.length).toBeGreaterThanOrEqual(200);
  });

  it.each(HEALTHY)("is sure of no failure in what $seen says: $text", ({ text }) => {
    expect(recognise(text).filter(({ confidence }) => confidence !== "possible")).toEqual([]);
  });

  it("hardly ever thinks of one", () => {
    const thought = HEALTHY.filter(({ text }) => recognise(text).length > 0);
    expect(thought.length / HEALTHY.length).toBeLessThanOrEqual(MOST_POSSIBLE);
  });

  it("nor of many lines at once", () => {
    const log = HEALTHY.map(({ text }) => text).join("\n");
    expect(recognise(log).filter(({ confidence }) => confidence !== "possible")).toEqual([]);
  });
});
