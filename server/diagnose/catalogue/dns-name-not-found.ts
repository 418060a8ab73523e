import type { Diagnosis } from "../diagnosis.ts";
import { failedWith } from "../failed.ts";

/** The name system knows no such name. */
export const dnsNameNotFound: Diagnosis = {
  id: "dns-name-not-found",
  severity: "critical",
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
          "Ask the name system yourself: `dig {host} A +short` and `dig {host} AAAA +short`; two empty answers confirm it.",
          "Correct the name in the settings you hand out, or create its `A` and `AAAA` records.",
          "Check that the domain is still registered and delegated: `dig {host} +trace`.",
          "Let the machine that runs imapscope use your internal resolver (`/etc/resolv.conf`) if the name exists only inside your network.",
        ],
      },
    },
    "zh-CN": {
      title: "主机名 {host} 不存在",
      cause:
        "邮件客户端找不到服务器：DNS 明确答复没有 {host} 这个名称。常见原因是主机名拼写有误、已经停用，或者域名已过期。",
      fix: {
        user: [
          "逐字核对客户端里填写的收信服务器与邮件服务商帮助页面上的是否一致：不要带空格、`https://` 或端口号。",
          "如果拼写无误，请向邮件服务商或管理员询问现在使用的服务器地址。",
        ],
        admin: [
          "直接查询 DNS：`dig {host} A +short` 和 `dig {host} AAAA +short`，两条都没有输出即可确认。",
          "更正发给用户的服务器地址，或者为该名称添加 `A` 和 `AAAA` 记录。",
          "检查域名是否仍在有效期内、委派是否正确：`dig {host} +trace`。",
          "如果该名称只在内网可用，请让运行 imapscope 的机器使用内网 DNS（`/etc/resolv.conf`）。",
        ],
      },
    },
  },
  find: (facts) => failedWith(facts, "dns", ["ENOTFOUND"]),
};
