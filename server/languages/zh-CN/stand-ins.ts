import type { Translation } from "../translation.ts";

/** Words for what is not known of a server: `server/present/stand-ins.ts`. */
export const standIns: Translation["standIns"] = {
  host: "服务器",
  user: "您的账号",
  mailboxes: "该文件夹",
  mailbox: "该文件夹",
  port: "邮件端口",
  mechanism: "OAuth 2.0",
  endpoint: "OAuth 2.0 服务",
  address: "其地址",
  addresses: "其地址",
  domain: "您的域名",
  product: "安全软件或代理",
  days: "若干",
  hours: "若干",
  notAfter: "所示日期",
  notBefore: "所示日期",
  subject: "这张证书",
  issuer: "证书上所写的颁发机构",
  before: "之前的数值",
  lost: "缺少的功能",
  phase: "会话",
  since: "之前",
  sources: "已公布的信息",
  tried: "常见的几个来源",
  versions: "过时的 TLS 版本",
};
