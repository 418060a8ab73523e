import type { DiagnosisText } from "../../../diagnose/diagnosis.ts";
import { OPENSSL } from "../../../diagnose/wording.ts";
import { SEE_CERTIFICATE } from "../verify-steps.ts";
import { TRYING_MACHINE } from "../wording.ts";

export const tlsCertificateNotYetValid: DiagnosisText = {
  title: "{host} 的证书尚未生效",
  cause:
    "证书{subject, select, unknown {} other { `{subject}` }}从 {notBefore}起才有效，而{checked, select, unknown {设备} other {发起检查的机器}}上{checkedAt, select, unknown {还没有到这一天} other {现在是 {checkedAt}}}。邮件客户端会弹出证书警告或者拒绝连接。要么是证书装得太早，要么是有一方的时间不对。",
  fix: {
    user: [
      "检查设备的日期和时间，最好设为自动设置。",
      "如果时间正确，请告诉管理员：{host} 的证书要到 {notBefore}才生效。",
    ],
    admin: [
      `检查${TRYING_MACHINE}的时间：\`timedatectl\`。`,
      "换上今天有效的证书（例如之前的那一张），然后执行 `doveadm reload`。",
      `查看服务器的证书从何时起有效：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -startdate\`。`,
      "如果证书由自建 CA 签发，请检查签发机器的时间。",
    ],
  },
  verify: SEE_CERTIFICATE,
};
