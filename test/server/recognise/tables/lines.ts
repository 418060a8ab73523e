import type { System } from "../../../../server/recognise/tables/numbers.ts";

type Line<Value> = (value: Value) => string;

/** A name with what its language puts before it, unless it has that already. */
function within(scope: string, name: string): string {
  return /[.:]/.test(name) ? name : `${scope}${name}`;
}

/** How programs write the names of each table. */
export const LINES_OF_NAMES: Readonly<Record<string, readonly Line<string>[]>> = {
  ALERTS: [
    (name) => `javax.net.ssl.SSLException: Received fatal alert: ${name}`,
    (name) => `error:0A000410:SSL routines::ssl/tls alert ${name.replaceAll("_", " ")}:SSL alert`,
    (name) => `remote error: tls: ${name.replaceAll("_", " ")}`,
  ],
  ALERTS_BY_WORD: [(name) => `error:0A000438:SSL routines::tlsv1 alert ${name.replaceAll("_", " ")}`],
  X509: [(name) => `Error: the certificate of imap.example.com: code: '${name}'`],
  OPENSSL: [
    (name) => `ssl.SSLError: [SSL: ${name}] (_ssl.c:1007)`,
    (name) => `code: 'ERR_SSL_${name}', library: 'SSL routines'`,
    (name) => `error:0A00010B:SSL routines::${name.toLowerCase().replaceAll("_", " ")}`,
    (name) => `error:1408F10B:SSL routines:ssl3_get_record:${name.toLowerCase().replaceAll("_", " ")}`,
  ],
  OPENSSL_BY_PREFIX: [(name) => `[SSL: ${name}] (_ssl.c:1007)`, (name) => `code: 'ERR_SSL_${name}'`],
  GNUTLS: [(name) => `GnuTLS: ${name}`],
  NSS_CERTIFICATES: [(name) => `(Error code: ${name})`],
  NSS: [(name) => `(Error code: ${name})`],
  SCHANNEL: [(name) => `schannel: next InitializeSecurityContext: ${name}`],
  SECURE_TRANSPORT: [(name) => `CFNetwork: ${name}`],
  GETADDRINFO: [(name) => `getaddrinfo imap.example.com: ${name}`],
  ERRNO: [(name) => `Error: connect ${name} 192.0.2.7`, (name) => `{ code: '${name}', syscall: 'connect' }`],
  WINSOCK: [(name) => `imap.example.com:993: ${name}`],
  CHROMIUM: [(name) => `net::${name}`],
  MOZILLA: [(name) => `imap: ${name}: Component returned failure code`],
  OUTLOOK: [(name) => `IMAP: ${name}`],
  NODE: [(name) => `{ code: '${name}' }`],
  GO: [(name) => `dial: ${name}`],
  RUST: [(name) => `Error: Custom { kind: InvalidData, error: ${name} }`],
  PYTHON: [(name) => `${name}: imap.example.com`],
  RUBY: [(name) => `imap.rb:1083: imap.example.com (${name})`],
  JAVA: [
    (name) => `${within("com.example.", name)}: imap.example.com`,
    (name) => `Caused by: ${name}: imap.example.com`,
  ],
  DOTNET: [(name) => `${within("MailKit.Net.Imap.", name)}: imap.example.com`],
  PHP: [(name) => `PHP: uncaught ${within("Webklex\\PHPIMAP\\Exceptions\\", name)}: imap.example.com`],
  DOVECOT: [
    (text) =>
      `imap-login: Disconnected: Connection closed ${text}1 attempts in 2 secs): user=<>, rip=192.0.2.7, lip=192.0.2.8`,
  ],
  MOX: [(text) => `l=info m="${text}" pkg=imapserver cid=1`],
  STALWART: [(name) => `2024-09-01T10:00:00Z ERROR x (${name}) listenerId = "imaptls", remoteIp = 192.0.2.7`],
  ENTRA: [(number) => `AADSTS${number}: the sign-in to imap was refused. Trace ID: 4f2a`],
  IMAP: [(name) => `a1 NO [${name}] refused`],
};

/** How the number of each system stands in texts. */
export const LINES_OF_NUMBERS: Readonly<Record<System, readonly Line<number>[]>> = {
  errno: [(number) => `OSError: [Errno ${number}] imap.example.com`, (number) => `Os { code: x } (os error ${number})`],
  winsock: [
    (number) => `OSError: [WinError ${number}] imap.example.com`,
    (number) => `Socket Error # ${number}`,
    (number) => `0x${(0x8007_0000 + number).toString(16).toUpperCase()}`,
  ],
  wininet: [(number) => `WinHttp error ${number}`, (number) => `0x${(0x8007_0000 + number).toString(16)}`],
  win32: [(number) => `[WinError ${number}] imap.example.com`],
  getaddrinfo: [(number) => `socket.gaierror: [Errno ${number}] imap.example.com`],
  x509: [(number) => `verify error:num=${number}:imap.example.com`, (number) => `Verify return code: ${number} (x)`],
  alert: [
    (number) => `ssl3_read_bytes: SSL alert number ${number}`,
    (number) => `defined fatal alert code is ${number}.`,
  ],
  gnutls: [(number) => `GnuTLS error ${number}: imap.example.com`],
  nss: [(number) => `SSL error ${number}`],
  mbedtls: [(number) => `mbedtls_ssl_handshake() returned -0x${number.toString(16).padStart(4, "0").toUpperCase()}`],
  secureTransport: [(number) => `OSStatus ${number}`, (number) => `_kCFStreamErrorCodeKey=${number}`],
  nsurl: [(number) => `Error Domain=NSURLErrorDomain Code=${number} "(null)"`],
  curl: [(number) => `curl: (${number}) imap.example.com`, (number) => `cURL error ${number}: imap.example.com`],
  sasl: [(number) => `badlogin: host [192.0.2.7] PLAIN [SASL(${number}): x]`],
  entra: [(number) => `"error_codes":[${number}]`],
  hresult: [(number) => `Task 'imap.example.com' reported (0x${number.toString(16).padStart(8, "0").toUpperCase()})`],
};
