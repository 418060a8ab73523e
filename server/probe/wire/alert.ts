/** The few alerts that OpenSSL names without the word. */
const ALERT =
  /ALERT_([A-Z_]+)$|_TLSV1_(UNRECOGNIZED_NAME|UNSUPPORTED_EXTENSION|BAD_CERTIFICATE_STATUS_RESPONSE|CERTIFICATE_UNOBTAINABLE)$/;
/** The one that it spells its own way. */
const SPELT = /^user_cancelled$/;

/**
 * The name that RFC 8446 section 6 gives the alert behind an error code of Node (`ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION` →
 * `protocol_version`); null for an error that was no alert of the server.
 */
export function alertName(code: string): string | null {
  const [, marked, bare = null] = ALERT.exec(code) ?? [];
  return (marked ?? bare)?.toLowerCase().replace(SPELT, "user_canceled") ?? null;
}
