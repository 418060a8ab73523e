import type { PageTranslation } from "../../translation.ts";

/** What is said of folders, in Chinese. */
export const mailboxes: PageTranslation["mailboxes"] = {
  heading: "文件夹",
  name: "文件夹",
  messages: "邮件",
  unseen: "未读",
  role: "用途",
  seen: "账号中共有 {count} 个文件夹",
  changed:
    "{arrived, select, 0 {移除 {gone} 封} other {收到 {arrived} 封{gone, select, 0 {} other {，移除 {gone} 封}}}}",
  changedSince: "自 {moment} 以来",
  renumbered: "邮件已重新编号，邮件客户端会全部重新下载",
  others: "另外 {count} 个文件夹",
  roles: {
    "\\Inbox": "收件箱",
    "\\Sent": "已发送",
    "\\Drafts": "草稿",
    "\\Trash": "已删除",
    "\\Junk": "垃圾邮件",
    "\\Archive": "归档",
    "\\All": "所有邮件",
    "\\Flagged": "星标邮件",
    "\\Important": "重要邮件",
  },
  newest: "最新邮件：{age}",
};
