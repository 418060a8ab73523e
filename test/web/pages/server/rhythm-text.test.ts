import { describe, expect, it } from "vitest";
import { everyText } from "../../../../web/pages/server/rhythm-text.ts";

describe("the rhythm in a sentence", () => {
  it("leaves out one", () => {
    expect([everyText(30), everyText(60)]).toEqual(["every 30 seconds", "every minute"]);
  });
});
