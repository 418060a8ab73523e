import { CHECK } from "../../../diagnose/admin-steps.ts";
import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL_TRUSTED } from "../../../diagnose/wording.ts";

export const capabilityChanged: DiagnosisText = {
  title: "{host} 不再声明支持{lost, select, unknown {以前有的某些功能} other { {lost}}}",
  cause:
    "{since}检查时，服务器还支持{lost, select, unknown {现在缺少的功能} other { {lost}}}。用到它的邮件客户端会少一些功能、变慢，甚至无法登录。可能是服务器更新过或改过配置，也可能是同一域名下换了一台服务器，或者途中的设备删改了内容。",
  fix: {
    user: [],
    admin: [
      "查明服务器{since, select, unknown {从那时到} other {从 {since}到}}现在改过什么：软件更新、插件、Dovecot 配置里的 `imap_capability`（`doveconf -n`）、Cyrus 配置里的 `suppress_capabilities`。",
      `检查同一域名下是否有几台配置不同的服务器：对每个地址执行 \`${CHECK} --address ADDRESS --transcript\`。`,
      "检查途中有没有代理或者会检查邮件的防火墙，让它原样转发功能列表。",
      "恢复该功能；如果是有意去掉的，不必理会：一两个小时后就不再列出。",
    ],
  },
  verify: [
    `查看登录之后服务器支持的功能，依次输入 \`a LOGIN NAME PASSWORD\` 和 \`b CAPABILITY\`，其中应重新出现 {lost}：\`${OPENSSL_TRUSTED}\`。`,
  ],
};
