import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";
import { FETCH_ON_IPHONE } from "../user-steps.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";

export const capabilityIdleMissing: DiagnosisText = {
  title: "{host} 不会主动通知新邮件",
  cause: "服务器不支持 `IDLE`。收发不受影响，但邮件客户端只能定时查询，新邮件要晚几分钟才出现，手机也更耗电。",
  fix: {
    user: ["如果需要及时收到邮件，请缩短邮件客户端的检查间隔，例如每 5 分钟一次。", FETCH_ON_IPHONE],
    admin: [
      "如果服务器其实支持，请让它声明出来：Dovecot 里的 `imap_capability` 如果漏写了它，请删掉这一行，然后执行 `doveadm reload`；Cyrus 把 `imapidlepoll` 设为大于 0，Courier 在 `IMAP_CAPABILITY` 里加上 `IDLE`。",
      "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
      `查看登录之后声明的功能：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b CAPABILITY\`。`,
    ],
  },
  verify: ASK_CAPABILITIES,
};
