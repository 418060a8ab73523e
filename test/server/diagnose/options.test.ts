import { describe, expect, it } from "vitest";
import { commands } from "../../support/commands.ts";

/**
 * The options and subcommands of programs that no test here can run, by their manuals: systemd 252, util-linux 2.38, iproute2 6.1,
 * iputils 20221126, mtr 0.95, tcpdump 4.99, curl 7.88, coreutils 9.1, grep 3.8, fail2ban 1.0, ufw 0.36, iptables 1.8, nftables 1.0,
 * firewalld 1.3, Postfix 3.7, Cyrus 3.6, auditd 3.0, sysstat 12.6, acme.sh 3.0, Docker Compose 2, cscli 1.7, Plesk Obsidian, CSF 14. Letters stand for themselves behind one hyphen.
 */
const KNOWN: Readonly<Record<string, RegExp>> = {
  "acme.sh": /^--(?:renew|force|install-cert|key-file|fullchain-file|reloadcmd)$|^-d$/,
  ausearch: /^-(?:m|ts)$/,
  curl: /^-[ifv]$/,
  cyradm: /^-u$/,
  df: /^-[hi]$/,
  csf: /^-dr$/,
  cscli: /^--ip$/,
  docker: /^(?:ps|compose|exec|restart|logs|-d|--(?:tail|force-recreate))$/,
  du: /^-[xh]+$/,
  "fail2ban-client": /^(?:banned|unban|reload|status)$/,
  findmnt: /^-[TO]$/,
  "firewall-cmd": /^--(?:permanent|reload|add-port=\d+\/tcp)$/,
  getent: /^ahosts$/,
  grep: /^-(?:[iFevcE]|A\d+)$/,
  iostat: /^-x$/,
  ip: /^(?:-[46]|route|show|default)$/,
  ip6tables: /^-S$/,
  iptables: /^-S$/,
  journalctl: /^-(?:[ukn]|-since|-?\d+[dh]|-vacuum-size=\d+M)$/,
  mtr: /^-[rwTP]+$/,
  nft: /^(?:list|ruleset)$/,
  ping: /^-[46csM]$/,
  plesk: /^--(?:banned|unban)$/,
  postqueue: /^-p$/,
  quota: /^-[fu]$/,
  reconstruct: /^-u$/,
  sort: /^-h$/,
  ss: /^-[ltnp46]+$/,
  systemctl: /^(?:cat|enable|--now|list-timers|reload|restart|start|status)$/,
  tail: /^-n$/,
  tcpdump: /^-[ni]+$/,
  timedatectl: /^set-ntp$/,
  ufw: /^(?:allow|status|verbose)$/,
  wc: /^-l$/,
};
/** Programs whose first words are subcommands, which count as options do. */
const BY_WORDS = /^(?:docker|fail2ban-client|getent|ip|nft|systemctl|timedatectl|ufw)$/;
const QUOTED = /'[^']*'|"[^"]*"/g;

/** Each program that a command calls, with its words. */
function calls(command: string): readonly (readonly string[])[] {
  return command
    .replaceAll(QUOTED, "QUOTED")
    .split(/\|\|?|&&|;|\bdo\b/)
    .map((part) => part.trim().split(/\s+/));
}

describe("the commands that only their manuals can prove", () => {
  const all = commands({ host: "mail.example.com", port: 993, user: "anna@example.com", mailbox: "Sent" });
  const called = all.flatMap(({ id, command }) =>
    calls(command).map(([program = "", ...words]) => ({ id, program, words })),
  );

  it.each(Object.entries(KNOWN))("%s has the options that are named", (program, known) => {
    const own = called.filter((call) => call.program === program);
    const wrong = own.flatMap(({ id, words }) => {
      const options = words.filter((word, index) => /^-/.test(word) || (BY_WORDS.test(program) && index === 0));
      return options.filter((option) => !known.test(option)).map((option) => `${id}: ${program} ${option}`);
    });
    expect(wrong).toEqual([]);
  });

  it("finds an option that there is not", () => {
    expect(calls("journalctl -u dovecot | grep --nothing x")).toEqual([
      ["journalctl", "-u", "dovecot"],
      ["grep", "--nothing", "x"],
    ]);
    expect(KNOWN.grep?.test("--nothing")).toBe(false);
  });
});
