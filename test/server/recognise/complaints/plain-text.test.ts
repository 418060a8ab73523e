import { expect, it } from "vitest";
import { asPlainText } from "../../../../server/recognise/complaints/plain-text.ts";

it.each([
  ["Can’t SEND", "can't send"],
  ["Não chegam é ł ß ø", "nao chegam e l ss o"],
  ["收不到新郵件", "收不到新邮件"],
  ["письмо ещё", "письмо еще"],
  ["メールが届かない", "メールが届かない"],
  ["메일", "메일"],
  ["mail to anna@example.com failed", "mail to mail failed"],
])("%s is read as %s", (text, plain) => {
  expect(asPlainText(text)).toBe(plain);
});
