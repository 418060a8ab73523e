import { plural } from "../../languages/en/plural.ts";
import { spoken } from "../../languages/language.ts";
import { certificate as zhCn } from "../../languages/zh-CN/parts/certificate.ts";

/** What is said of certificates, in English. */
export const certificate = {
  heading: "Certificate",
  notUsed: "The connection is not encrypted, so there is no certificate.",
  member: (index: number, count: number): string =>
    index === 0 ? "The server's own" : index === count - 1 ? "Last of the chain" : "In between",
  subject: "For",
  issuer: "Issued by",
  names: "Names",
  from: "Valid from",
  until: "Valid until",
  left: (days: string) => `${days} left`,
  fingerprint: "SHA-256",
  selfSigned: "signed by itself",
  protocol: "Connection",
  trusted: "trusted",
  untrusted: "not trusted",
  chain: (count: number) => plural(count, "more certificate in the chain", "more certificates in the chain"),
  validity: {
    left: (days: string) => days,
    today: "less than a day",
    expired: (days: string) => `expired ${days} ago`,
    expiredToday: "expired today",
  },
};

/** The same in any language. */
export type CertificateWords = typeof certificate;

/** The same in the reader's language. */
export const certificateWords = spoken<CertificateWords>({ en: certificate, "zh-CN": zhCn });
