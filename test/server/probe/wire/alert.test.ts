import { expect, it } from "vitest";
import { alertName } from "../../../../server/probe/wire/alert.ts";

it.each([
  ["ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "protocol_version"],
  ["ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE", "handshake_failure"],
  ["ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE", "handshake_failure"],
  ["ERR_SSL_TLSV1_UNRECOGNIZED_NAME", "unrecognized_name"],
  ["ERR_SSL_TLSV1_UNSUPPORTED_EXTENSION", "unsupported_extension"],
  ["ERR_SSL_TLSV1_ALERT_USER_CANCELLED", "user_canceled"],
  ["ERR_SSL_WRONG_VERSION_NUMBER", null],
  ["ECONNRESET", null],
])("%s is %s", (code, name) => {
  expect(alertName(code)).toBe(name);
});
