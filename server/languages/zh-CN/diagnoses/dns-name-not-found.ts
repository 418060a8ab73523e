import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_ADDRESSES } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const dnsNameNotFound: DiagnosisText = {
  title: "主机名{host, select, unknown {} other { {host} }}不存在",
  cause:
    "邮件客户端提示找不到服务器：DNS 明确表示没有{host, select, unknown {} other { {host} }}这个名称。多半是主机名拼写有误、已经停用，或者域名到期没有续费。",
  fix: {
    user: [
      "把邮件客户端里的收件服务器地址与服务商帮助页面上的逐个字母对照：里面不能有空格、`https://` 或端口号。",
      "如果拼写没错，请向邮件服务商或管理员询问目前的服务器地址。",
    ],
    admin: [
      "自己查询 DNS：`dig {host}`，结果中出现 `status: NXDOMAIN` 即可确认。",
      "更正提供给用户的服务器地址，或者在域名的 DNS 区域里添加记录：`{host}. 3600 IN A ADDRESS`；服务器有 IPv6 时再加 `{host}. 3600 IN AAAA ADDRESS`。",
      "检查域名是否已到期、NS 委派是否正确，从根服务器逐级查询：`dig {host} +trace`。",
      `如果该名称只在内网有效，请让${TRYING_MACHINE}改用内网 DNS（\`/etc/resolv.conf\`）。`,
    ],
  },
  verify: ASK_ADDRESSES,
};
