import { expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";
import { peerTextOf } from "../../../support/peer-text.ts";
import { CASES, hintsOf } from "../../recognise/cases.ts";

/** Every so many of the words of real messages are tried as a password. */
const STEP = 3;

it("no word of a message changes what the message is recognised as when it is the password", () => {
  const messages = CASES.map((one) => ({ text: one.text.replace(/\s*\n\s*/g, " "), hints: hintsOf(one) }));
  const words = [...new Set(messages.flatMap(({ text }) => text.split(/\s+/)))].filter((word) => word !== "");
  const changed: string[] = [];
  for (const word of words.filter((_, index) => index % STEP === 0)) {
    const { text } = peerTextOf(word);
    for (const message of messages.filter((one) => one.text.includes(word))) {
      const kept = text(message.text);
      if (kept === message.text) continue;
      const [was, is] = [message.text, kept].map((said) =>
        recognise(said, message.hints)
          .map(({ id }) => id)
          .join(),
      );
      if (was !== is) changed.push(`${word}: ${kept}`);
    }
  }
  expect(words.length).toBeGreaterThan(700);
  expect(changed).toEqual([]);
});

it("a password in a refusal changes nothing of what it is recognised as, whatever it is", () => {
  const said = (password: string) =>
    peerTextOf(password).text(`NO [AUTHENTICATIONFAILED] user u with password ${password} unknown`);
  const ids = ["hunter2", "Kq7#vTz!", 'a"b\\c{9}', "Zürich-4711", "пароль-8", "expired99", "x9Z"].map((password) =>
    recognise(said(password), { stage: "auth", code: "AUTHENTICATIONFAILED" })
      .map(({ id }) => id)
      .join(),
  );
  expect(new Set(ids).size).toBe(1);
});
