import { describe, expect, it } from "vitest";
import { preferred } from "../../../web/languages/preferred.ts";

describe("preferred", () => {
  it("is what the reader chose", () => {
    expect(preferred("zh-CN", ["en"])).toBe("zh-CN");
  });

  it("is the first language of the browser that exists", () => {
    expect(preferred(null, ["fr-FR", "zh-Hans-SG", "en"])).toBe("zh-CN");
    expect(preferred("tlh", ["en-GB", "zh"])).toBe("en");
  });

  it("is English otherwise", () => {
    expect(preferred(null, ["fr"])).toBe("en");
    expect(preferred(null, [])).toBe("en");
  });
});
