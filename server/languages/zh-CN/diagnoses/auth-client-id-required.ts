import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authClientIdRequired: DiagnosisText = {
  title: "{host} 要求邮件客户端表明身份",
  cause:
    "{login, select, refused {服务器不让 {user} 登录{text, select, unknown {} other {，并返回“{text}”}}：它要求客户端先发送自己的名称和版本（IMAP 的 `ID` 命令），或者认为该客户端不安全。这并不说明密码有误。} other {{user} 登录成功，但服务器不允许打开文件夹{text, select, unknown {} other {，并返回“{text}”}}：它要求客户端先发送自己的名称和版本（IMAP 的 `ID` 命令）。密码没有问题。}}",
  fix: {
    user: ["更新邮件客户端，或换用其他客户端：较新的客户端大多会自动发送身份信息。", "不需要修改密码或授权码。"],
    admin: [
      '在每个连接上，登录之后、打开第一个文件夹之前发送 `ID ("name" "NAME" "version" "1.0")`。',
      "确认途中的代理没有过滤 `ID` 命令。",
    ],
  },
  verify: LOG_IN,
};
