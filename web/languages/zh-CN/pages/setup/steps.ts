import type { PageTranslation } from "../../../translation.ts";

/** What is filled into the steps. */
export const fillings: PageTranslation["setup"]["fillings"] = {
  yourAddress: "您的邮箱地址",
  sameUser: "见上",
  signIn: "在弹出的微软登录窗口中登录并允许访问，不需要填写服务器。",
  password: { password: "密码", app: "应用专用密码", code: "授权码" },
  endpoint:
    "服务器 `{host}`，端口 `{port}`，{security, select, none {不加密} starttls {加密方式“STARTTLS”} other {加密方式“SSL/TLS”}}",
  tls: "{security, select, none {关闭“使用 SSL”} other {打开“使用 SSL”}}",
  tick: "{security, select, none {不勾选“SSL”} starttls {不勾选“SSL”，勾选使用 STARTTLS 加密传输的选项} other {勾选“SSL”}}",
};

const WINDOWS_MAIL = [
  "请注意：Windows 10 和 11 自带的“邮件”应用已不能收发邮件，微软已于 2024 年底停止支持。",
  "请改用 Windows 自带的新版 Outlook（会沿用“邮件”中的账号），或安装 Thunderbird、Foxmail 等其他客户端。",
  "在上面选择所用的客户端，即可看到已填好设置的步骤。",
];

/** What to do in a mail program, with the settings filled in. */
export const steps: PageTranslation["setup"]["steps"] = {
  "outlook-new": [
    "打开“设置”（齿轮图标）“帐户”“你的帐户”，选择“添加帐户”。",
    "输入 {address}，选择“继续”。如果询问帐户类型，请选择“IMAP”。",
    "输入{password}，选择“显示更多”。",
    "填写“IMAP 传入服务器”：{incoming}，用户名 {user}。",
    "填写“SMTP 传出服务器”：{outgoing}{sendsAs, select, other {，用户名 {smtpUser}} same {}}。",
    "选择“继续”，等待收件箱出现。",
    "请注意：新版 Outlook 通过微软的云服务收取邮件，因此服务器必须能从互联网访问。",
  ],
  "outlook-classic": [
    "选择“文件”“添加帐户”。",
    "输入 {address}，展开“高级选项”，勾选“让我手动设置我的帐户”，选择“连接”。",
    "选择“IMAP”。",
    "填写“接收邮件”：{incoming}。",
    "填写“待发邮件”：{outgoing}，选择“下一步”。",
    "输入{password}，选择“连接”。用户名 {user}{sendsAs, select, other {，发件用户名 {smtpUser}} same {}}。",
  ],
  "windows-mail": WINDOWS_MAIL,
  "apple-mac": [
    "打开“邮件”，选择“邮件”“添加账户…”，再选择“其他邮件账户…”和“继续”。",
    "输入姓名、{address} 和{password}，选择“登录”。",
    "如果要求填写更多信息：用户名 {user}，账户类型“IMAP”，收件服务器 `{imapHost}`，发件服务器 `{smtpHost}`，然后选择“登录”。",
    "打开“邮件”“设置…”“账户”“服务器设置”核对端口：收件端口 `{imapPort}`，{imapTls}；发件端口 `{smtpPort}`，{smtpTls}{sendsAs, select, other {，用户名 {smtpUser}} same {}}。如需修改，请先关闭“自动管理连接设置”。",
  ],
  "apple-ios": [
    "打开“设置”“App”“邮件”“邮件账户”（iOS 18 之前：“设置”“邮件”“账户”），依次轻点“添加账户”“其他”“添加邮件账户”。",
    "输入姓名、{address} 和{password}，轻点“下一步”。",
    "选择“IMAP”，填写“收件服务器”：主机名 `{imapHost}`，用户名 {user}，以及{password}。",
    "填写“发件服务器”（虽然标着“可选”）：主机名 `{smtpHost}`，用户名 {smtpUser}，以及{password}。轻点“下一步”，再轻点“存储”。",
    "轻点该账户，进入“账户设置”“高级”：{imapTls}，服务器端口 `{imapPort}`。",
  ],
  thunderbird: [
    "选择“≡”“新建账户”“电子邮件”。",
    "输入姓名和 {address}，选择“继续”。",
    "如果 Thunderbird 找到了设置，选择“编辑配置”；没有找到时，选择“手动配置”。",
    "填写收件服务器：协议“IMAP”，主机名 `{imapHost}`，端口 `{imapPort}`，连接安全性“{imapSecurity, select, none {无} starttls {STARTTLS} other {SSL/TLS}}”，验证方式“{oauth, select, true {OAuth2} other {普通密码}}”，用户名 {user}。",
    "填写发件服务器：主机名 `{smtpHost}`，端口 `{smtpPort}`，连接安全性“{smtpSecurity, select, none {无} starttls {STARTTLS} other {SSL/TLS}}”，验证方式同上，用户名 {smtpUser}。",
    "选择“测试”（或“重新测试”），再选择“继续”，按提示输入{password}，最后选择“完成”。",
  ],
  gmail: [
    "轻点头像，选择“添加其他账号”“其他”。",
    "输入 {address}，轻点“手动设置”，再选择“个人 (IMAP)”。",
    "输入{password}，轻点“下一步”。",
    "填写“接收服务器设置”：用户名 {user}，{incoming}。",
    "填写“外发服务器设置”：{outgoing}{sendsAs, select, other {，用户名 {smtpUser}} same {}}，保持“需要登录”开启。",
    "轻点“下一步”，直到账号添加完成。",
  ],
  samsung: [
    "轻点“≡”，再轻点齿轮图标，选择“添加账户”“其他”。",
    "输入 {address} 和{password}，轻点“手动设置”，再选择“IMAP 账户”。",
    "填写“接收服务器”：用户名 {user}，{incoming}。",
    "填写“发送服务器”：{outgoing}{sendsAs, select, other {，用户名 {smtpUser}} same {}}，保持“发送前验证”开启。",
    "轻点“登录”。",
  ],
  k9: [
    "轻点“≡”“设置”“添加账号”。",
    "输入 {address}，轻点“下一步”。如果找到了设置，轻点“编辑配置”；没有找到时，再次轻点“下一步”（如果表单没有自动打开）。",
    "填写“收件服务器设置”：协议“IMAP”，服务器 `{imapHost}`，安全性“{imapSecurity, select, none {无} starttls {StartTLS} other {SSL/TLS}}”，端口 `{imapPort}`，身份验证“{oauth, select, true {OAuth 2.0} other {常规密码}}”，用户名 {user}{oauth, select, true {} other {，以及{password}}}。轻点“下一步”。",
    "填写“发件服务器设置”：服务器 `{smtpHost}`，安全性“{smtpSecurity, select, none {无} starttls {StartTLS} other {SSL/TLS}}”，端口 `{smtpPort}`，身份验证同上，用户名 {smtpUser}。",
    "轻点“下一步”，直到账号添加完成。",
  ],
  foxmail: [
    "选择“≡”“账号管理”“新建”，再选择“其他邮箱”。",
    "输入 {address} 和{password}，选择“手动设置”。",
    "接收服务器类型选择“IMAP”，填写服务器 `{imapHost}`，端口 `{imapPort}`，{imapTick}。",
    "填写发送服务器 `{smtpHost}`，端口 `{smtpPort}`，{smtpTick}。",
    "选择“创建”。用户名 {user}{sendsAs, select, other {，发件用户名 {smtpUser}} same {}}。",
  ],
};

