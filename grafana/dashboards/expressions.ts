/** The servers that are chosen. */
export const CHOSEN = 'server=~"$server"';

const WORSE = ["warning", "degraded", "down", "unknown"].map(
  (state, index) => `imapscope_server_state{${CHOSEN},state="${state}"} * ${index + 1}`,
);

/** A server's state as one number, see `STATE_NAMES`: the worst where several imapscopes watch it. */
export const STATE = `max by (server) (${[...WORSE, `imapscope_server_maintenance{${CHOSEN}} * ${WORSE.length + 1}`].join(" or ")})`;

/** Days until the certificate of each server expires. */
export const CERTIFICATE_DAYS = `(imapscope_tls_certificate_not_after_timestamp_seconds{${CHOSEN}} - time()) / 86400`;

/** The share of checks in the time shown that found the server neither degraded nor down. */
export const AVAILABILITY = `1 - sum by (server) (increase(imapscope_check_failures_total{${CHOSEN}}[$__range])) / (sum by (server) (increase(imapscope_checks_total{${CHOSEN}}[$__range])) > 0)`;

/** A quantile of how long whole checks took. */
export function checkSeconds(quantile: number): string {
  return `histogram_quantile(${quantile}, sum by (le) (rate(imapscope_check_duration_seconds_bucket{${CHOSEN}}[$__rate_interval])))`;
}
