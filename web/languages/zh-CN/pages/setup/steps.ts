import type { Program } from "../../../../pages/setup/programs.ts";
import type { Endpoint, MailSettings } from "../../../../pages/setup/settings.ts";

const WINDOWS_MAIL = [
  "请注意：Windows 10 和 11 自带的“邮件”应用已不能收发邮件，微软已于 2024 年底停止支持。",
  "请改用 Windows 自带的新版 Outlook（会沿用“邮件”中的账号），或安装 Thunderbird、Foxmail 等其他客户端。",
  "在上面选择所用的客户端，即可看到已填好设置的步骤。",
];

const PASSWORD = { password: "密码", app: "应用专用密码", code: "授权码" };

/** What to do in a mail program, with the settings filled in, in Chinese. */
export function steps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? ` \`${settings.address}\`` : "您的邮箱地址";
  const user = settings.user ? ` \`${settings.user}\`` : "见上";
  const and = settings.address ? " 和" : "和";
  const { imap, smtp } = settings;
  const password = PASSWORD[settings.password];
  const incoming = `服务器 \`${imap.host}\`，端口 \`${imap.port}\`，${named(imap)}`;
  const outgoing = `服务器 \`${smtp.host}\`，端口 \`${smtp.port}\`，${named(smtp)}`;
  switch (program) {
    case "outlook-new":
      return [
        "打开“设置”（齿轮图标）“帐户”“你的帐户”，选择“添加帐户”。",
        `输入${address}，选择“继续”。如果询问帐户类型，请选择“IMAP”。`,
        `输入${password}，选择“显示更多”。`,
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
        `输入${password}，选择“连接”。用户名${user}。`,
      ];
    case "windows-mail":
      return WINDOWS_MAIL;
    case "apple-mac":
      return [
        "打开“邮件”，选择“邮件”“添加账户…”，再选择“其他邮件账户…”和“继续”。",
        `输入姓名、${address.trim()}${and}${password}，选择“登录”。`,
        `如果要求填写更多信息：用户名${user}，账户类型“IMAP”，收件服务器 \`${imap.host}\`，发件服务器 \`${smtp.host}\`，然后选择“登录”。`,
        `如果端口不同，打开“邮件”“设置…”“账户”“服务器设置”，关闭“自动管理连接设置”：收件端口 \`${imap.port}\`，${tls(imap)}；发件端口 \`${smtp.port}\`，${tls(smtp)}。`,
      ];
    case "apple-ios":
      return [
        "打开“设置”“App”“邮件”“邮件账户”（iOS 18 之前：“设置”“邮件”“账户”），依次轻点“添加账户”“其他”“添加邮件账户”。",
        `输入姓名、${address.trim()}${and}${password}，轻点“下一步”。`,
        `选择“IMAP”，填写“收件服务器”：主机名 \`${imap.host}\`，用户名${user}，以及${password}。`,
        `填写“发件服务器”（虽然标着“可选”）：主机名 \`${smtp.host}\`，用户名${user}，以及${password}。轻点“下一步”，再轻点“存储”。`,
        `轻点该账户，进入“账户设置”“高级”：${tls(imap)}，服务器端口 \`${imap.port}\`。`,
      ];
    case "thunderbird":
      return [
        "选择“≡”“新建账户”“电子邮件”。",
        `输入姓名和${address}，选择“继续”。`,
        "选择“编辑配置”或“手动配置”。",
        `填写收件服务器：协议“IMAP”，${incoming}，身份验证方式“${settings.oauth ? "OAuth2" : "普通密码"}”，用户名${user}。`,
        `填写发件服务器：${outgoing}，身份验证方式和用户名同上。`,
        `选择“重新测试”或“测试”，再选择“继续”或“完成”，按提示输入${password}。`,
      ];
    case "gmail":
      return [
        "轻点头像，选择“添加其他账号”“其他”。",
        `输入${address}，轻点“手动设置”，再选择“个人 (IMAP)”。`,
        `输入${password}，轻点“下一步”。`,
        `填写“接收服务器设置”：用户名${user}，${incoming}。`,
        `填写“外发服务器设置”：${outgoing}，保持“需要登录”开启。`,
        "轻点“下一步”，直到账号添加完成。",
      ];
    case "samsung":
      return [
        "轻点“≡”，再轻点齿轮图标，选择“添加账户”“其他”。",
        `输入${address}${and}${password}，轻点“手动设置”，再选择“IMAP 账户”。`,
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
        `输入${address}${and}${password}，选择“手动设置”。`,
        `接收服务器类型选择“IMAP”，填写服务器 \`${imap.host}\`，端口 \`${imap.port}\`，${tick(imap)}。`,
        `填写发送服务器 \`${smtp.host}\`，端口 \`${smtp.port}\`，${tick(smtp)}。`,
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

/** Foxmail has a box for each way of TLS. */
function tick({ security }: Endpoint): string {
  if (security === "none") return "不勾选“SSL”";
  return security === "starttls" ? "不勾选“SSL”，勾选使用 STARTTLS 加密传输的选项" : "勾选“SSL”";
}
