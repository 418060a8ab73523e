import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What is said where there is no page, in English. */
export const notFound = {
  title: "There is no such page",
  text: message<{ path: string }>("There is nothing at `{path}`. The link may be old or mistyped."),
};

/** The same in any language. */
export type NotFoundWords = typeof notFound;

/** The same in the reader's language. */
export const notFoundWords = spoken(notFound, (translation) => translation.notFound);
