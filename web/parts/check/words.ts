import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What is said of one check, in English. */
export const check = {
  questions: {
    heading: "Looked at besides",
    unasked: "A full check shows what every address serves, the other ports, and which TLS versions are accepted.",
    addresses: "Every address",
    ports: "Other ports",
    versions: "TLS versions",
    accepted: "accepted",
    refused: "refused",
    plaintext: "Password before TLS",
    offered: message<{ mechanisms: string }>("would be taken ({mechanisms})"),
    notOffered: "not taken",
    noCertificate: "no certificate:",
    until: message<{ subject: string; day: string }>("{subject}, until {day}"),
  },
  gone: {
    title: "This check is not there any more",
    text: "Old checks are deleted after the time that the configuration says.",
    back: "Show the latest check",
  },
};

/** The same in any language. */
export type CheckWords = typeof check;

/** The same in the reader's language. */
export const checkWords = spoken(check, (translation) => translation.check);
