import type { Translation } from "../translation.ts";

/** For a finding that another version recorded: `server/present/report.ts`. */
export const unknown: Translation["unknown"] = {
  title: "名为 {id} 的问题",
  cause: "当前版本的 imapscope 不认识它：它由其他版本记录。",
  fix: { user: [], admin: [] },
};
