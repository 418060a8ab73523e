import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { COMPARE_TIMES } from "../verify-steps.ts";
import { PHASE_NOUN } from "../wording.ts";

export const latencyThresholdExceeded: DiagnosisText = {
  title: `{host} 响应缓慢{seconds, select, unknown {} other {：“${PHASE_NOUN}”耗时 {seconds, number} 秒}}`,
  cause:
    "服务器有响应，但耗时超过了为它设定的{threshold, select, unknown {时间} other { {threshold, number} 秒}}。使用邮件客户端时会感到卡顿，如果继续变慢，可能会超时。",
  fix: {
    user: [],
    admin: [
      "对比{checked, select, unknown {一次} other {本次}}检查各步骤的耗时：查找地址或建立连接慢，多半是网络问题；登录慢，多半是密码数据库的问题；读取文件夹慢，多半是存储的问题。",
      "检查服务器负载和存储：`uptime`、`iostat -x 5 2`。",
      '如果是登录慢，请在服务器上测量（bash，先输入密码再回车）：`read -rs P; time doveadm auth test {user} <<<"$P"`。',
      "如果这样的速度已经够用，请调高 `imapscope.yaml` 中 `thresholds` 下的数值。",
    ],
  },
  verify: COMPARE_TIMES,
};
