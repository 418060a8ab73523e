import type { Translation } from "../translation.ts";

/** Stands for evidence that nobody has met yet: `server/present/problem-entry.ts`. */
export const placeholders: Translation["placeholders"] = {
  mailbox: "该文件夹",
  mailboxes: "该文件夹",
  lost: "缺少的功能",
  versions: "旧版本",
  before: "之前的数值",
};
