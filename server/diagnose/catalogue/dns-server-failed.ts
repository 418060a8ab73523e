import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name system gave no usable answer: `EAI_AGAIN`, `ESERVFAIL`, and whatever else a lookup ends with. */
export const dnsServerFailed: Diagnosis = {
  id: "dns-server-failed",
  severity: "critical",
  scope: "server",
  phase: "dns",
  general: true,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1",
  text: {
    en: {
      title: "The name {host} cannot be looked up",
      cause:
        "Mail programs report that they cannot find the server. No name server gave a usable answer (`{code}`), so it is not known whether {host} exists: either the domain's own name servers are at fault, or only the resolver that this check uses.",
      fix: {
        user: [
          "Try again in a few minutes.",
          "Switch to another network, and turn off VPN, ad blockers and private DNS for a test.",
        ],
        admin: [
          "Look up the name on the machine that runs imapscope: `getent ahosts {host}`; if other names fail there too, repair its resolver (`/etc/resolv.conf`, the container's DNS).",
          "Ask an independent resolver: `dig @1.1.1.1 {host}`; if it answers, only your own resolver is at fault.",
          "Check the domain's name servers and DNSSEC signatures: `dig {host} +trace` and `delv {host}`.",
        ],
      },
    },
    "zh-CN": {
      title: "无法解析主机名 {host}",
      cause:
        "邮件客户端会提示找不到服务器。DNS 没有给出可用的答复（`{code}`），因此不知道 {host} 是否存在：可能是该域名自己的 DNS 服务器出了故障，也可能只是这次检查所用的 DNS 服务器有问题。",
      fix: {
        user: ["过几分钟再试。", "换一个网络，并暂时关闭 VPN、广告拦截软件和“私人 DNS”再试。"],
        admin: [
          "在运行 imapscope 的机器上解析该名称：`getent ahosts {host}`；如果解析别的名称也失败，请修复这台机器的 DNS 设置（`/etc/resolv.conf`，或容器的 DNS）。",
          "换用公共 DNS 查询：`dig @1.1.1.1 {host}`（国内可用 `@223.5.5.5`）；如果有结果，说明只是自己的 DNS 服务器有问题。",
          "检查该域名的 DNS 服务器和 DNSSEC 签名：`dig {host} +trace` 和 `delv {host}`。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns"),
};
