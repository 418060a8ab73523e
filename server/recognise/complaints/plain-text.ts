import { asSimplified } from "./traditional.ts";

/** Of more than this nobody's complaint is told. */
const LENGTH = 1500;
const APOSTROPHES = /[‘’‛´`ʼ]/g;
const LATIN_MARKS = /(?<=[a-z]\p{M}*)\p{M}/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
  đ: "d",
  ё: "е",
  ґ: "г",
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const QUOTES = /["“”„‟«»「」『』]/g;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What goes well is no denial: “no problem”. */
const WELL =
  /\b(?:no|without|any|kein\w*|ohne|sans|pas de|sin|senza|nessun\w*|sem|nenhum|zonder|geen|bez|zadn\w*|inga|utan|ingen|uten|uden) (?:any |a |ningun |alcun )?(?:problem\w*|issues?|troubles?|errors?|fehler\w*|erreurs?|errores|errori|erros|fout\w*|fejl|feil|bled\w*|chyb\w*|soucis?)\b|\bproblemlos\b|\bsorunsuz\b|без проблем|без ошибок|没有?(?:任何)?(?:问题|错误|毛病)|問題なく|문제 ?없/g;

/**
 * What somebody has typed, without what differs from one writer to the next: capitals, accents, the kind of apostrophe, traditional
 * characters. Addresses are left out, as their letters say nothing.
 */
export function asPlainText(text: string): string {
  const plain = text
    .slice(0, LENGTH)
    .normalize("NFKC")
    .toLowerCase()
    .replace(ADDRESS, " mail ")
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, " ")
    .normalize("NFD")
    .replace(LATIN_MARKS, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\S\n]+/g, " ")
    .trim();
  return asSimplified(plain).replace(WELL, " ");
}
