import { message } from "../../../server/contract/message.ts";
import { spoken } from "../../languages/language.ts";

/** What is said of certificates, in English. */
export const certificate = {
  heading: "Certificate",
  notUsed: "The connection is not encrypted, so there is no certificate.",
  /** Where in the chain a certificate stands. */
  between: "Intermediate",
  last: "Last of the chain",
  subject: "For",
  issuer: "Issued by",
  names: "Names",
  from: "Valid from",
  until: "Valid until",
  left: message<{ days: string }>("{days} left"),
  fingerprint: "SHA-256",
  selfSigned: "self-signed",
  protocol: "Connection",
  trusted: "trusted",
  untrusted: "not trusted",
  chain: message<{ count: number }>(
    "{count, plural, one {# more certificate in the chain} other {# more certificates in the chain}}",
  ),
  validity: {
    left: message<{ days: string }>("{days}"),
    today: "less than a day",
    expired: message<{ days: string }>("expired {days} ago"),
    expiredToday: "expired today",
  },
};

/** The same in any language. */
export type CertificateWords = typeof certificate;

/** The same in the reader's language. */
export const certificateWords = spoken(certificate, (translation) => translation.certificate);
