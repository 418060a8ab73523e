const ALERT = /ALERT_([A-Z_]+)$/;

/**
 * The name that RFC 8446 section 6 gives the alert behind an error code of Node (`ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION` →
 * `protocol_version`); null for an error that was no alert of the server.
 */
export function alertName(code: string): string | null {
  return ALERT.exec(code)?.[1]?.toLowerCase() ?? null;
}
