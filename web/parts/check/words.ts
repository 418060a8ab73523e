import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What is said of one check, in English. */
export const check = {
  questions: {
    heading: "Also checked",
    unasked: "A full check also tests every address, the other ports and the accepted TLS versions.",
    addresses: "Every address",
    ports: "Other ports",
    versions: "TLS versions",
    accepted: "accepted",
    refused: "refused",
    plaintext: "Password before TLS",
    offered: message<{ mechanisms: string }>("would be accepted ({mechanisms})"),
    notOffered: "not accepted",
    noCertificate: "no certificate:",
    until: message<{ subject: string; day: string }>("{subject}, until {day}"),
  },
  gone: {
    title: "This check no longer exists",
    text: "Old checks are deleted after the time set in the configuration.",
    back: "Show the latest check",
  },
};

/** The same in any language. */
export type CheckWords = typeof check;

/** The same in the reader's language. */
export const checkWords = spoken(check, (translation) => translation.check);
