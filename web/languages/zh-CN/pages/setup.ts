import { PROGRAM_NAMES } from "../../../pages/setup/programs.ts";
import type { PageTranslation } from "../../translation.ts";
import { fillings, signInSteps, steps } from "./setup/steps.ts";

/** The page that sets mail programs up, in Chinese. */
export const setup: PageTranslation["setup"] = {
  title: "设置邮件客户端",
  intro: "选择邮箱所在的服务商或服务器，再选择邮件客户端，下面的步骤会自动填好所有设置。",
  minute: {
    heading: "一分钟了解 IMAP",
    points: [
      "邮件保存在服务器上，每台设备看到的都一样：在手机上阅读、移动或删除的邮件，在电脑上也同样已读、已移动或已删除。",
      "较早的 POP3 把邮件收到一台设备上，其他设备看不到那里的变化。凡是需要选择的地方，都请选 IMAP。",
      "IMAP 只负责收信，发信使用 SMTP，所以邮件客户端会要求填写两个服务器。",
      "删除邮件会释放服务器空间，同时所有设备上都会删除：IMAP 不是备份。",
    ],
  },
  choice: {
    label: "服务商或服务器",
    placeholder: "输入名称或邮箱地址",
    own: "本单位的服务器",
    ownDomain: "使用自己的域名",
    none: "没有找到。请向服务商询问设置，然后到“检查我的邮箱”中检查。",
    found: "找到 {count} 项",
  },
  account: {
    heading: "您的账号",
    address: "邮箱地址（用于填写下面的步骤）",
    addressWrong: "请写成 name@example.com 的形式。",
    better: "{domain} 的邮箱属于 {name}。",
    takeBetter: "使用它的设置",
    user: "用户名（与上面不同时填写）",
    smtpHost: "发件服务器（SMTP）",
    smtpPort: "发件服务器端口",
    smtpHint: "imapscope 不检查发信。如果发信和收信使用不同的服务器，请询问管理员。",
  },
  settings: {
    heading: "{name} 的设置",
    incoming: "收件服务器（IMAP）",
    outgoing: "发件服务器（SMTP）",
    host: "服务器",
    port: "端口",
    security: "加密方式",
    user: "用户名",
    password: "密码",
    passwords: {
      password: "邮箱密码",
      app: "应用专用密码（见下文）",
      code: "授权码（见下文）",
      oauth: "不需要：邮件客户端会打开服务商的登录页面",
    },
    yourUser: { address: "您的邮箱地址", "local-part": "邮箱地址中 @ 前面的部分" },
    names: { "implicit-tls": "SSL/TLS", starttls: "STARTTLS", none: "无" },
    insecure: "该服务器没有使用加密：途中的任何人都能读到密码和邮件。请向管理员索取支持 TLS 的端口。",
  },
  test: {
    heading: "测试连接",
    text: "imapscope 会用这些设置连接服务器，填写密码时还会尝试登录；如有问题，会告诉您问题出在哪里。",
    oauth:
      "imapscope 会用这些设置连接服务器；如有问题，会告诉您问题出在哪里。imapscope 不登录：登录由邮件客户端在服务商的页面上完成。",
    button: "测试连接",
    notChecked: "管理员没有开放对这台服务器的测试。如果邮件客户端无法连接，可以在这里查询错误信息的含义。",
    switchedOff: "管理员关闭了连接测试。如果邮件客户端无法连接，可以在这里查询错误信息的含义。",
    explain: "查询错误信息",
  },
  files: {
    heading: "也可以用文件自动设置",
    apple: "iPhone、iPad 和 Mac 的描述文件",
    appleText:
      "在设备上打开该文件，然后进入“设置”中的“已下载描述文件”（Mac：“系统设置”“通用”“设备管理”）。文件没有签名，设备会给出提示；文件中不含密码，设备会要求输入。",
    appleOauth: "描述文件无法设置使用 OAuth 2.0 登录的账号，请按照步骤手动设置。",
    thunderbird: "Thunderbird 的自动配置文件（autoconfig）",
    thunderbirdKnows: "Thunderbird 不需要文件：只凭邮箱地址就能找到该服务商的设置。",
    thunderbirdText:
      "供管理员使用：放到 `https://autoconfig.DOMAIN/mail/config-v1.1.xml`，Thunderbird 等客户端只凭邮箱地址就能找到设置。文件中不含密码。",
  },
  guide: {
    heading: "设置步骤",
    program: "邮件客户端",
    names: {
      ...PROGRAM_NAMES,
      "outlook-new": "Outlook（新版）",
      "outlook-classic": "Outlook（经典版）",
      "windows-mail": "Windows“邮件”",
      "apple-mac": "苹果邮件（Mac）",
      "apple-ios": "苹果邮件（iPhone、iPad）",
      gmail: "Gmail（安卓）",
      samsung: "三星邮件",
      k9: "Thunderbird、K-9（安卓）",
    },
    oauth: "如果打开了服务商的登录页面，请在该页面登录，不要在邮件客户端里输入密码。",
  },
  fillings,
  steps,
  signInSteps,
};
