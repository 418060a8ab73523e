import type { RuleSet } from "../rule.ts";

/** Letters beyond ASCII that a program cannot send in a login or a server refuses, in the words of the language it is written in. */
export const LETTERS: RuleSet = {
  clue: "client",
  rules: [
    {
      // Dovecot; the octet is one beyond ASCII.
      ids: ["auth-credentials-not-ascii", "auth-username-form-wrong"],
      confidence: "certain",
      when: /\busername (?:character disallowed by auth_username_chars|contains disallowed character): 0x[89a-f][\da-f]\b/i,
    },
    {
      // btoa in JavaScript, Encoding in Ruby, HttpClient and MailKit in .NET.
      ids: ["auth-credentials-not-ascii"],
      confidence: "likely",
      when: /characters? outside of the latin-?1 range|\bEncoding::(?:UndefinedConversion|Compatibility)Error\b.{0,80}(?:US-ASCII|ASCII-8BIT)|\bfrom UTF-8 to US-ASCII\b|\bnon-?ascii (?:character|letter|byte)s?\b.{0,40}\b(?:pass(?:word|phrase)|user ?name|credential|login)|\b(?:pass(?:word|phrase)|user ?name|credential|login)s?\b.{0,40}\bnon-?ascii\b|(?:密码|密碼|口令).{0,8}(?:不能|不得|不允许|不可).{0,8}(?:中文|汉字|全角|非 ?ascii)/i,
      unless: /subject|header|attachment|folder name|mailbox name|filename|(?:has|have|contains?|with) no non-?ascii/i,
    },
  ],
};
