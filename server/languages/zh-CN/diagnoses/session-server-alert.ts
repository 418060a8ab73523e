import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { PHASE_NOUN } from "../wording.ts";

export const sessionServerAlert: DiagnosisText = {
  title: "{host} 给 {user} 发来一条提示",
  cause: `在“${PHASE_NOUN}”阶段，服务器{text, select, unknown {发来一条给用户看的提示} other {提示“{text}”{code, select, unknown {} other {（\`{code}\`）}}}}。邮件客户端会（或者应当）把这样的提示显示给用户{failed, select, yes {。检查在这一阶段失败了，是否与此有关，请看提示内容} other {；检查没有因此失败}}。{clear, select, yes {这条提示来自未加密的连接，可能是途中有人伪造的，请勿点击其中的链接。} other {}}`,
  fix: {
    user: ["阅读提示内容，并到网页邮箱或服务商那里按要求处理，不要直接点击提示里的链接。"],
    admin: ["弄清提示的来源：可能是服务器自身的配置、配额或策略服务，也可能是服务商。"],
  },
  verify: ["再检查一次：服务器不再发送时，这条提示就会消失。"],
};
