import { describe, expect, it } from "vitest";
import { server } from "../../../../web/pages/server/words.ts";

describe("the rhythm in a sentence", () => {
  it("leaves out one", () => {
    expect([server.every("30 seconds"), server.every("1 minute")]).toEqual(["every 30 seconds", "every minute"]);
  });
});
