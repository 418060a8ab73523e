import {
  CANNOT_CONNECT,
  CERTIFICATE_REJECTED,
  CLIENT_CERTIFICATE,
  CLOSED,
  HANDSHAKE_FAILED,
  INTERCEPTED,
  LOGIN_REFUSED,
  NAME_NOT_RESOLVED,
  PARAMETERS_WEAK,
  STAPLE_MISSING,
  TLS_FAILED,
  UNREACHABLE,
} from "./meanings.ts";
import type { CodeTable, TableMeaning } from "./table.ts";

const TIMED_OUT: TableMeaning = { confidence: "likely", ids: ["tcp-connection-timeout", "session-command-timeout"] };
const NO_STARTTLS: TableMeaning = { confidence: "likely", ids: ["starttls-not-offered", "tls-handshake-failed"] };
const LIKELY_REJECTED: TableMeaning = { confidence: "likely", ids: ["tls-certificate-untrusted-issuer"] };
const LIKELY_MISMATCH: TableMeaning = { confidence: "likely", ids: ["tls-certificate-name-mismatch"] };
const LIKELY_CLOSED: TableMeaning = {
  confidence: "likely",
  ids: ["session-connection-lost", "session-closed-by-server"],
};
const FOLDER: TableMeaning = { confidence: "likely", ids: ["mailbox-not-found"] };

/** Exit codes of curl, and what libcurl, which PHP and many others use, calls them. */
export const CURL: CodeTable = {
  source: "curl/curl.h of curl 8.11: CURLcode; curl.se/libcurl/c/libcurl-errors.html",
  numbers: ["curl"],
  prefixes: ["CURLE_"],
  rows: [
    [NAME_NOT_RESOLVED, { COULDNT_RESOLVE_HOST: 6, COULDNT_RESOLVE_PROXY: 5 }],
    [CANNOT_CONNECT, { COULDNT_CONNECT: 7 }],
    [{ confidence: "likely", ids: ["greeting-not-imap", "session-protocol-error"] }, { WEIRD_SERVER_REPLY: 8 }],
    [TIMED_OUT, { OPERATION_TIMEDOUT: 28, OPERATION_TIMEOUTED: [] }],
    [TLS_FAILED, { SSL_CONNECT_ERROR: 35 }],
    [LIKELY_MISMATCH, { SSL_PEER_CERTIFICATE: 51 }],
    [LIKELY_CLOSED, { GOT_NOTHING: 52, SEND_ERROR: 55, RECV_ERROR: 56, PARTIAL_FILE: 18 }],
    [CLOSED, { SSL_SHUTDOWN_FAILED: 80 }],
    [CLIENT_CERTIFICATE, { SSL_CERTPROBLEM: 58, SSL_CLIENTCERT: 98 }],
    [PARAMETERS_WEAK, { SSL_CIPHER: 59 }],
    [LIKELY_REJECTED, { PEER_FAILED_VERIFICATION: 60, SSL_CACERT: [] }],
    [CERTIFICATE_REJECTED, { SSL_CACERT_BADFILE: 77, SSL_ISSUER_ERROR: 83, SSL_CRL_BADFILE: 82 }],
    [INTERCEPTED, { SSL_PINNEDPUBKEYNOTMATCH: 90 }],
    [STAPLE_MISSING, { SSL_INVALIDCERTSTATUS: 91 }],
    [NO_STARTTLS, { USE_SSL_FAILED: 64 }],
    [LOGIN_REFUSED, { LOGIN_DENIED: 67, AUTH_ERROR: 94 }],
    [HANDSHAKE_FAILED, { SSL_ENGINE_INITFAILED: 66 }],
    [UNREACHABLE, { INTERFACE_FAILED: 45 }],
    [FOLDER, { REMOTE_FILE_NOT_FOUND: 78 }],
    [{ confidence: "likely", ids: ["session-storage-full"] }, { REMOTE_DISK_FULL: 70 }],
    [{ confidence: "likely", ids: ["sync-append-failed"] }, { UPLOAD_FAILED: 25 }],
    [{ confidence: "possible", ids: ["session-server-error", "session-command-rejected"] }, { QUOTE_ERROR: 21 }],
  ],
};
