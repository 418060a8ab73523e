import type { Diagnosis } from "../diagnosis.ts";
import { tokenFailedWith } from "../token.ts";

/** There is no access token to log in with, for any other reason than those with a diagnosis of their own. */
export const tokenRequestFailed: Diagnosis = {
  id: "token-request-failed",
  severity: "critical",
  scope: "server",
  phase: "token",
  general: true,
  reference: "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
  text: {
    en: {
      title: "{endpoint} gives no access token for {user}",
      cause:
        "The request for an OAuth 2.0 access token ends with “{text}” (`{code}`), so there is nothing to log in to {host} with. The mail server itself may be fine; mail programs that sign in at the same place ask for it again and again.",
      fix: {
        user: [
          "Wait a few minutes and try again.",
          "Check your provider's status page: signing in is often a service of its own, apart from mail.",
        ],
        admin: [
          "Ask the token endpoint from the machine that runs imapscope: `curl -v https://{endpoint}/`; if that fails, repair name lookup and firewall there.",
          "Start imapscope with `NODE_USE_ENV_PROXY=1` and `HTTPS_PROXY` if that machine reaches the internet through a proxy.",
          "Compare `tokenUrl` in `imapscope.yaml` letter by letter with the documentation if the code is `HTTP_404`, `HTTP_405` or `INVALID_TOKEN_RESPONSE`.",
          "Add your own certificate authority to those of the operating system if the code speaks of a certificate: `ca` counts for the mail server only.",
          "Look the code up in the provider's documentation; Microsoft explains numbers such as `AADSTS50000` at `https://login.microsoftonline.com/error`.",
        ],
      },
    },
    "zh-CN": {
      title: "无法从 {endpoint} 获取 {user} 的访问令牌",
      cause:
        "请求 OAuth 2.0 访问令牌时得到“{text}”（`{code}`），因此无法登录 {host}。邮件服务器本身可能正常；通过同一登录服务的邮件客户端会反复要求重新登录。",
      fix: {
        user: ["过几分钟再试。", "查看服务商的服务状态页面：登录往往是独立于邮件的另一项服务。"],
        admin: [
          "在运行 imapscope 的机器上访问令牌端点：`curl -v https://{endpoint}/`；如果失败，请修复该机器的域名解析和防火墙。",
          "如果该机器通过代理上网，请用 `NODE_USE_ENV_PROXY=1` 和 `HTTPS_PROXY` 启动 imapscope。",
          "如果错误代码是 `HTTP_404`、`HTTP_405` 或 `INVALID_TOKEN_RESPONSE`，请对照文档逐字核对 `imapscope.yaml` 中的 `tokenUrl`。",
          "如果错误与证书有关，请把自建的证书颁发机构（CA）加入操作系统的信任列表：配置项 `ca` 只对邮件服务器生效。",
          "在服务商的文档里查找该错误代码；`AADSTS50000` 这类微软的编号可以在 `https://login.microsoftonline.com/error` 查询。",
        ],
      },
    },
  },
  find: (facts) => tokenFailedWith(facts),
};
