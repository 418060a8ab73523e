import type { NoteId } from "../providers/provider.ts";

/** The notes as people read them. Providers change such things, so each says "usually" where that is known to happen. */
export const NOTES: Readonly<Record<NoteId, Readonly<Record<"en" | "zh-CN", string>>>> = {
  "app-password": {
    en: "Mail programs need an app password here, not the password of the account. Make one in the security settings of the account, where two-step verification usually has to be on.",
    "zh-CN": "在邮件客户端中需要使用应用专用密码，而不是账号密码。请在账号的安全设置中生成，通常要先开启两步验证。",
  },
  "app-password-two-step": {
    en: "With two-step verification switched on, mail programs need an app password from the settings of the account.",
    "zh-CN": "如果开启了两步验证，邮件客户端需要使用在账号设置中生成的应用专用密码。",
  },
  "authorization-code": {
    en: "Mail programs need an authorization code instead of the password. Webmail shows it in its settings when IMAP is switched on.",
    "zh-CN": "在邮件客户端中要填写授权码，而不是登录密码。在网页邮箱的设置中开启 IMAP 服务时会显示授权码。",
  },
  "separate-password": {
    en: "There is a separate password for mail programs. Set it in the settings of the account; the password of the web page does not work.",
    "zh-CN": "邮件客户端使用单独的密码。请在账号设置中设置，网页登录密码在这里无效。",
  },
  "mailbox-password": {
    en: "Use the password of the mailbox, not that of the customer account.",
    "zh-CN": "请使用邮箱本身的密码，而不是客户账号的密码。",
  },
  "oauth-only": {
    en: "Passwords are not accepted any more: the mail program has to sign in through the provider's own window (OAuth 2.0). Add the account with its kind, such as “Outlook” or “Microsoft 365”, instead of “IMAP”.",
    "zh-CN":
      "不再接受密码登录：邮件客户端必须通过服务商的登录窗口授权（OAuth 2.0）。添加账号时请选择服务商类型（例如 Outlook 或 Microsoft 365），而不是 IMAP。",
  },
  "provider-kind": {
    en: "Easier, where the mail program offers it: add the account under the provider's name, such as “Google” or “Yahoo”, instead of “IMAP”. The provider's own window opens to sign in, and no app password is needed.",
    "zh-CN":
      "更简便的办法：如果邮件客户端的列表中有该服务商（例如 Google 或 Yahoo），请直接选择它，而不是 IMAP。在弹出的服务商登录窗口中登录即可，不需要应用专用密码。",
  },
  "switch-on": {
    en: "IMAP is usually off until it is switched on in the settings of webmail.",
    "zh-CN": "IMAP 通常默认关闭，需要先在网页邮箱的设置中开启。",
  },
  "switch-on-by-admin": {
    en: "The administrator of the organisation decides whether IMAP is on.",
    "zh-CN": "是否开启 IMAP 由贵单位的管理员决定。",
  },
  plan: {
    en: "Not every plan includes IMAP.",
    "zh-CN": "并非所有套餐都包含 IMAP。",
  },
  region: {
    en: "The server depends on the region in which the account was opened.",
    "zh-CN": "服务器地址取决于账号注册时所在的区域。",
  },
  identify: {
    en: "Mail programs that do not say what they are may be refused as an “Unsafe Login”.",
    "zh-CN": "没有表明身份的邮件客户端可能会被拒绝，并提示 “Unsafe Login”。",
  },
  bridge: {
    en: "Mail programs reach this provider only through its Bridge program on the same computer, which shows the settings and the password to use. It cannot be checked from here.",
    "zh-CN": "邮件客户端只能通过安装在本机的 Bridge 程序连接，所用的设置和密码由 Bridge 显示。无法在这里检查。",
  },
  "no-imap": {
    en: "This provider does not offer IMAP: use its own app or web page.",
    "zh-CN": "该服务商不提供 IMAP，请使用它自己的应用或网页。",
  },
};
