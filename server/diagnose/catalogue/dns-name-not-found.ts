import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name system knows no such name. */
export const dnsNameNotFound: Diagnosis = {
  id: "dns-name-not-found",
  severity: "critical",
  scope: "server",
  phase: "dns",
  reference: "https://www.rfc-editor.org/rfc/rfc8020",
  text: {
    en: {
      title: "The name {host} does not exist",
      cause:
        "Mail programs cannot find the server: the name system (DNS) answers that there is no {host}. Usually the name is misspelt, has been retired, or its domain has lapsed.",
      fix: {
        user: [
          "Compare the incoming mail server in your mail program letter by letter with your provider's help page: no blanks, no `https://`, no port number inside the name.",
          "Ask your provider or administrator for the current server name if the spelling is right.",
        ],
        admin: [
          "Ask the name system yourself: `dig {host}`; `status: NXDOMAIN` in the answer confirms it.",
          "Correct the name in the settings you hand out, or publish it in the zone of its domain: `{host}. 3600 IN A ADDRESS`, and `{host}. 3600 IN AAAA ADDRESS` if the server has IPv6.",
          "Check that the domain is still registered and delegated, step by step from the root: `dig {host} +trace`.",
          "Let the machine that runs imapscope use your internal resolver (`/etc/resolv.conf`) if the name exists only inside your network.",
        ],
      },
    },
    "zh-CN": {
      title: "主机名 {host} 不存在",
      cause:
        "邮件客户端提示找不到服务器：DNS 明确答复没有 {host} 这个名称。多半是主机名拼写有误、已经停用，或者域名到期没有续费。",
      fix: {
        user: [
          "把邮件客户端里的收件服务器地址与服务商帮助页面上的逐个字母对照：里面不能有空格、`https://` 或端口号。",
          "如果拼写没错，请向邮件服务商或管理员询问目前的服务器地址。",
        ],
        admin: [
          "自己查询 DNS：`dig {host}`，结果中出现 `status: NXDOMAIN` 即可确认。",
          "更正提供给用户的服务器地址，或者在域名的 DNS 区域里添加记录：`{host}. 3600 IN A ADDRESS`；服务器有 IPv6 时再加 `{host}. 3600 IN AAAA ADDRESS`。",
          "检查域名是否已到期、NS 委派是否正确，从根服务器逐级查询：`dig {host} +trace`。",
          "如果该名称只在内网有效，请让运行 imapscope 的机器改用内网 DNS（`/etc/resolv.conf`）。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns", ["ENOTFOUND"]),
};
