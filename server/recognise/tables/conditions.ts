/** An address of IPv6: what fails there has a diagnosis of its own. */
export const IPV6 = /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){1,6}:|::[0-9a-f]|(?:[0-9a-f]{1,4}:){5,7}[0-9a-f])|\bipv6\b/i;

/** That the handshake was under way, so that the end of the connection, or its silence, is the handshake's. */
export const IN_HANDSHAKE =
  /ssl_connect|ssl_do_handshake|handshak|tls connection was established|before secure|_ssl\.c|STARTTLS failed/i;

/** That something else than the connection took too long. */
export const LATER_THAN_CONNECTING = /SSL|TLS|handshake|greeting|auth\w* with|read timed out|IDLE/i;

/** That it was a file, not a connection. */
export const OF_A_FILE =
  /\b(?:open|stat|chdir|mkdir|opendir|rename|unlink|link|chown|fchown|read|write|mmap|flock|fsync|scandir)\(|euid=|\.conf\b|\.sock\b|\.index\b|\/(?:var|home|etc|run|srv|tmp)\//i;
