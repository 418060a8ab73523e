import { plainText } from "../../text/code-parts.ts";
import type { Manner } from "../manner.ts";

/** Between Chinese characters and Latin ones there is a blank, and so there is behind digits; between Chinese characters none. */
const MISSING = /(?<=[a-z\d)])(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[a-z])/giu;
const TOO_MANY = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** How Chinese is written on this page. */
export const manner: Manner = {
  clause: plainText,
  list: (parts) => parts.join("、"),
  spaced: (text) => text.replace(TOO_MANY, "").replace(MISSING, " "),
  narrowAge: "short",
};
