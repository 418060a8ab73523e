import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";
import { ASK_CAPABILITIES } from "../verify-steps.ts";

export const capabilityExtensionMissing: DiagnosisText = {
  title: "{host} 缺少要用到的扩展{missing, select, unknown {} other {：{missing}}}",
  cause:
    "服务器没有声明该扩展，或者拒绝了它的命令。其他功能不受影响，但依赖它的功能会缺失或变慢：即时通知新邮件（`IDLE`）、识别刚保存的邮件（`UIDPLUS`）、一步完成移动（`MOVE`）、显示邮箱已用空间（`QUOTA`）、在服务器上排序和搜索（`SORT`）。",
  fix: {
    user: [
      "如果邮件客户端反复报错，请在设置里关闭相应功能：推送或 `IDLE`、在服务器上排序或搜索。",
      "如果无法推送，请让客户端每 5 分钟检查一次新邮件。",
    ],
    admin: [
      `查看登录之后声明的功能：\`${OPENSSL_TRUSTED}\`，然后输入 \`a LOGIN USER PASSWORD\` 和 \`b CAPABILITY\`。`,
      "如果 Dovecot 里的 `imap_capability` 漏写了该扩展，请删掉这一行，然后执行 `doveadm reload`；`QUOTA` 需要 `quota` 和 `imap_quota` 插件。",
      "Cyrus 请从 `imapd.conf` 的 `suppress_capabilities` 里删掉该扩展，然后重启；Courier 请把它加进 `imapd` 文件的 `IMAP_CAPABILITY`。",
      "如果前端有代理，请加进代理的列表：nginx 为 `imap_capabilities`。",
      "如果服务器本来就没有该扩展，请让程序不要使用它：Exchange 和 Microsoft 365 没有 `CONDSTORE`、`SORT`、`THREAD` 和 `QUOTA`，也无法通过设置开启。",
    ],
  },
  verify: ASK_CAPABILITIES,
};
