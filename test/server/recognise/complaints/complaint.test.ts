import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMPLAINTS } from "../../../../server/contract/complaints.ts";
import { complaintIn } from "../../../../server/recognise/complaints/complaint.ts";

const SENTENCES = z
  .array(z.object({ complaint: z.enum(COMPLAINTS).nullable(), lang: z.string(), text: z.string() }))
  .parse(JSON.parse(readFileSync(new URL("../../../fixtures/complaints.json", import.meta.url), "utf8")));
const COMPLAINING = SENTENCES.filter(({ complaint }) => complaint !== null);
const OTHERS = SENTENCES.filter(({ complaint }) => complaint === null);

describe("a complaint in plain words", () => {
  it("is understood in nineteen of twenty sentences, in every language", () => {
    const missed = COMPLAINING.filter(({ text, complaint }) => complaintIn(text) !== complaint);
    expect(missed.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(COMPLAINING.length * 0.05);
    expect(COMPLAINING.length).toBeGreaterThan(400);
    const languages = Map.groupBy(COMPLAINING, ({ lang }) => lang);
    expect(languages.size).toBeGreaterThanOrEqual(18);
    for (const [lang, own] of languages) {
      const understood = own.filter(({ text, complaint }) => complaintIn(text) === complaint);
      expect(understood.length, lang).toBeGreaterThanOrEqual(own.length * 0.75);
    }
  });

  it("is not taken from what is no complaint about mail", () => {
    expect(OTHERS.filter(({ text }) => complaintIn(text) !== null)).toEqual([]);
    expect(OTHERS.length).toBeGreaterThan(85);
  });

  it.each([
    ["cannot-send", "I CANNOT SEND EMAILS!!!"],
    ["cannot-send", "cant send emails"],
    ["mailbox-full", "mailbox full"],
    ["nothing-arrives", "收不到  新郵件 。。。"],
    ["nothing-arrives", "je n’ai plus recu aucun mail"],
    ["cannot-connect", "I can neither send nor receive mail"],
    ["nothing-arrives", "I can send mail but I can't receive any"],
    ["cannot-send", "I receive mail, but I can't send any"],
    ["mailbox-full", "My mailbox is full, so no new mail arrives and I cannot send"],
    ["password-again", "no mail arrives because outlook asks for the password all the time"],
    ["cannot-send", "只能给自己发邮件，发给别人就出现错误"],
    ["nothing-arrives", "I have to press refresh manually to fetch my mail"],
    ["nothing-arrives", "the code does not arrive, and no other new mail either"],
    [null, "I am not receiving the verification code"],
    [null, "邮箱一直收不到验证码怎么办"],
    [null, "Non ricevo email di conferma"],
    [null, "Не приходит письмо для подтверждения"],
    [null, "Ich bekomme die E-Mail zum Zurücksetzen nicht"],
    [null, "I got a phishing mail that asks for my password"],
    [null, "My mailbox is not full"],
    [null, ""],
    [null, "   \n "],
  ])("%s: %s", (complaint, text) => {
    expect(complaintIn(text)).toBe(complaint);
  });

  it.each([
    "a1 NO [AUTHENTICATIONFAILED] Authentication failed",
    "* BYE Logging out",
    "Dec 27 14:50:54 mail dovecot: imap-login: Disconnected: Too many invalid commands",
    "javax.mail.MessagingException: could not connect to host imap.example.com",
  ])("is not taken from what a program writes: %s", (text) => {
    expect(complaintIn(text)).toBeNull();
  });

  it("is found in a long story by how it begins, and in bounded time", () => {
    const story = "I bought a new computer last week and moved everything over. ".repeat(12);
    expect(complaintIn(`No new mail arrives. ${story}`)).toBe("nothing-arrives");
    expect(complaintIn("mail ".repeat(200_000))).toBeNull();
    expect(complaintIn("not send receive password ask ".repeat(20_000))).not.toBeUndefined();
  });
});
