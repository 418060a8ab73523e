import type { Diagnosis } from "../diagnosis.ts";
import { SESSION_PHASES, scopeOfSession, sessionFailed } from "../session.ts";
import { PHASE_NOUN } from "../wording.ts";

/** How imapflow says that it cannot read an answer, besides its numbered parser errors. */
const UNREADABLE = [
  "LineTooLarge",
  "LiteralTooLarge",
  "ResponseTooLarge",
  "TooManyTokens",
  "TooManyResponses",
  "InvalidResponse",
  "ResponseProcessingFailed",
  "MAX_IMAP_NESTING_REACHED",
  "MissingTag",
  "UnexpectedTag",
];

/** The server's answer is not IMAP as the RFC has it, or is too large to be sound. */
export const sessionProtocolError: Diagnosis = {
  id: "session-protocol-error",
  severity: "critical",
  scope: "account",
  scopeBy: scopeOfSession,
  phase: null,
  reference: "https://www.rfc-editor.org/rfc/rfc9051#section-9",
  text: {
    en: {
      title: `{host} sends invalid IMAP during the ${PHASE_NOUN.en}`,
      cause:
        "An answer of the server cannot be understood, or is larger than it can sensibly be (`{code}`: “{text}”). Mail programs show errors, endless loading or missing folders.",
      fix: {
        user: [
          "Update your mail program; some of them cope with such a server.",
          "Tell your administrator the exact reason: `{code}`, “{text}”.",
        ],
        admin: [
          "Look for the offending line in the dialogue of this check.",
          "Update the mail server, and any proxy or antivirus gateway in front of it, which may be what garbles the answers.",
          "Compare with a session on the server itself, without proxy and encryption: `doveadm exec imap -u {user}`.",
          "Report the line to the maker of the server.",
        ],
      },
    },
    "zh-CN": {
      title: `{host} 在“${PHASE_NOUN["zh-CN"]}”阶段的响应不符合 IMAP 协议`,
      cause:
        "服务器的响应无法解析，或者大得不合常理（`{code}`：“{text}”）。邮件客户端会报错、一直转圈，或者缺少文件夹。",
      fix: {
        user: ["更新邮件客户端，有些客户端能够兼容这样的服务器。", "把具体原因 `{code}`“{text}”告诉管理员。"],
        admin: [
          "在本次检查的通信记录中找到有问题的那一行。",
          "升级邮件服务器，以及前端的代理或反病毒网关：改坏响应的可能正是它们。",
          "与服务器本机上的会话（不经过代理和加密）对比：`doveadm exec imap -u {user}`。",
          "把这一行反馈给邮件服务器的开发者。",
        ],
      },
    },
  },
  find: (facts) =>
    sessionFailed(facts, (code) => UNREADABLE.includes(code) || code.startsWith("ParserError"), [
      "greeting",
      ...SESSION_PHASES,
    ]),
};
