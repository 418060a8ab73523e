import { describe, expect, it } from "vitest";
import { speakerOf } from "../../../server/recognise/speaker.ts";

describe("speakerOf", () => {
  it.each([
    ["imap-login: Disconnected (no auth attempts in 0 secs): user=<>, rip=192.0.2.1, lip=192.0.2.2", "server-log"],
    ["Jan 23 10:01:04 mail dovecot: imap(bob)<12><x>: Error: stat() failed", "server-log"],
    ["cyrus/imaps[8988]: imaps TLS negotiation failed: [192.0.2.7]", "server-log"],
    ["imapd: LOGIN FAILED, user=bob, ip=[::ffff:192.0.2.1]", "server-log"],
    ["2024-07-15T18:08:46Z WARN common::listener::tls: No certificates available", "server-log"],
    ["*26 upstream timed out while reading response from upstream, client: 192.0.2.1", "server-log"],
    ["Verify return code: 18 (self signed certificate)", "tool"],
    ["verify error:num=20:unable to get local issuer certificate", "tool"],
    ["993/tcp closed imaps", "tool"],
    ["telnet: Unable to connect to remote host: Connection refused", "tool"],
    ["● dovecot.service - Dovecot IMAP/POP3 email server", "tool"],
    ["Active: failed (Result: exit-code) since Wed", "tool"],
    ["javax.mail.AuthenticationFailedException: LOGIN failed", "library"],
    ["Caused by: java.net.ConnectException: Connection refused", "library"],
    ["dial tcp 192.0.2.1:993: i/o timeout", "library"],
    ["[WinError 10060] A connection attempt failed", "system"],
    ["I get this every time I open my mail", "person"],
    ["请问这是怎么回事？", "person"],
    ["Bei mir kommt, wenn ich den Ordner öffne, eine Meldung", "person"],
    ["IMAP: Cannot connect to the server", "client"],
    ["Enter your password", "client"],
    ["I/O error", "client"],
  ])("hears in %j the %s", (line, speaker) => {
    expect(speakerOf(line)).toBe(speaker);
  });
});
