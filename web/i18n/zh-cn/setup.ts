import { PROGRAM_NAMES, type Program } from "../../setup/programs.ts";
import type { Endpoint, MailSettings } from "../../setup/settings.ts";
import type { SetupWords } from "../setup.ts";

/** The page that sets mail programs up, in Chinese. */
export const setup: SetupWords = {
  title: "设置邮件客户端",
  minute: {
    heading: "一分钟了解 IMAP",
    points: [
      "邮件保存在服务器上，每台设备看到的都一样：在手机上阅读、移动或删除的邮件，在电脑上也同样已读、已移动或已删除。",
      "较早的 POP3 把邮件收到一台设备上，其他设备看不到那里的变化。凡是需要选择的地方，都请选 IMAP。",
      "IMAP 只负责收信，发信使用 SMTP，所以邮件客户端会要求填写两个服务器。",
      "删除邮件会释放服务器空间，同时所有设备上都会删除：IMAP 不是备份。",
    ],
  },
  account: {
    heading: "您的账号",
    server: "服务器",
    address: "邮箱地址",
    addressWrong: "请写成 name@example.com 的形式。",
    user: "用户名（与邮箱地址不同时填写）",
    smtpHost: "发信服务器（SMTP）",
    smtpPort: "发信端口",
    smtpHint: "imapscope 不检查发信。如果发信和收信使用不同的服务器，请询问管理员。",
    noServer: "还没有配置服务器。",
  },
  settings: {
    heading: "设置内容",
    incoming: "收信（IMAP）",
    outgoing: "发信（SMTP）",
    host: "服务器",
    port: "端口",
    security: "加密方式",
    user: "用户名",
    password: "密码",
    passwordText: "邮箱密码；很多服务商要求使用授权码（应用专用密码）代替",
    oauthText: "不需要：邮件客户端会打开服务商的登录页面（OAuth 2.0）",
    yourAddress: "您的邮箱地址",
    names: { "implicit-tls": "SSL/TLS", starttls: "STARTTLS", none: "无" },
    insecure: "该服务器没有使用加密：途中的任何人都能读到密码和邮件。请向管理员索取支持 TLS 的端口。",
    test: "测试连接",
  },
  files: {
    heading: "也可以用文件自动设置",
    apple: "iPhone、iPad 和 Mac 的描述文件",
    appleText:
      "在设备上打开该文件，然后进入“设置”中的“已下载描述文件”（Mac：“系统设置”“通用”“设备管理”）。文件没有签名，设备会给出提示；文件中不含密码，设备会要求输入。",
    appleOauth: "描述文件无法设置使用 OAuth 2.0 登录的账号，请按照步骤手动设置。",
    thunderbird: "Thunderbird 的自动配置文件（autoconfig）",
    thunderbirdText:
      "供管理员使用：放到 `https://autoconfig.DOMAIN/mail/config-v1.1.xml`，Thunderbird 等客户端只凭邮箱地址就能找到设置。文件中不含密码。",
  },
  guide: {
    heading: "设置步骤",
    program: "邮件客户端",
    names: { ...PROGRAM_NAMES, "outlook-new": "Outlook（新版）", "outlook-classic": "Outlook（经典版）" },
    oauth: "如果打开了服务商的登录页面，请在该页面登录；不需要在邮件客户端里输入密码。",
  },
  steps,
};

