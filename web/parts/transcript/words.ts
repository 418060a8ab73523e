import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** The dialogue with a server, in English. */
export const transcript = {
  heading: "Transcript",
  lines: message<{ count: number }>("{count, plural, one {# line} other {# lines}}"),
  hint: "The dialogue with the server; passwords are left out.",
  copy: "Copy all",
  download: "Download",
  from: { client: "imapscope", server: "server", note: "note" },
};

/** The same in any language. */
export type TranscriptWords = typeof transcript;

/** The same in the reader's language. */
export const transcriptWords = spoken(transcript, (translation) => translation.transcript);
