import type { Translation } from "../translation.ts";

/** What a message speaks of, where its cause is not known: `server/present/explain-words.ts`. */
export const topics: Translation["topics"] = {
  login: "这段文字说的是登录，但没有说明为什么失败。请找出服务器返回的原文，例如以“NO”开头的那一行。",
  connection: "这段文字说的是与服务器的连接，但没有说明为什么失败。请留意错误编号，或“超时”“拒绝”之类的字样。",
  encryption: "这段文字说的是加密（TLS）或证书，但没有说明问题出在哪里。",
  mailbox: "这段文字说的是文件夹或邮箱，但没有说明问题出在哪里。",
  message: "这段文字说的是某些邮件，但没有说明为什么读取或保存不了。",
  sending: "这段文字说的是发送邮件。发送由另一台服务器负责（SMTP，不是 IMAP）。",
  settings: "这段文字说的是邮件客户端的设置，但没有说明哪一项不对。",
  program: "这是程序本身出错，文字中没有提到邮件服务器的问题。请联系该程序的开发者或维护人员。",
};
