import type { CertificateWords } from "../../../parts/certificate/words.ts";

/** What is said of certificates, in Chinese. */
export const certificate: CertificateWords = {
  heading: "证书",
  notUsed: "连接没有加密，因此没有证书。",
  member: (index, count) => (index === 0 ? "服务器证书" : index === count - 1 ? "证书链末端" : "中间证书"),
  subject: "颁发给",
  issuer: "颁发者",
  names: "适用名称",
  from: "生效日期",
  until: "到期日期",
  left: (days) => `还剩 ${days}`,
  fingerprint: "SHA-256",
  selfSigned: "自签名",
  protocol: "连接",
  trusted: "受信任",
  untrusted: "不受信任",
  chain: (count) => `证书链中还有 ${count} 张证书`,
  validity: {
    left: (days) => days,
    today: "不足一天",
    expired: (days) => `已过期 ${days}`,
    expiredToday: "今天已过期",
  },
};
