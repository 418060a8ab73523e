import { describe, expect, it } from "vitest";
import type { Lexicon } from "../../../../server/recognise/complaints/lexicon.ts";
import { LEXICONS } from "../../../../server/recognise/complaints/lexicons.ts";
import { statementsIn } from "../../../../server/recognise/complaints/meaning.ts";
import { asPlainText } from "../../../../server/recognise/complaints/plain-text.ts";

function lexiconOf(language: string): Lexicon {
  const lexicon = LEXICONS.find((one) => one.language === language);
  if (!lexicon) throw new Error(`no words of ${language}`);
  return lexicon;
}
const deniedIn = (text: string, language = "en") =>
  statementsIn(asPlainText(text), lexiconOf(language)).map(({ denied }) => [...denied].toSorted());

describe("what is denied", () => {
  it("is what follows, and what goes with it", () => {
    expect(deniedIn("I cannot send")).toEqual([["send"]]);
    expect(deniedIn("I cannot send or receive")).toEqual([["arrive", "send"]]);
    expect(deniedIn("I can send")).toEqual([[]]);
  });

  it("is the nearest where nothing follows", () => {
    expect(deniedIn("sending cannot")).toEqual([["send"]]);
    expect(deniedIn("login or send not")).toEqual([["login", "send"]]);
    expect(deniedIn("mail arrives cannot send")).toEqual([["send"]]);
  });

  it("is nothing of what speaks of no mail", () => {
    expect(deniedIn("at noon. I cannot send")).toEqual([["send"]]);
  });

  it("ends with its statement", () => {
    expect(deniedIn("I can send but not receive")).toEqual([[], ["arrive"]]);
    expect(deniedIn("I cannot send. I can receive")).toEqual([["send"], []]);
  });

  it("stands before the denial where the language has it so", () => {
    expect(deniedIn("收不到", "zh")).toEqual([["arrive"]]);
    expect(deniedIn("能发但收不到", "zh")).toEqual([[], ["arrive"]]);
    expect(deniedIn("无法收发", "zh")).toEqual([["arrive", "send"]]);
    expect(deniedIn("Mails kommen nicht an", "de")).toEqual([["arrive"]]);
  });
});

it("has words for all of the six complaints in each language", () => {
  for (const { language, words } of LEXICONS)
    for (const concept of [
      "mail",
      "password",
      "full",
      "arrive",
      "send",
      "connect",
      "ask",
      "not",
      "again",
      "mark",
    ] as const)
      expect(words[concept], `${language}: ${concept}`).toBeTruthy();
});
