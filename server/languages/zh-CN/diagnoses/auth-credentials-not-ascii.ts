import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const authCredentialsNotAscii: DiagnosisText = {
  title: "邮件客户端无法把密码或用户名中的字符发送给 {host}",
  cause:
    "用户名或密码里有英文字母以外的字符，例如 ä、é、£ 或汉字。客户端还没发送就出错，或者以服务器不接受的方式发送；服务器本身可能没有问题，网页邮箱也能登录。",
  fix: {
    user: [
      "把密码改成只含英文字母、数字和简单符号的密码，然后在客户端里重新输入。",
      "如果服务商提供授权码（应用专用密码），请改用授权码：它只含普通字符。",
      "更新邮件客户端：较新的版本会用 UTF-8 发送这些字符。",
    ],
    admin: [
      "如果是自己编写的程序，请把用户名和密码编码为 UTF-8，并用 `AUTHENTICATE PLAIN` 登录：LOGIN 命令的引号里不能有这类字符；在 Python 的 `imaplib` 里用 `authenticate` 代替 `login`。",
    ],
  },
  verify: LOG_IN,
};
