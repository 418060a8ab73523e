import { describe, expect, it } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import { hideValues } from "../../../../server/probe/token/hide-values.ts";

describe("hideValues", () => {
  it.each(["a b+c/d", "a+b%2Bc%2Fd", "a%20b%2Bc%2Fd", Buffer.from("a b+c/d").toString("base64"), "YSBiK2MvZA"])(
    "hides a secret in the form %s",
    (form) => {
      expect(hideValues(`you said ${form}, twice: ${form}`, [new Secret("a b+c/d"), null])).toBe(
        "you said «secret», twice: «secret»",
      );
    },
  );

  it("hides the longer of two secrets that begin alike", () => {
    expect(hideValues("abcd", [new Secret("ab"), new Secret("abcd")])).toBe("«secret»");
  });

  it("leaves a text alone where there is no secret", () => {
    expect(hideValues("a text", [null, new Secret("")])).toBe("a text");
  });
});
