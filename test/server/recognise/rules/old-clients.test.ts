import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

const first = (text: string) => recognise(text)[0]?.id;

describe("a client that is too old", () => {
  it.each([
    "imap-login: Disconnected: Connection closed: SSL_accept() failed: error:0A000102:SSL routines::unsupported protocol (no auth attempts in 0 secs): user=<>, rip=192.0.2.7",
    "dovecot: pop3-login: Disconnected: TLS handshaking: SSL_accept() failed: error:1417D18C:SSL routines:tls_process_client_hello:version too low",
    "imaps[4711]: imaps TLS negotiation failed: [192.0.2.7]: error:1408A0C1:SSL routines:ssl3_get_client_hello:no shared cipher",
    "couriertls: accept: error:142090FC:SSL routines:tls_early_post_process_client_hello:unsupported protocol",
    "tls: client offered only unsupported versions: [301]",
    "TLS server: In state hello at tls_handshake.erl:354 generated SERVER ALERT: Fatal - Protocol Version",
    "javax.net.ssl.SSLHandshakeException: no cipher suites in common",
  ])("is known from a server's log: %s", (text) => {
    expect(first(text)).toBe("client-too-old");
  });

  it.each([
    ["ssl.SSLError: [SSL: UNSUPPORTED_PROTOCOL] unsupported protocol (_ssl.c:727)", "tls-version-unsupported"],
    ["error:0A000102:SSL routines:ssl_choose_client_version:unsupported protocol", "tls-version-unsupported"],
    ["error:0A00042E:SSL routines::tlsv1 alert protocol version:SSL alert number 70", "tls-version-unsupported"],
    ["imap-login: Error: proxy: SSL connect() failed: unsupported protocol", "tls-version-unsupported"],
    [
      "SSL_accept() failed: error:1408F10B:SSL routines:ssl3_get_record:wrong version number",
      "tls-port-speaks-plaintext",
    ],
    ["dh key too small", "tls-parameters-weak"],
  ])("is not what %s means", (text, id) => {
    expect(first(text)).toBe(id);
  });
});