function steps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? ` \`${settings.address}\`` : "您的邮箱地址";
  const user = settings.user ? ` \`${settings.user}\`` : "为您的邮箱地址";
  const and = settings.address ? " 和" : "和";
  const { imap, smtp } = settings;
  const incoming = `服务器 \`${imap.host}\`，端口 \`${imap.port}\`，${named(imap)}`;
  const outgoing = `服务器 \`${smtp.host}\`，端口 \`${smtp.port}\`，${named(smtp)}`;
  switch (program) {
    case "outlook-new":
      return [
        "打开“设置”“帐户”“你的帐户”，选择“添加帐户”。",
        `输入${address}，选择“继续”。如果询问帐户类型，请选择“IMAP”。`,
        "输入密码，选择“显示更多”。",
        `填写“IMAP 传入服务器”：${incoming}，用户名${user}。`,
        `填写“SMTP 传出服务器”：${outgoing}。`,
        "选择“继续”，等待收件箱出现。",
        "请注意：新版 Outlook 通过微软的云服务收取邮件，因此服务器必须能从互联网访问。",
      ];
    case "outlook-classic":
      return [
        "选择“文件”“添加帐户”。",
        `输入${address}，展开“高级选项”，勾选“让我手动设置我的帐户”，选择“连接”。`,
        "选择“IMAP”。",
        `填写“接收邮件”：${incoming}。`,
        `填写“待发邮件”：${outgoing}，选择“下一步”。`,
        `输入密码，选择“连接”。用户名${user}。`,
      ];
    case "apple-mac":
      return [
        "打开“邮件”，选择“邮件”“添加账户…”，再选择“其他邮件账户…”和“继续”。",
        `输入姓名、${address.trim()}${and}密码，选择“登录”。`,
        `如果要求填写更多信息：用户名${user}，账户类型“IMAP”，收件服务器 \`${imap.host}\`，发件服务器 \`${smtp.host}\`，然后选择“登录”。`,
        `如果端口不同，打开“邮件”“设置…”“账户”“服务器设置”，关闭“自动管理连接设置”：收件端口 \`${imap.port}\`，${tls(imap)}；发件端口 \`${smtp.port}\`，${tls(smtp)}。`,
      ];
    case "apple-ios":
      return [
        "打开“设置”“App”“邮件”“邮件账户”（iOS 18 之前：“设置”“邮件”“账户”），依次轻点“添加账户”“其他”“添加邮件账户”。",
        `输入姓名、${address.trim()}${and}密码，轻点“下一步”。`,
        `选择“IMAP”，填写“收件服务器”：主机名 \`${imap.host}\`，用户名${user}，以及密码。`,
        `填写“发件服务器”（虽然标着“可选”）：主机名 \`${smtp.host}\`，用户名${user}，以及密码。轻点“下一步”，再轻点“存储”。`,
        `轻点该账户，进入“账户设置”“高级”：${tls(imap)}，服务器端口 \`${imap.port}\`。`,
      ];
    case "thunderbird":
      return [
        "选择“≡”“新建账户”“电子邮件”。",
        `输入姓名和${address}，选择“继续”。`,
        "选择“编辑配置”或“手动配置”。",
        `填写收件服务器：协议“IMAP”，${incoming}，身份验证方式“${settings.oauth ? "OAuth2" : "普通密码"}”，用户名${user}。`,
        `填写发件服务器：${outgoing}，身份验证方式和用户名同上。`,
        "选择“重新测试”或“测试”，再选择“继续”或“完成”，按提示输入密码。",
      ];
    case "gmail":
      return [
        "轻点头像，选择“添加其他帐号”“其他”。",
        `输入${address}，轻点“手动设置”，再选择“个人 (IMAP)”。`,
        "输入密码，轻点“下一步”。",
        `填写“接收服务器设置”：用户名${user}，${incoming}。`,
        `填写“外发服务器设置”：${outgoing}，保持“需要登录”开启。`,
        "轻点“下一步”，直到账号添加完成。",
      ];
    case "samsung":
      return [
        "轻点“≡”，再轻点齿轮图标，选择“添加账户”“其他”。",
        `输入${address}${and}密码，轻点“手动设置”，再选择“IMAP 账户”。`,
        `填写“接收服务器”：用户名${user}，${incoming}。`,
        `填写“发送服务器”：${outgoing}，保持“发送前验证”开启。`,
        "轻点“登录”。",
      ];
    case "k9":
      return [
        "轻点“≡”“设置”“添加账户”。",
        `输入${address}，轻点“下一步”，再选择“编辑配置”或“手动配置”。`,
        `填写收件服务器：协议“IMAP”，${incoming}，身份验证“${settings.oauth ? "OAuth 2.0" : "普通密码"}”，用户名${user}。`,
        `填写发件服务器：${outgoing}，身份验证和用户名同上。`,
        "轻点“下一步”，直到账号添加完成。",
      ];
    case "foxmail":
      return [
        "选择“≡”“账号管理”“新建”，再选择“其他邮箱”。",
        `输入${address}${and}密码（QQ 邮箱和网易邮箱请填授权码），选择“手动设置”。`,
        `接收服务器类型选择“IMAP”，填写：${incoming}；加密方式为 SSL/TLS 时勾选“SSL”。`,
        `填写发送服务器：${outgoing}。`,
        `选择“创建”。用户名${user}。`,
      ];
  }
}

function named({ security }: Endpoint): string {
  return security === "none" ? "不加密" : `加密方式“${security === "starttls" ? "STARTTLS" : "SSL/TLS"}”`;
}

/** Apple's programs have one switch for both ways of TLS. */
function tls({ security }: Endpoint): string {
  return security === "none" ? "关闭“使用 SSL”" : "打开“使用 SSL”";
}
