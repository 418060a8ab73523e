import type { Failure, Moment } from "./basics.ts";

/**
 * Name resolution. The addresses are those of the system's resolver (getaddrinfo), so `/etc/hosts` counts and IP literals
 * answer themselves; the name servers are asked besides, for what that resolver does not tell.
 */
export type DnsFacts = {
  /** In the order in which the system's resolver gave them. */
  addresses: readonly string[];
  /** A and AAAA, asked of the name servers at the same time; empty for a literal or a configured address. */
  queries: readonly DnsQuery[];
  /** The names that aliases (CNAME, RFC 1034 section 3.6.2) led through, the last one canonical; empty without aliases. */
  aliases: readonly string[];
};

/** One question to the name servers. */
export type DnsQuery = {
  type: "A" | "AAAA";
  seconds: number;
  records: readonly { address: string; ttlSeconds: number }[];
  /** `ENOTFOUND` (NXDOMAIN), `ENODATA`, `ESERVFAIL`, `ETIMEOUT`, `EREFUSED`, as Node's resolver names them. */
  failure?: Failure;
};

/** The TCP connection. */
export type TcpFacts = {
  /** The address that answered first. */
  address: string;
  family: 4 | 6;
  /** Every address that was dialled, in the order of RFC 8305 section 4 (families in turn, IPv6 first). */
  attempts: readonly TcpAttempt[];
};

/** One address that was dialled. `UNANSWERED` is the failure of one that had said nothing when another was taken. */
export type TcpAttempt = {
  address: string;
  family: 4 | 6;
  /** When it was dialled, seconds since the start of the probe. */
  at: number;
  seconds: number;
  failure?: Failure;
};

/** The TLS session; learnt in full also when verification failed. */
export type TlsFacts = {
  /** `TLSv1.2`, `TLSv1.3`, as Node names it. */
  version: string;
  /** The IANA name of the cipher suite. */
  cipher: string;
  /** The name that was sent as SNI (RFC 6066 section 3); null for an IP literal, which has none. */
  serverName: string | null;
  /** The negotiated application protocol (RFC 7301); null as a rule, as we offer none, like mail programs. */
  alpn: string | null;
  /** How the session key was agreed on: `X25519`, `secp256r1`, `DH 2048`; null for RSA key transport. */
  keyExchange: string | null;
  /** Whether an earlier session was resumed; always false, as a resumed one shows no certificate. */
  resumed: boolean;
  /** The alert that the server sent (RFC 8446 section 6): `protocol_version`, `handshake_failure`; null without one. */
  alert: string | null;
  /** Whether the chain was trusted, the dates valid and the name right. Only then may a password be sent. */
  trusted: boolean;
  /** Whether any client takes the certificate as one for the host, whatever else is wrong with it. */
  nameMatches: boolean;
  /** The retired form by which alone it does, which many clients refuse; absent where the name stands as RFC 9525 wants it. */
  nameForm?: NameForm;
  /** Node's verification error, when there is one. */
  verification: Failure | null;
  /** As served, the server's own first. */
  chain: readonly CertificateFacts[];
  /** When the first certificate of the chain ends; null when none was seen. */
  earliestNotAfter: Moment | null;
  /** The certificates that count: those on which the server's own is verified. Absent where it could not be told. */
  path?: { certificates: readonly CertificateFacts[]; ends: PathEnd };
  /** When the first certificate of the path up to the trusted root ends; absent when it was not trusted. */
  verifiedNotAfter?: Moment;
  /** Whether the server sent an OCSP response along (RFC 6066 section 8), which it was asked for. */
  stapled?: boolean;
  /** Whether the server asked for a certificate of ours (RFC 8446 section 4.3.2); it got none. */
  clientCertificateRequested?: boolean;
  /** What the server showed to a client that takes anything, where the handshake failed for ours. No password was sent there. */
  secondLook?: {
    version: string;
    cipher: string;
    /** As above; absent in checks of the time when it was not looked at. */
    keyExchange?: string | null;
    chain: readonly CertificateFacts[];
  };
};

/**
 * Forms in which a certificate may no longer name a host: the subject's CN (RFC 9525 section 2), a wildcard that is not a whole
 * label (section 6.3), a dot at the end (RFC 5280 section 4.2.1.6).
 */
export type NameForm = "subject" | "wildcard" | "dot";

/**
 * Where a path of certificates ends (RFC 5280 section 6.1): at a root that is trusted, at one that is not, or at a certificate
 * whose issuer was neither presented nor is trusted.
 */
export type PathEnd = "trusted-root" | "untrusted-root" | "issuer-missing";

/** One X.509 certificate (RFC 5280). */
export type CertificateFacts = {
  /** Distinguished name, most specific part first: `CN=mail.example.com, O=Example`. */
  subject: string;
  /** The subject's common name (RFC 5280 appendix A.1), its most specific one; null where it has none, absent in checks of earlier versions. */
  commonName?: string | null;
  issuer: string;
  /** The organisation that the issuer names; null where it names none, absent in checks of earlier versions. */
  issuerOrganisation?: string | null;
  /** Subject alternative names: host names and IP addresses, without their `DNS:` prefix. */
  names: readonly string[];
  notBefore: Moment;
  notAfter: Moment;
  /** `rsa`, `ec`, `ed25519`, as Node names it. */
  keyType: string;
  /** The size of the key; of an elliptic curve, its order; null where it has none. */
  keyBits: number | null;
  /** As OpenSSL names it: `ecdsa-with-SHA256`; null when unknown. */
  signatureAlgorithm: string | null;
  /** SHA-256, upper case hex with colons. */
  fingerprint: string;
  /** Whether subject and issuer are the same and it verifies with its own key. */
  selfSigned: boolean;
  /** Whether it may issue others (basic constraints, RFC 5280 section 4.2.1.9); absent when that was not looked at. */
  authority?: boolean;
  /** What it may be used for alone (extended key usage, RFC 5280 section 4.2.1.12), as object identifiers; absent when for anything. */
  purposes?: readonly string[];
  /** Whether the server has to send an OCSP response with it ("must staple", RFC 7633); absent when not. */
  mustStaple?: true;
};
