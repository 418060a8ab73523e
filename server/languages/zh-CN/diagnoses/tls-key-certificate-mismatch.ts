import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { CERTIFICATE_ELSEWHERE, INSTALL_ELSEWHERE, KEY_BELONGS, LOGS_ELSEWHERE, NEW_KEY } from "../admin-steps.ts";
import { CONNECT_AGAIN, SHAKE_HANDS } from "../verify-steps.ts";

export const tlsKeyCertificateMismatch: DiagnosisText = {
  title: "{host} 的证书和私钥不匹配",
  cause:
    "{text, select, unknown {} other {服务器提示“{text}”。}}证书是为另一个私钥签发的，所以服务器无法启动，或者会马上中断每一个加密连接。多半是两个文件只更新或复制了一个。",
  fix: {
    user: ["邮件客户端的设置请保持不变，等待服务器修复。", "告诉管理员：{host} 的证书和私钥不匹配。"],
    admin: [
      KEY_BELONGS,
      "两个文件要取自同一个目录：certbot 为 `/etc/letsencrypt/live/NAME` 里的 `fullchain.pem` 和 `privkey.pem`。购买的证书对应生成证书请求（CSR）时所用的私钥。",
      "把服务器自己的证书放在文件的最前面：如果中间证书排在前面，比较的就是那一张。",
      "查看它现在的提示：`journalctl -u dovecot -n 50`，然后重启：`systemctl restart dovecot`。",
      NEW_KEY,
      INSTALL_ELSEWHERE,
      CERTIFICATE_ELSEWHERE,
      LOGS_ELSEWHERE,
    ],
  },
  verify: [CONNECT_AGAIN, ...SHAKE_HANDS],
};
