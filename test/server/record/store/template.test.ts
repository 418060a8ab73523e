import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTemplate, takeApart } from "../../../../server/record/store/template.ts";

describe("a text that is taken apart", () => {
  it("has times at their keys to the microsecond, and words that hold a digit", () => {
    const json = '{"at":0.014122,"seconds":12,"line":"A1 OK [UIDNEXT 313] (0.001 + 0.000 secs).","other":{"at":"5"}}';
    expect(takeApart(json)).toEqual({
      skeleton:
        '{"at":\u0002,"seconds":\u0002,"line":"\u0001 OK [UIDNEXT \u0001] (\u0001.\u0001 + \u0001.\u0001 secs).","other":{"at":"\u0001"}}',
      times: [14_122, 12_000_000],
      words: ["A1", "313", "0", "001", "0", "000", "5"],
    });
  });

  it.each(["0.12345678", "1e-7", "-0.5", "0.1e3"])("takes %s for no time to the microsecond", (number) => {
    const json = `{"seconds":${number}}`;
    expect(takeApart(json).times).toEqual([]);
    expect(joinTemplate(takeApart(json))).toBe(json);
  });

  it("is the same once it is put together, whatever JSON it is", () => {
    const anything = fc.json({ depthSize: "medium", maxDepth: 4 });
    const alike = fc.stringMatching(/^[{}[\],:".0-9a-zA-Z+=_\\ -]*("(at|seconds)":[0-9.]+[,}])*$/);
    fc.assert(
      fc.property(fc.oneof(anything, alike), (json) => {
        expect(joinTemplate(takeApart(json))).toBe(json);
      }),
    );
  });

  it("is taken apart in one go, however long a word is", () => {
    const json = JSON.stringify("a".repeat(1_000_000));
    expect(takeApart(json).skeleton).toBe(json);
  });

  it("cannot be put together of fewer or more parts", () => {
    const { skeleton, words, times } = takeApart('{"at":1,"x":"a2"}');
    expect(() => joinTemplate({ skeleton, words: [], times })).toThrow(RangeError);
    expect(() => joinTemplate({ skeleton, words, times: [...times, 1] })).toThrow(RangeError);
  });
});
