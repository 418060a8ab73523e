import type { TroubleReport } from "../../server/contract/answers/check.ts";

/** imapscope had no files left for a check: nothing is known of the server. */
export const OUT_OF_FILES: TroubleReport = {
  kind: "descriptors",
  phase: "tcp",
  failure: { code: "EMFILE", text: "too many open files" },
  title: "imapscope is out of files",
  cause: "Too many are open.",
  fix: ["Raise `LimitNOFILE`.", "Start it again."],
};
