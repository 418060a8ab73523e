import type { Translation } from "../../translation.ts";

/** `server/diagnose/complaints/password-again.ts`, in Chinese. */
export const passwordAgain: Translation["complaints"]["password-again"] = {
  title: "邮件客户端反复要求输入密码",
  selfCheck:
    "自助检查会像邮件客户端一样，用您的用户名和密码登录一次。如果服务器接受，说明客户端保存的是另一个密码，或者另有原因；如果不接受，服务器返回的内容往往会说明原因。",
  questions: {
    web: { text: "用这个密码能登录服务商的网页邮箱吗？", answers: { yes: "能", no: "不能" } },
    where: { text: "哪里要求输入密码？", answers: { one: "只有一个客户端或一台设备", all: "所有设备" } },
    before: {
      text: "是哪种情况？",
      answers: {
        changed: "修改密码或开启两步验证之后开始的",
        sometimes: "时不时要求一次，其余时间正常",
        always: "一直无法登录",
      },
    },
  },
  causes: {
    "old-password-stored": {
      title: "客户端仍在使用旧密码",
      cause:
        "修改密码后，每个客户端、每台设备都要换成新密码，收信和发信往往要各填一次。一直用旧密码尝试的设备，还可能使账号被锁定。",
      fix: [
        "在所有客户端和设备上填写新密码，收信和发信都要填。",
        "Windows：打开“凭据管理器”→“Windows 凭据”，删除与该邮箱有关的条目。",
        "Thunderbird：打开“设置”→“隐私与安全”→“已保存的密码”，删除邮件服务器的条目。Mac：在“密码”或“钥匙串访问”中删除。",
        "不再使用的设备，请关机或从中删除该账号。",
      ],
    },
    "not-stored": {
      title: "客户端没有保存密码",
      cause: "没有选择记住密码，或者客户端打不开保存密码的地方（例如钥匙串）。",
      fix: [
        "客户端要求输入密码时，勾选“记住密码”。",
        "解锁系统的钥匙串，再重新启动客户端。",
        "删除已保存的密码后重新输入。如果没有用，请重新添加账号。",
      ],
    },
    interrupted: {
      title: "连接不稳定，看起来像密码错误",
      cause: "有些客户端只要登录不成功就要求输入密码，即使原因是网络、VPN、杀毒软件或服务器繁忙。",
      fix: [
        "先不要输入，点“取消”，等一分钟再收信。",
        "换一个网络再试，并关闭 VPN 或安全软件的邮件扫描。",
        "在出现提示的时候，用本页检查您的邮箱。",
      ],
    },
    "program-too-old": {
      title: "邮件客户端太旧，不支持该服务商的登录方式",
      cause:
        "Google、Microsoft、Yahoo 等要求在浏览器窗口中授权登录（OAuth 2.0）。Outlook 2016 及更早的版本等旧客户端并不支持所有服务商，于是反复要求输入密码。",
      fix: [
        "更新客户端和系统。",
        "如果服务商提供应用专用密码或授权码，请使用它。",
        "换用支持这种登录方式的客户端，例如新版的 Thunderbird 或 Outlook，或服务商自己的 App。",
      ],
    },
  },
};
