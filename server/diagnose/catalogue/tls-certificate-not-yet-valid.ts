import { nameOf } from "../certificate.ts";
import { certificateForNoName } from "../default-certificate.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { earlyCertificate, mayBeClock, NOT_YET_VALID } from "../early-certificate.ts";
import { target } from "../failed.ts";
import { OPENSSL } from "../wording.ts";

/** A certificate of the chain begins in the future, as seen by the clock of whoever checks. */
export const tlsCertificateNotYetValid: Diagnosis = {
  id: "tls-certificate-not-yet-valid",
  severity: "critical",
  scope: "server",
  phase: "tls",
  reference: "https://www.rfc-editor.org/rfc/rfc5280#section-4.1.2.5",
  text: {
    en: {
      title: "The certificate of {host} is not valid yet",
      cause:
        "The certificate `{subject}` is valid from {notBefore} on, and the clock of the machine that checks says {checkedAt}. Mail programs warn or refuse to connect; either the certificate was installed too early, or a clock is wrong.",
      fix: {
        user: [
          "Check the date and time of your device, and let it set them by itself.",
          "Tell your administrator that the certificate of {host} begins only on {notBefore} if your clock is right.",
        ],
        admin: [
          "Check the clock of the machine that runs imapscope: `timedatectl`.",
          "Install a certificate that is valid today, for example the previous one, and run `doveadm reload`.",
          `See from when the presented certificate is valid: \`${OPENSSL} </dev/null | openssl x509 -noout -subject -startdate\`.`,
          "Check the clock of the machine that issued the certificate if it comes from your own authority.",
        ],
      },
    },
    "zh-CN": {
      title: "{host} 的证书尚未生效",
      cause:
        "证书 `{subject}` 从 {notBefore}起才有效，而发起检查的机器上现在是 {checkedAt}。邮件客户端会弹出证书警告或者拒绝连接。要么是证书装得太早，要么是有一方的时间不对。",
      fix: {
        user: [
          "检查设备的日期和时间，最好设为自动设置。",
          "如果时间正确，请告诉管理员：{host} 的证书要到 {notBefore}才生效。",
        ],
        admin: [
          "检查运行 imapscope 的机器的时间：`timedatectl`。",
          "换上今天有效的证书（例如之前的那一张），然后执行 `doveadm reload`。",
          `查看服务器的证书从何时起有效：\`${OPENSSL} </dev/null | openssl x509 -noout -subject -startdate\`。`,
          "如果证书由自建 CA 签发，请检查签发机器的时间。",
        ],
      },
    },
  },
  find(facts, { now }) {
    const early = earlyCertificate(facts, now);
    // By so little it is more likely a clock: see tls-clock-wrong.
    if (!early || mayBeClock(early.notBefore, now) || certificateForNoName(facts)) return null;
    const checkedAt = now.toISOString();
    return { ...target(facts), code: NOT_YET_VALID, subject: nameOf(early), notBefore: early.notBefore, checkedAt };
  },
};
