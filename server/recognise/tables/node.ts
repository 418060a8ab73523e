import {
  ANSWER_UNREADABLE,
  CANNOT_CONNECT,
  CLOSED,
  CONNECT_TIMEOUT,
  EXTENSION_MISSING,
  HANDSHAKE_CLOSED,
  HANDSHAKE_FAILED,
  HANDSHAKE_TIMEOUT,
  LOGIN_REFUSED,
  NAME_MISMATCH,
  NO_CONNECTION,
  PARAMETERS_WEAK,
  TLS_FAILED,
  VERSION_UNSUPPORTED,
} from "./meanings.ts";
import type { CodeTable } from "./table.ts";

/** Codes of Node and of its mail libraries; what comes from the system or from OpenSSL is in their tables. */
export const NODE: CodeTable = {
  source:
    "Node 20, errors (node_errors.h and lib/internal/errors.js); imapflow 1.0 and before; nodemailer 7 (lib/errors.js); undici 7; axios 1",
  rows: [
    [NAME_MISMATCH, "ERR_TLS_CERT_ALTNAME_INVALID ERR_TLS_CERT_ALTNAME_FORMAT"],
    [HANDSHAKE_TIMEOUT, "ERR_TLS_HANDSHAKE_TIMEOUT UPGRADE_TIMEOUT"],
    [PARAMETERS_WEAK, "ERR_TLS_DH_PARAM_SIZE"],
    [VERSION_UNSUPPORTED, "ERR_TLS_INVALID_PROTOCOL_VERSION ERR_TLS_PROTOCOL_VERSION_CONFLICT"],
    [HANDSHAKE_FAILED, "ERR_TLS_RENEGOTIATION_DISABLED ERR_TLS_ALPN_CALLBACK_INVALID_RESULT"],
    [CONNECT_TIMEOUT, "ERR_SOCKET_CONNECTION_TIMEOUT UND_ERR_CONNECT_TIMEOUT CONNECT_TIMEOUT"],
    [
      { confidence: "likely", ids: ["greeting-port-speaks-tls", "auth-timeout", "greeting-timeout"] },
      "GREEETING_TIMEOUT GREETING_TIMEOUT",
    ],
    [
      CLOSED,
      "ERR_SOCKET_CLOSED ERR_STREAM_DESTROYED ERR_STREAM_PREMATURE_CLOSE ERR_SOCKET_CLOSED_BEFORE_CONNECTION UND_ERR_SOCKET " +
        "NoConnection EConnectionClosed",
    ],
    [HANDSHAKE_CLOSED, "ClosedAfterConnectTLS"],
    [
      { confidence: "likely", ids: ["greeting-closed", "auth-client-address-blocked", "greeting-port-speaks-tls"] },
      "ClosedAfterConnectText",
    ],
    [{ confidence: "likely", ids: ["session-throttled"] }, "ETHROTTLE"],
    [EXTENSION_MISSING, "MissingServerExtension"],
    [ANSWER_UNREADABLE, "InvalidResponse ParserErrorExchange"],
    [LOGIN_REFUSED, "AuthenticationFailure"],
    [{ confidence: "possible", ids: LOGIN_REFUSED.ids }, "EAUTH"],
    [CANNOT_CONNECT, "ECONNECTION"],
    [NO_CONNECTION, "ERR_NETWORK"],
    [TLS_FAILED, "ESOCKET ETLS"],
  ],
};
