import { expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

it.each([
  "InvalidCharacterError: The string to be encoded contains characters outside of the Latin1 range.",
  "Encoding::UndefinedConversionError: U+00E9 from UTF-8 to US-ASCII",
  "Username character disallowed by auth_username_chars: 0xc3 (username: jürgen)",
  "密码不能包含中文字符",
  "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u5bc6' in position 7: ordinal not in range(256)",
])("letters that cannot be sent are known from %s", (text) => {
  expect(recognise(text)[0]?.id).toBe("auth-credentials-not-ascii");
});

it("a blank in a user name is no letter beyond ASCII", () => {
  const text = "Username character disallowed by auth_username_chars: 0x20 (username: a b)";
  expect(recognise(text)[0]?.id).not.toBe("auth-credentials-not-ascii");
});
