import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const dnsServerFailed: DiagnosisText = {
  title: "无法解析{host, select, unknown {服务器的主机名} other {主机名 {host}}}",
  cause:
    "邮件客户端会提示找不到服务器。DNS 没有返回可用的结果{code, select, unknown {} other {（`{code}`）}}，因此不知道{host, select, unknown {该主机名} other { {host} }}是否存在：可能是该域名自己的 DNS 服务器出了故障，也可能只是{checked, select, unknown {设备} other {这次检查}}所用的 DNS 服务器有问题。",
  fix: {
    user: ["过几分钟再试。", "换一个网络，并暂时关闭 VPN、广告拦截软件和“私人 DNS”再试。"],
    admin: [
      `在${TRYING_MACHINE}上解析该名称：\`getent ahosts {host}\`；如果解析别的名称也失败，请修复这台机器的 DNS 设置（\`/etc/resolv.conf\`，或容器的 DNS）。`,
      "换用公共 DNS 查询：`dig @1.1.1.1 {host}`（国内可用 `@223.5.5.5`）；如果有结果，说明只是自己的 DNS 服务器有问题。",
      "检查该域名的 DNS 服务器和 DNSSEC 签名：`dig {host} +trace` 和 `delv {host}`。",
    ],
  },
  verify: ASK_ADDRESSES,
};
