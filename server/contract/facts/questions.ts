import type { Failure } from "./basics.ts";
import type { CertificateFacts } from "./network.ts";

/** What only more connections can tell; asked at depth `full`. */
export type Questions = {
  /** Every address of the name: whether it answers, and the certificate it serves. */
  addresses: readonly AddressAnswer[];
  /** The same host's other ports, for comparison: 993, 143 (STARTTLS) and 443. */
  ports: readonly PortAnswer[];
  /** Each TLS version, offered alone. */
  tlsVersions: readonly TlsVersionAnswer[];
  /** The certificate for each kind of key; absent in checks that did not ask. */
  keyTypes?: readonly KeyTypeAnswer[];
  /** Whether a password would be taken before TLS; null where the port has no plaintext, or could not be asked. */
  plaintextLogin: { offered: boolean; mechanisms: readonly string[] } | null;
};

/** What one address answers. */
export type AddressAnswer = { address: string; family: 4 | 6; seconds: number } & Answered;

/** What one port answers. */
export type PortAnswer = { port: number; security: "implicit-tls" | "starttls"; seconds: number } & Answered;

/** The certificate that was served, or why none was. */
export type Answered = Served | { failure: Failure };

/** A certificate that was served; `verification` is why it was not trusted. */
export type Served = { certificate: CertificateFacts; trusted: boolean; verification?: Failure };

/** What a client sees that knows one kind of key alone; a server without a certificate for it ends the handshake. */
export type KeyTypeAnswer = { keyType: "ec" | "rsa" } & Answered;

/** Whether the server speaks one version of TLS. */
export type TlsVersionAnswer = {
  version: "TLSv1" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";
  accepted: boolean;
  /** The cipher suite that it chose, or why it refused. */
  cipher: string | null;
  failure: Failure | null;
};
