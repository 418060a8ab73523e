import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name system gave no usable answer: `EAI_AGAIN`, `ESERVFAIL`, and whatever else a lookup ends with. */
export const dnsServerFailed: Diagnosis = {
  id: "dns-server-failed",
  severity: "critical",
  phase: "dns",
  general: true,
  transient: true,
  reference: "https://www.rfc-editor.org/rfc/rfc1035#section-4.1.1",
  text: {
    en: {
      title: "The name {host} cannot be looked up",
      cause:
        "No name server gave a usable answer (`{code}`), so it is not known whether {host} exists. The fault may lie with the domain's name servers, or only with the resolver that this check uses.",
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
        "DNS 服务器没有给出可用的答复（`{code}`），因此无法判断 {host} 是否存在。问题可能出在该域名的 DNS 服务器上，也可能只是本次检查所用的 DNS 解析器有故障。",
      fix: {
        user: ["过几分钟再试。", "换一个网络，并暂时关闭 VPN、广告拦截和私人 DNS 再试。"],
        admin: [
          "在运行 imapscope 的机器上解析该名称：`getent ahosts {host}`；如果其他名称也解析失败，请修复这台机器的解析器（`/etc/resolv.conf` 或容器的 DNS 设置）。",
          "换用独立的解析器查询：`dig @1.1.1.1 {host}`；如果有答复，说明只是自己的解析器有问题。",
          "检查该域名的 DNS 服务器和 DNSSEC 签名：`dig {host} +trace` 和 `delv {host}`。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns"),
};
