import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../server/contract/answers/finding.ts";
import { type Command, commands } from "../../support/commands.ts";
import { powershellWords } from "../../support/powershell-words.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What a shell runs: each command has to begin with one of these. */
const PROGRAMS =
  /^(?:acme\.sh|ausearch|certbot|curl|cyradm|delv|df|dig|docker|doveadm|doveconf|du|fail2ban-client|findmnt|firewall-cmd|getent|imapscope|iostat|ip|ip6tables|iptables|journalctl|mtr|nc|nft|openssl|ping|postqueue|quota|reconstruct|ss|sysctl|systemctl|tcpdump|timedatectl|ufw|zmprov|cscli|plesk|csf|setup|whmapi1|zmcertmgr|zmmailboxdctl|zmproxyctl)\b/;
const SHELL = /^(?:\(|for [ak] in |read -rs P; |time |printf '|echo )/;
const CMDLET = /^[A-Z][a-z]+-[A-Z]\w+\b/;
/** What is typed or written elsewhere, by what it looks like. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  "a line of IMAP": /^(?:[a-c] (?:CAPABILITY|LOGIN \w+ \w+|SELECT .+|IDLE)|ID \(.*\)|AUTHENTICATE PLAIN)$/,
  "what openssl says that a certificate is for": /^TLS Web Server Authentication$/,
  "an answer": /^(?:\* OK|a OK|status: NXDOMAIN|Verification: OK|Cipher is \(NONE\)|System clock synchronized: yes)$/,
  "a line of a log":
    /^(?:Failed to initialize SSL server context|Maximum connection limit reached|wrong version number|Didn't find STARTTLS|Unknown setting|Address already in use|no shared cipher)$/,
  "a record of DNS": / 3600 IN (?:A|AAAA|CAA|CNAME|SRV) /,
  "a command of cyradm": /^(?:lam|sam|cm|lm) /,
  "an option": /^-(?:u|servername) /,
  "a setting":
    /^[\w-]+(?: =|:) |^(?:proxy_timeout|timeout (?:client|server)) |^(?:ssl_protocols|starttls|listen \S+ ssl)\b|^ssl-min-ver |^(?:service|inet_listener|protocol|local_name|mailbox) \S+$|^idled cmd=|^ssl_verify_client off;$|^ssl_reject_handshake on$|^ocsp-update on$|^verify required$|^imapd -s$|^plain login$|^xoauth2 oauthbearer$|^\d+ secs$/,
};

/** What stands for the parts of a command, in every test: the ordinary, and what people are called. */
const EVIDENCE = {
  host: "mail.example.com",
  port: 993,
  security: "implicit-tls",
  user: "anna@example.com",
  mailbox: "Archive",
  mailboxes: "Archive",
  domain: "example.com",
  endpoint: "login.example.com",
  first: "192.0.2.1",
  dial: ["192.0.2.1", "[2001:db8::1]", "192.0.2.2"],
  option: "-tls1_1",
  before: "1203",
  item: "UIDNEXT",
};
const ODD: Readonly<Record<string, Evidence>> = {
  "ordinary values": EVIDENCE,
  "an address, an apostrophe and blanks": {
    ...EVIDENCE,
    host: "2001:db8::25",
    user: "o'neill@example.com",
    mailbox: "Tom & Jerry",
    mailboxes: "Tom & Jerry",
  },
  "an IPv4 address, semicolons and substitutions": {
    ...EVIDENCE,
    host: "192.0.2.7",
    user: "a;reboot|b@example.com",
    mailbox: '$(reboot) "x" \\',
    mailboxes: '$(reboot) "x" \\',
  },
  "other alphabets and patterns": {
    ...EVIDENCE,
    host: "почта.example",
    user: "王 *@example.com",
    mailbox: "台北/日本語 [2026]",
    mailboxes: "台北/日本語 [2026]",
  },
  "an address with its zone, a tag, pictures and quotes of every kind": {
    ...EVIDENCE,
    host: "fe80::1%eth0",
    user: "anna+lists@example.com",
    mailbox: "📬 ‘neu’ “alt” 'x' {a,b} ~ #1 %d",
    mailboxes: "📬 ‘neu’ “alt” 'x' {a,b} ~ #1 %d",
  },
  "names as long as they may be": {
    ...EVIDENCE,
    host: `${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.example`,
    user: `${"u".repeat(64)}@${"d".repeat(63)}.example`,
    mailbox: "Archive/".repeat(60),
    mailboxes: "Archive/".repeat(60),
  },
};
/** Ends a call in the log of calls. */
const END = "[end]";

const isShell = ({ command }: Command) => PROGRAMS.test(command) || SHELL.test(command);

describe.each(Object.entries(ODD))("every command of the catalogue, with %s", (_, evidence) => {
  const all = commands(evidence);
  const once = [...new Map(all.map((one) => [`${one.command} ${one.names}`, one])).values()];

  it("is of a kind that is known here", () => {
    const known = (one: Command) =>
      isShell(one) || CMDLET.test(one.command) || Object.values(OTHERS).some((kind) => kind.test(one.command));
    expect(all.filter((one) => !known(one)).map(({ id, command }) => `${id}: ${command}`)).toEqual([]);
  });

  it("has evidence here for whatever stands in it", () => {
    expect(once.filter(({ command }) => command.includes("…")).map(({ id, command }) => `${id}: ${command}`)).toEqual(
      [],
    );
  });

  it("is understood by bash, and by every shell unless the step says that it is for bash", () => {
    const needsBash = ({ command }: Command) => /<<<|read -\w*s/.test(command);
    const shell = once.filter(isShell);
    expect(shell.filter((one) => needsBash(one) && !/\bbash\b/.test(one.step))).toEqual([]);
    expect(complaints("bash", shell)).toBe("");
    expect(
      complaints(
        "dash",
        shell.filter((one) => !needsBash(one)),
      ),
    ).toBe("");
  });

  it("passes each value on as one word, and each of a list as a word of its own", () => {
    const used = once.filter((one) => isShell(one) && one.names.length > 0);
    const isLeftOut = (name: string, { command }: Command) => name === "host" && / -noservername\b/.test(command);
    for (const [one, calls] of callsOf(used)) {
      const words = calls.flat();
      for (const name of one.names) {
        if (isLeftOut(name, one)) continue;
        const value = evidence[name];
        const shown = `${one.id}: ${one.command} → ${words.join(" ⏎ ")}`;
        if (Array.isArray(value)) {
          const several = (word: string) => value.filter((part) => word.includes(part)).length > 1;
          expect(words.filter(several), shown).toEqual([]);
          for (const part of value) expect(words, shown).toContain(`${part}:993`);
        } else
          expect(
            words.some((word) => word.includes(String(value))),
            shown,
          ).toBe(true);
      }
    }
  });

  it("passes each value to PowerShell as one argument", () => {
    for (const { command, names } of once.filter((one) => CMDLET.test(one.command))) {
      const words = powershellWords(command);
      for (const name of names) expect(words, command).toContain(evidence[name]);
    }
  });

  it("names a server by an address as openssl and imapscope want it", () => {
    const host = String(evidence.host);
    const authority = host.includes(":") ? `[${host}]` : host;
    const used = once.filter((one) => isShell(one) && one.names.includes("host"));
    for (const [{ command }, calls] of callsOf(used)) {
      for (const words of calls) {
        if (/:|^[\d.]+$/.test(host)) expect(words.join(" ")).not.toMatch(/-servername (?!NAME)|-verify_hostname/);
        const target = words.find((word) => word.includes(host) && /:\d+$/.test(word.replace(host, "")));
        if (/^(?:openssl|imapscope)$/.test(words[0] ?? "") && target) {
          expect(target, command).toMatch(/:\d+$/);
          expect(target.replace(/:\d+$/, ""), command).toBe(authority);
        }
      }
    }
  });
});

it("tells a list that is passed on as one word from its words", () => {
  const listed = (list: string) => {
    const command = `for a in ${list}; do openssl s_client -connect $a:993; done`;
    return [...callsOf([{ id: "", language: "en", step: "", names: [], command }]).values()].flat(2);
  };
  expect(listed("192.0.2.1 192.0.2.2")).toContain("192.0.2.2:993");
  expect(listed("'192.0.2.1 192.0.2.2'")).not.toContain("192.0.2.2:993".replace("2:", "1:"));
  expect(listed("'192.0.2.1, 192.0.2.2'").some((word) => word.includes(", "))).toBe(false);
});

/** What a shell says of the grammar of these commands. */
function complaints(shell: string, those: readonly Command[]): string {
  const script = those.map(({ command }, index) => `f${index}() {\n${command}\n}`).join("\n");
  return spawnSync(shell, ["-n"], { input: script, encoding: "utf8" }).stderr;
}

/** The words with which bash calls each program of a command: none is run. */
function callsOf(those: readonly Command[]): ReadonlyMap<Command, readonly (readonly string[])[]> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "etc/letsencrypt/renewal-hooks/deploy"), { recursive: true });
  const script = those.map(({ command }, index) => {
    const line = command.replaceAll(" >/etc/", ` >${folder}/etc/`);
    return `N=${index}\n{\n${line}\n} <<<secret`;
  });
  const handler = `command_not_found_handle() { printf '%s\\0' "$N" "$@" ${END} >>${folder}/calls; }`;
  const input = [handler, "PATH=/nowhere", ...script].join("\n");
  writeFileSync(join(folder, "script"), input);
  const { stderr } = spawnSync("/bin/bash", ["script"], { cwd: folder, encoding: "utf8" });
  expect(stderr.replace(/^(?:(?:real|user|sys)\t.*)?\n/gm, "")).toBe("");
  const calls = readFileSync(join(folder, "calls"), "utf8")
    .split(`\0${END}\0`)
    .slice(0, -1)
    .map((call) => call.split("\0"));
  return new Map(
    those.map((one, index) => [one, calls.filter(([at]) => at === String(index)).map((call) => call.slice(1))]),
  );
}
