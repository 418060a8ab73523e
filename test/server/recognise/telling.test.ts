import { describe, expect, it } from "vitest";
import { selectTelling } from "../../../server/recognise/telling.ts";

const said = (text: string, byServer = false) => ({ text, byServer });

describe("telling", () => {
  it("leaves a few messages as they are", () => {
    const few = [said("one"), said("one")];
    expect(selectTelling(few)).toEqual(few);
  });

  it("keeps of many the refusals and what speaks of a failure, in their order", () => {
    const noise = (begin: number) =>
      Array.from({ length: 20 }, (_, index) => said(`${"so ".repeat(index + begin)}well`));
    const many = [...noise(1), said("connection lost"), ...noise(30), said("a1 NO Denied", true)];
    const kept = selectTelling(many);
    expect(kept).toHaveLength(16);
    expect(kept).toContainEqual(said("connection lost"));
    expect(kept.at(-1)).toEqual(said("a1 NO Denied", true));
  });

  it("keeps once what a log repeats", () => {
    const many = Array.from({ length: 100 }, (_, index) => said(`a${index} NO Denied`, true));
    expect(selectTelling(many)).toEqual([said("a0 NO Denied", true)]);
  });
});
