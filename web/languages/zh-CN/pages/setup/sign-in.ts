import type { Program } from "../../../../pages/setup/programs.ts";
import type { MailSettings } from "../../../../pages/setup/settings.ts";
import { steps } from "./steps.ts";

const SIGN_IN = "在弹出的微软登录窗口中登录并允许访问，不需要填写服务器。";

/** What to do in a mail program for a Microsoft account, which is signed in to in Microsoft's own window; in Chinese. */
export function signInSteps(program: Program, settings: MailSettings): readonly string[] {
  const address = settings.address ? ` \`${settings.address}\`` : "您的邮箱地址";
  switch (program) {
    case "outlook-new":
      return ["打开“设置”（齿轮图标）“帐户”“你的帐户”，选择“添加帐户”。", `输入${address}，选择“继续”。`, SIGN_IN];
    case "outlook-classic":
      return ["选择“文件”“添加帐户”。", `输入${address}，选择“连接”。`, SIGN_IN];
    case "windows-mail":
      return steps(program, settings);
    case "apple-mac":
      return [
        "打开“邮件”，选择“邮件”“添加账户…”，再选择“Microsoft Exchange”（outlook.com 和 hotmail.com 的账号也选它）。",
        `输入姓名和${address}，选择“登录”，并再次选择“登录”。`,
        SIGN_IN,
      ];
    case "apple-ios":
      return [
        "打开“设置”“App”“邮件”“邮件账户”（iOS 18 之前：“设置”“邮件”“账户”），轻点“添加账户”。",
        "轻点“Outlook.com”；公司或学校的账号请选择“Microsoft Exchange”。",
        `输入${address}。${SIGN_IN}`,
      ];
    case "thunderbird":
      return [
        "选择“≡”“新建账户”“电子邮件”。",
        `输入姓名和${address}，选择“继续”：Thunderbird 会自动找到设置，身份验证方式为“OAuth2”。`,
        SIGN_IN,
      ];
    case "gmail":
      return [
        "轻点头像，选择“添加其他账号”，再选择“Outlook、Hotmail 和 Live”；公司或学校的账号请选择“Exchange 和 Office 365”。",
        `输入${address}。${SIGN_IN}`,
      ];
    case "samsung":
      return [
        "轻点“≡”，再轻点齿轮图标，选择“添加账户”“Outlook”；公司或学校的账号请选择“Exchange”。",
        `输入${address}。${SIGN_IN}`,
      ];
    case "k9":
      return ["轻点“≡”“设置”“添加账户”。", `输入${address}，轻点“下一步”。`, SIGN_IN];
    case "foxmail":
      return [
        "选择“≡”“账号管理”“新建”，再选择“Outlook”（如果有）。只能输入密码的旧版本已无法登录，请更新版本，或改用其他客户端。",
        `输入${address}。${SIGN_IN}`,
      ];
  }
}
