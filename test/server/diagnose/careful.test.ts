import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../server/contract/languages.ts";
import { CAREFUL } from "../../../server/diagnose/careful.ts";
import { translated } from "../../../server/languages/translation.ts";
import { outline } from "../../../server/present/message.ts";
import { spans, steps } from "../../support/commands.ts";
import { textsIn } from "../../support/texts.ts";

/** What deletes, overwrites, exposes or locks out, and how it is known in a step of either language. */
const DANGERS: Readonly<Record<string, RegExp>> = {
  "deletes mail": /doveadm (?:expunge|backup|purge|mailbox delete (?!.*imapscope-folder-test))/,
  "marks every message": /doveadm flags (?:add|remove|replace) [^`]*\ball`/,
  "can lose marks and bring deleted mail back": /force-resync|reconstruct -u|New-MailboxRepairRequest/,
  "makes every mail program download everything again": /--uid-validity/,
  "replaces rights that were given": /doveadm acl (?:set|delete)|lam [^`]*none/,
  "deletes the log": /--vacuum-/,
  "deletes files, or writes over them": /(?:^|[`;&|] ?)rm |>>|\bmv |>\s?(?:fullchain|CERT|KEY)\b/,
  "lets in whoever has no certificate":
    /ssl_verify_client_cert = no|auth_ssl_require_client_cert = no|ssl_verify_client off|tls_require_cert: 0/,
  "lets a password live for ever": /PasswordNeverExpires/,
  "opens a firewall, or shuts it, until the next start only": /iptables -[ADFI] |nft (?:add|delete|flush)|ufw disable/,
  "stops renewals where it is wrong": /CAA 0 issue/,
  "locks out whoever uses no encryption": /disable_plaintext_auth = yes|LoginType SecureLogin/,
  "locks out old programs":
    /only: `ssl_min_protocol|^[^`]*Change whatever else ends TLS: `ssl_protocols|只允许 TLS 1\.2|如果负责 TLS 的不是 Dovecot，请在相应软件里修改/,
  "locks out whoever uses the port": /Close port|Shut it to others|对外关闭它|不要对外开放/,
  "renames all folders": /altnamespace: 1/,
  "locks out whoever uses the address": /from DNS|从 DNS 里删除/,
  "deletes what only the mail program has": /\b[Rr]emove (?:the|an|your) account\b|(?:删除|移除)(?:该|此)?账号/,
  "deletes what somebody may still want": /[Ee]mpty the trash|清空“/,
};

/** Steps that hold such words and do no harm: why. */
const HARMLESS: Readonly<Record<string, string>> = {
  "mailbox-messages-dropped admin 3": "looks for cron jobs that expunge, and runs none",
  "mailbox-list-empty user 1": "says to leave the account alone",
};

/** What no step may hold, as there is a way without the danger. */
const NEVER: Readonly<Record<string, RegExp>> = {
  "replaces a certificate's names by one": /certbot certonly [^`]*(?:--cert-name|--force-renewal)/,
  "caches NFS wrongly": /mail_nfs_(?:index|storage) = yes/,
  "writes the password of the key to the screen": /doveconf -\w*P\w*(?: \||`)/,
  "sends the password for everybody to read, or to whoever answers": /LOGIN [^`]*\| ?(?:nc|openssl)/,
  "turns the check of certificates off": /(?:curl|wget) [^`]*(?:-k\b|--insecure|--no-check)|-verify_quiet|verify=none/,
};

describe.each(LANGUAGES)("what helps whoever complains, in %s", (language) => {
  it("says what is lost with an account that is removed", async () => {
    const complaints = (await textsIn(language)).filter(({ key }) => key.startsWith("server/complaints:"));
    const steps = complaints.flatMap(({ text }) => text.split("\n"));
    const removing = steps.filter((step) => DANGERS["deletes what only the mail program has"]?.test(step));
    // A device that nobody uses any more has nothing to lose.
    const unused = /no longer use|不再使用/;
    expect(removing.length).toBeGreaterThan(2);
    expect(removing.filter((step) => !/POP3/.test(step) && !unused.test(step))).toEqual([]);
  });
});

describe.each(LANGUAGES)("the steps in %s", (language) => {
  const careful = translated(language, CAREFUL, (words) => words.careful);
  const all = steps(language).flatMap(({ id, reader, steps: own }) =>
    own.map((step, index) => ({
      id,
      reader,
      index,
      name: `${id} ${reader} ${index + 1}`,
      text: outline(step, language),
      isLast: own.slice(index).every((later) => later.startsWith(careful)),
    })),
  );
  const isCareful = ({ text }: { text: string }) => text.startsWith(careful);

  it.each(Object.entries(DANGERS))("warns where one %s", (_, danger) => {
    const dangerous = all.filter(({ text, name }) => danger.test(text) && !(name in HARMLESS));
    expect(dangerous.filter((one) => !isCareful(one)).map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it("puts those with a warning last among the steps of their reader", () => {
    expect(all.filter((one) => isCareful(one) && !one.isLast).map(({ name }) => name)).toEqual([]);
  });

  it("says what it costs, and then what to do", () => {
    for (const { name, text } of all.filter(isCareful)) {
      expect(text.slice(careful.length).split(/[.。]/).filter(Boolean).length, name).toBeGreaterThan(1);
    }
  });

  it.each(Object.entries(NEVER))("never %s", (_, never) => {
    expect(all.filter(({ text }) => never.test(text)).map(({ name, text }) => `${name}: ${text}`)).toEqual([]);
  });

  it("lets a password be typed only where openssl ends before it at a certificate that is not trusted for the name", () => {
    const typed = all.filter(({ text }) => spans(text).some((span) => /^\w LOGIN /.test(span)));
    expect(typed.length).toBeGreaterThan(4);
    for (const { name, text } of typed) {
      const sessions = spans(text).filter((span) => span.startsWith("openssl s_client"));
      expect(sessions.length, name).toBeGreaterThan(0);
      for (const session of sessions) expect(session, name).toMatch(/ -verify_return_error -verify_hostname \{host\}/);
    }
  });

  it("types a password into no command line", () => {
    const shown = all.filter(({ text }) =>
      spans(text).some((span) => /--password [^-]|PASSWORD=|-p PASSWORD/.test(span)),
    );
    expect(shown.map(({ name }) => name)).toEqual([]);
  });
});
