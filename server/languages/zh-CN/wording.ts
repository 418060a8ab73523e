import { byPhase, sayingPortOfOthers } from "../../diagnose/wording.ts";

// Phrases that several diagnoses share: `server/diagnose/wording.ts`.

/** The phase that the evidence's `phase` names. */
export const PHASE_NOUN = byPhase({
  dns: "查找地址",
  tcp: "建立连接",
  tls: "TLS 握手",
  greeting: "等待问候语",
  capability: "查询服务器功能",
  starttls: "切换到 TLS",
  token: "获取访问令牌",
  auth: "登录",
  list: "列出文件夹",
  status: "统计邮件",
  quota: "查询配额",
  sync: "两个会话同步",
  logout: "退出登录",
  total: "整个检查",
});

/** The machine on which a connection was tried. */
export const TRYING_MACHINE = "{checked, select, unknown {出现提示的机器} other {运行 imapscope 的机器}}";

/** What became of a step of the canary. */
export function answered(accepted: string, usual = accepted): string {
  return `{answer, select, accepted {${accepted}} lost {没有收到响应，或者连接中断{code, select, unknown {} other {（\`{code}\`）}}} other {{text, select, unknown {${usual}} other {出现错误“{text}”}}}}`;
}

/** What a well-known port is for, if that is not IMAP. */
export const PORT_OF_OTHERS = sayingPortOfOthers({
  sending: (port) => `${port} 端口用于发信（SMTP），不用于收信。`,
  pop3: (port) => `${port} 是 POP3 的端口。`,
  web: (port) => `${port} 是 Web 服务器的端口，要等客户端先发请求。`,
});
