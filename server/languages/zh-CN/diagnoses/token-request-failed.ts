import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { GET_TOKEN } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tokenRequestFailed: DiagnosisText = {
  title: "无法从 {endpoint} 获取 {user} 的访问令牌",
  cause:
    "{text, select, unknown {请求 OAuth 2.0 访问令牌失败} other {请求 OAuth 2.0 访问令牌时得到“{text}”{code, select, unknown {} other {（`{code}`）}}}}，因此无法登录 {host}。邮件服务器本身可能正常；通过同一登录服务的邮件客户端会反复要求重新登录。",
  fix: {
    user: ["过几分钟再试。", "查看服务商的服务状态页面：登录往往是独立于邮件的另一项服务。"],
    admin: [
      `在${TRYING_MACHINE}上访问令牌端点：\`curl -v https://{endpoint}/\`；如果失败，请修复该机器的域名解析和防火墙。`,
      "如果该机器通过代理上网，请用 `NODE_USE_ENV_PROXY=1` 和 `HTTPS_PROXY` 启动 imapscope。",
      "如果错误代码是 `HTTP_404`、`HTTP_405` 或 `INVALID_TOKEN_RESPONSE`，请对照文档逐字核对{checked, select, unknown {令牌地址} other { `imapscope.yaml` 中的 `tokenUrl`}}。",
      "如果错误与证书有关，请把自建的证书颁发机构（CA）加入操作系统的信任列表：配置项 `ca` 只对邮件服务器生效。",
      "在服务商的文档里查找该错误代码；`AADSTS50000` 这类微软的编号可以在 `https://login.microsoftonline.com/error` 查询。",
    ],
  },
  verify: GET_TOKEN,
};
