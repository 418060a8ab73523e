import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";

export const capabilitySyncExtensionsMissing: DiagnosisText = {
  title: "{host} 缺少用于快速同步的扩展{missing, select, unknown {} other {：{missing}}}",
  cause:
    "收发不受影响，但邮件客户端要花更多步骤才能完成这些事：找出哪些邮件有变化（`CONDSTORE`、`QRESYNC`）、知道刚保存的是哪一封（`UIDPLUS`）、安全地移动邮件（`MOVE`）。邮件较多时会感觉较慢。",
  fix: {
    user: ["如果邮件客户端与该服务器同步很慢，请减少同步的文件夹，或者只同步较小的文件夹。"],
    admin: [
      "如果服务器其实支持，请让它声明出来：Dovecot 里的 `imap_capability` 如果漏写了它们，请删掉这一行，然后执行 `doveadm reload`。",
      "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
      "升级邮件服务器：Dovecot 从 2.2 版起全部支持，Cyrus 3 也支持；Courier 和 Exchange 没有 `CONDSTORE` 和 `QRESYNC`，也无法通过设置开启。",
    ],
  },
  verify: ASK_CAPABILITIES,
};
