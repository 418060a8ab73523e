import type { Diagnosis } from "../diagnosis.ts";
import { failedWith, TIMED_OUT } from "../failed.ts";

/** No name server answered in time. */
export const dnsTimeout: Diagnosis = {
  id: "dns-timeout",
  severity: "critical",
  scope: "server",
  phase: "dns",
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc1035#section-4.2.1",
  text: {
    en: {
      title: "The lookup of {host} gets no answer",
      cause:
        "No name server answered in time, so mail programs wait and then report that they cannot find the server. The name may well exist; a name server, or the way to it, does not respond.",
      fix: {
        user: [
          "Try again in a few minutes.",
          "Switch to another network, and turn off VPN and private DNS for a test.",
        ],
        admin: [
          "Measure a lookup on the machine that runs imapscope: `time getent ahosts {host}`; if other names are slow as well, repair or replace its resolver (`/etc/resolv.conf`).",
          "Let port 53 (UDP and TCP) through the firewall between this machine and its resolver.",
          "Ask each name server of the domain: `dig {host} +trace`, and repair the one that stays silent.",
        ],
      },
    },
    "zh-CN": {
      title: "解析主机名 {host} 超时",
      cause:
        "DNS 服务器迟迟没有答复，邮件客户端等一阵之后会提示找不到服务器。这个名称很可能是存在的，只是某台 DNS 服务器没有响应，或者无法连接到它。",
      fix: {
        user: ["过几分钟再试。", "换一个网络，并暂时关闭 VPN 和“私人 DNS”再试。"],
        admin: [
          "在运行 imapscope 的机器上看看解析要多久：`time getent ahosts {host}`；如果解析别的名称也很慢，请修复或更换 DNS 服务器（`/etc/resolv.conf`）。",
          "在这台机器与 DNS 服务器之间的防火墙上放行 53 端口（UDP 和 TCP）。",
          "从根服务器逐级查询：`dig {host} +trace`，修复没有响应的那一台。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns", TIMED_OUT),
};
