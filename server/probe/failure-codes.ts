/** Codes of an answer that did not come in time: ours, the resolver's, and imapflow's. */
export const TIMED_OUT: readonly string[] = [
  "ETIMEDOUT",
  "ETIMEOUT",
  "CONNECT_TIMEOUT",
  "GREETING_TIMEOUT",
  "UPGRADE_TIMEOUT",
];

/** Codes of a connection that ended without a word: Node's, OpenSSL's and imapflow's. */
export const CONNECTION_ENDED: readonly string[] = [
  "EConnectionClosed",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ERR_SSL_UNEXPECTED_EOF_WHILE_READING",
  "NoConnection",
  "StateLogout",
  "ClosedAfterConnectText",
  "ClosedAfterConnectTLS",
];
