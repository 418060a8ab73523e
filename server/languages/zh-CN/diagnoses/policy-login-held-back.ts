import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { LOG_IN } from "../verify-steps.ts";

export const policyLoginHeldBack: DiagnosisText = {
  title:
    "{stands, select, yes {{untilTime, select, unknown {暂时} other {UTC {untilTime} 之前}}不会再以 {user} 的身份登录} other {没有尝试以 {user} 的身份登录}}",
  cause:
    "上一次登录{refusedTime, select, unknown {} other {在 UTC {refusedTime} }}被拒绝；下一次登录将{untilTime, select, unknown {稍后} other {在 UTC {untilTime} }}进行，因为反复登录失败会导致服务器锁定账号。每次被拒绝后，imapscope 都会等待更长时间，最长一小时；在此期间，不需要登录的项目照常检查。{stands, select, yes {在此之前，以服务器上一次登录时返回的结果为准。} other {目前无法判断这个密码或令牌是否正确。}}",
  fix: {
    user: ["{untilTime, select, unknown {等几分钟} other {等到 UTC {untilTime} 之后}}，再用正确的密码检查一次。"],
    admin: [
      "在配置所指向的位置改正密码或令牌：下一次检查会立即用新的密码或令牌登录。",
      "如果账号已经解锁，或者已在服务器上改过密码，可以立即登录：在该服务器的页面上点击“立即检查”，再点击“仍要检查”；或者在 `imapscope check` 命令后加上 `--force`。",
    ],
  },
  verify: LOG_IN,
};
