import type { NOTES } from "../../discover/notes.ts";

/** What one has to know of a provider: `server/discover/notes.ts`. */
export const notes: typeof NOTES = {
  "app-password":
    "在邮件客户端中需要使用应用专用密码，而不是账号密码。请在账号的安全设置中生成，通常要先开启两步验证。",
  "app-password-two-step": "如果开启了两步验证，邮件客户端需要使用在账号设置中生成的应用专用密码。",
  "authorization-code": "在邮件客户端中要填写授权码，而不是登录密码。在网页邮箱的设置中开启 IMAP 服务时会显示授权码。",
  "separate-password": "邮件客户端使用单独的密码。请在账号设置中设置，网页登录密码在这里无效。",
  "mailbox-password": "请使用邮箱本身的密码，而不是客户账号的密码。",
  "oauth-only":
    "不再接受密码登录：邮件客户端必须通过服务商的登录窗口授权（OAuth 2.0）。添加账号时请选择服务商类型（例如 Outlook 或 Microsoft 365），而不是 IMAP。",
  "provider-kind":
    "更简便的办法：如果邮件客户端的列表中有该服务商（例如 Google 或 Yahoo），请直接选择它，而不是 IMAP。在弹出的服务商登录窗口中登录即可，不需要应用专用密码。",
  "switch-on": "IMAP 通常默认关闭，需要先在网页邮箱的设置中开启。",
  "switch-on-by-admin": "是否开启 IMAP 由贵单位的管理员决定。",
  plan: "并非所有套餐都包含 IMAP。",
  region: "服务器地址取决于账号注册时所在的区域。",
  identify: "没有表明身份的邮件客户端可能会被拒绝，并提示“Unsafe Login”。",
  bridge: "邮件客户端只能通过安装在本机的 Bridge 程序连接，所用的设置和密码由 Bridge 显示。无法在这里检查。",
  "no-imap": "该服务商不提供 IMAP，请使用它自己的应用或网页。",
};
