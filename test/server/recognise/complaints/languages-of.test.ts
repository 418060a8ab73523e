import { expect, it } from "vitest";
import { languagesOf } from "../../../../server/recognise/complaints/languages-of.ts";
import { asPlainText } from "../../../../server/recognise/complaints/plain-text.ts";

it.each([
  ["en", "no mails on my phone"],
  ["de", "Ich bekomme keine Nachrichten mehr auf dem Handy"],
  ["es", "no me llegan los correos"],
  ["pt", "não recebo as mensagens"],
  ["zh", "收不到邮件"],
  ["ja", "メールが届かない"],
  ["ru", "не приходит почта"],
  ["cs", "nechodí mi maily"],
])("%s is the likeliest language of: %s", (language, text) => {
  expect(languagesOf(asPlainText(text))[0]?.language).toBe(language);
});
