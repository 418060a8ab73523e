import { describe, expect, it } from "vitest";
import { recognise } from "../../../../server/recognise/recognise.ts";

const STATUS = `× dovecot.service - Dovecot IMAP/POP3 email server
     Loaded: loaded (/usr/lib/systemd/system/dovecot.service; enabled; preset: enabled)
     Active: failed (Result: exit-code) since Sat 2025-08-16 10:02:11 CEST; 3s ago
    Process: 4711 ExecStart=/usr/sbin/dovecot -F (code=exited, status=89)
   Main PID: 4711 (code=exited, status=89)`;

describe("a service that does not run", () => {
  it.each([
    STATUS,
    STATUS.replace(/Active: .*/, "Active: inactive (dead)"),
    "Failed to restart cyrus-imapd.service: Unit cyrus-imapd.service not found.",
    "Unit courier-imap.service could not be found.",
    "stalwart.service: Start request repeated too quickly.",
    "WARN exited: dovecot (exit status 89; not expected)",
    "2021-10-11 14:30:09,414 INFO exited: dovecot (exit status 89; not expected)",
    "Cannot start service dovecot-mailcow: Address already in use",
    "Error starting userland proxy: listen tcp 203.0.113.147:995: bind: address already in use",
    "Dovecot will not start no matter what",
    "dovecot-mailcow-1 exited with code 89",
    "Fatal: Dovecot is not running (read from /run/dovecot/master.pid)",
    "doveadm(root): Error: connect(/var/run/dovecot/doveadm-server) failed: No such file or directory",
    "Error response from daemon: failed to bind host port for 0.0.0.0:993: address already in use",
    "Bind for 0.0.0.0:993 failed: port is already allocated",
    "listen tcp 0.0.0.0:143: bind: address already in use",
    "The Microsoft Exchange IMAP4 service terminated unexpectedly.",
    "邮件服务未启动",
  ])("is known from %j", (text) => {
    expect(recognise(text)[0]?.id).toBe("service-not-running");
  });

  it.each([
    "● dovecot.service - Dovecot IMAP/POP3 email server\n     Loaded: loaded\n     Active: active (running) since Mon",
    "Unit postfix.service could not be found.",
    "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)",
    "imap-login: Info: Login: user=<a@example.com>, method=PLAIN, rip=192.0.2.1",
    "connect ECONNREFUSED 192.0.2.1:993",
    "dovecot does not STARTTLS on port 143",
  ])("is not seen in %j", (text) => {
    expect(recognise(text).map(({ id }) => id)).not.toContain("service-not-running");
  });
});
