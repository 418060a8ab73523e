import { plural } from "../../languages/en/plural.ts";
import { spoken } from "../../languages/language.ts";
import { transcript as zhCn } from "../../languages/zh-CN/parts/transcript.ts";

/** The dialogue with a server, in English. */
export const transcript = {
  heading: "What was said",
  lines: (count: number) => plural(count, "line", "lines"),
  hint: "The dialogue with the server; passwords are left out.",
  copy: "Copy it all",
  download: "Download",
  from: { client: "imapscope", server: "server", note: "note" },
};

/** The same in any language. */
export type TranscriptWords = typeof transcript;

/** The same in the reader's language. */
export const transcriptWords = spoken<TranscriptWords>({ en: transcript, "zh-CN": zhCn });
