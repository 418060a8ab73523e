import type { PageTranslation } from "../../translation.ts";

/** What is said of certificates, in Chinese. */
export const certificate: PageTranslation["certificate"] = {
  heading: "证书",
  notUsed: "连接没有加密，因此没有证书。",
  between: "中间证书",
  last: "证书链末端",
  subject: "颁发给",
  issuer: "颁发者",
  names: "适用名称",
  from: "生效日期",
  until: "到期日期",
  left: "还剩 {days}",
  fingerprint: "SHA-256",
  selfSigned: "自签名",
  protocol: "连接",
  trusted: "受信任",
  untrusted: "不受信任",
  chain: "证书链中还有 {count} 张证书",
  validity: {
    left: "{days}",
    today: "不足一天",
    expired: "已过期 {days}",
    expiredToday: "今天已过期",
  },
};
