import type { Diagnosis } from "../diagnosis.ts";
import { connectionFailedWith } from "../dialled.ts";

/** The machine that checks does not let the connection out. */
export const tcpBlockedLocally: Diagnosis = {
  id: "tcp-blocked-locally",
  severity: "critical",
  scope: "server",
  phase: "tcp",
  reference: "https://man7.org/linux/man-pages/man2/connect.2.html",
  text: {
    en: {
      title: "This machine does not allow a connection to {host}",
      cause:
        "The operating system of the machine that checks refuses the connection to port {port} (`{code}`) before anything leaves it. The mail server itself was not tested.",
      fix: {
        user: [
          "Allow your mail program to use the network, also mobile data, in the firewall or security app of your device.",
          "Turn off an option such as “block connections without VPN” for a test.",
        ],
        admin: [
          "Look for a rule that forbids outgoing connections to port {port}: `nft list ruleset`, or `ufw status verbose`.",
          "Check the restrictions of the service that runs imapscope: `systemctl cat imapscope` (`IPAddressDeny`, `RestrictAddressFamilies`).",
          "Check SELinux and other security software: `ausearch -m avc -ts recent`.",
        ],
      },
    },
    "zh-CN": {
      title: "本机不允许连接 {host}",
      cause:
        "发起检查的这台机器自己的系统就拒绝了到 {port} 端口的连接（`{code}`），数据根本没有发出去，因此无法判断邮件服务器是否正常。",
      fix: {
        user: [
          "在设备的防火墙或安全软件里允许邮件客户端联网（包括使用手机流量）。",
          "暂时关闭“未连接 VPN 时禁止联网”之类的选项再试。",
        ],
        admin: [
          "检查有没有规则禁止对外连接 {port} 端口：`nft list ruleset` 或 `ufw status verbose`。",
          "检查 imapscope 的服务配置有没有限制联网：`systemctl cat imapscope`（`IPAddressDeny`、`RestrictAddressFamilies`）。",
          "检查 SELinux 和其他安全软件：`ausearch -m avc -ts recent`。",
        ],
      },
    },
  },
  verify: {
    en: ["Try the port on the machine that checks; it has to print `open`: `nc -w 5 -vz {host} {port} && echo open`."],
    "zh-CN": ["在发起检查的机器上测试端口，应显示 `open`：`nc -w 5 -vz {host} {port} && echo open`。"],
  },
  find: (facts) => connectionFailedWith(facts, ["EACCES", "EPERM"]),
};