/** What to do in a mail program for a Microsoft account, which is signed in to in Microsoft's own window. */
export const signInSteps: PageTranslation["setup"]["signInSteps"] = {
  "outlook-new": [
    "打开“设置”（齿轮图标）“帐户”“你的帐户”，选择“添加帐户”。",
    "输入 {address}，选择“继续”。",
    "{signIn}",
  ],
  "outlook-classic": ["选择“文件”“添加帐户”。", "输入 {address}，选择“连接”。", "{signIn}"],
  "windows-mail": WINDOWS_MAIL,
  "apple-mac": [
    "打开“邮件”，选择“邮件”“添加账户…”，再选择“Microsoft Exchange”（outlook.com 和 hotmail.com 的账号也选它）。",
    "输入姓名和 {address}，选择“登录”，并再次选择“登录”。",
    "{signIn}",
  ],
  "apple-ios": [
    "打开“设置”“App”“邮件”“邮件账户”（iOS 18 之前：“设置”“邮件”“账户”），轻点“添加账户”。",
    "轻点“Outlook.com”；公司或学校的账号请选择“Microsoft Exchange”。",
    "输入 {address}。{signIn}",
  ],
  thunderbird: [
    "选择“≡”“新建账户”“电子邮件”。",
    "输入姓名和 {address}，选择“继续”：Thunderbird 会自动找到设置，身份验证方式为“OAuth2”。",
    "{signIn}",
  ],
  gmail: [
    "轻点头像，选择“添加其他账号”，再选择“Outlook、Hotmail 和 Live”；公司或学校的账号请选择“Exchange 和 Office 365”。",
    "输入 {address}。{signIn}",
  ],
  samsung: [
    "轻点“≡”，再轻点齿轮图标，选择“添加账户”“Outlook”；公司或学校的账号请选择“Exchange”。",
    "输入 {address}。{signIn}",
  ],
  k9: ["轻点“≡”“设置”“添加账号”。", "输入 {address}，轻点“下一步”。", "{signIn}"],
  foxmail: [
    "选择“≡”“账号管理”“新建”，再选择“Outlook”（如果有）。只能输入密码的旧版本已无法登录，请更新版本，或改用其他客户端。",
    "输入 {address}。{signIn}",
  ],
};
