/** A point in time: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export type Moment = string;

/** Why a phase failed, in the words of whoever refused. */
export type Failure = {
  /**
   * Node's error code (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), the IMAP response code (`AUTHENTICATIONFAILED`, RFC 5530),
   * the bare status where the server gave no code (`NO`, `BAD`, `BYE`), or imapflow's code. `ETIMEDOUT` also stands for
   * our own deadline.
   */
  code: string;
  /** The peer's own text, at most 1 KiB, secrets removed. */
  text: string;
};

/** What went over the connection during a phase: octets inside TLS, so of IMAP; for the phase `tls`, of the handshake. */
export type Traffic = {
  bytesIn: number;
  bytesOut: number;
  /** How often we sent something and waited for what came back. */
  roundTrips: number;
};
