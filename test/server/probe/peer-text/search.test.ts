import { expect, it } from "vitest";
import { createOrdinary } from "../../../../server/probe/peer-text/ordinary.ts";
import { createSearch, rememberClean } from "../../../../server/probe/peer-text/search.ts";
import { formsOf } from "../../../../server/probe/peer-text/secret-forms.ts";

const SECRET = "tr0mbone-Qu1ver";

function counted() {
  const forms = formsOf(SECRET, { user: "ada", host: "mail.example.com", port: 993 }, createOrdinary([]));
  const search = createSearch([forms]);
  const looked: string[] = [];
  const remembers = rememberClean((sent) => {
    looked.push(sent);
    return search(sent);
  });
  return { search, remembers, looked };
}

it("looks through a text that held nothing once, and through one that holds a secret each time", () => {
  const { search, remembers, looked } = counted();
  const long = "* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE] Dovecot ready. ".repeat(40);
  const texts = ["", "Logged in", long, `${long}x`, `${long}${SECRET}`, SECRET, `NO ${SECRET.slice(0, 10)}`];
  for (let time = 0; time < 3; time += 1) {
    for (const text of texts) expect(remembers(text)).toEqual(search(text));
  }
  for (const [index, text] of texts.entries())
    expect(looked.filter((one) => one === text).length).toBe(index < 4 ? 1 : 3);
});

it("remembers few texts, however many a server makes up", () => {
  const { remembers, looked } = counted();
  for (let index = 0; index < 10_000; index += 1) remembers(`a text that nobody has said before: ${index}`);
  expect(remembers(SECRET).echoes).toEqual([{ from: 0, to: SECRET.length }]);
  expect(looked.length).toBe(10_001);
});
