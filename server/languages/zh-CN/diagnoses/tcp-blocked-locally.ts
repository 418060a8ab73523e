import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";

export const tcpBlockedLocally: DiagnosisText = {
  title: "本机不允许连接 {host}",
  cause:
    "{checked, select, unknown {这台设备} other {发起检查的这台机器}}自己的系统就拒绝了到{port, select, unknown {邮件端口} other { {port} 端口}}的连接{code, select, unknown {} other {（`{code}`）}}，数据根本没有发出去，因此无法判断邮件服务器是否正常。",
  fix: {
    user: [
      "在设备的防火墙或安全软件里允许邮件客户端联网（包括使用手机流量）。",
      "暂时关闭“未连接 VPN 时禁止联网”之类的选项再试。",
    ],
    admin: [
      "检查有没有规则禁止对外连接{port, select, unknown {邮件端口} other { {port} 端口}}：`nft list ruleset` 或 `ufw status verbose`。",
      "检查 imapscope 的服务配置有没有限制联网：`systemctl cat imapscope`（`IPAddressDeny`、`RestrictAddressFamilies`）。",
      "检查 SELinux 和其他安全软件：`ausearch -m avc -ts recent`。",
    ],
  },
  verify: ["在发起检查的机器上测试端口，应显示 `open`：`nc -w 5 -vz {host} {port} && echo open`。"],
};
