import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline, placeholders, render } from "../../../server/present/message.ts";

const COMMAND = "Look: `doveadm user {user}`.";
const QUOTED = 'Mend: `doveadm force-resync -u x "{mailbox}"` in “{mailbox}”.';

describe("a value in a command", () => {
  it("stands as it is where a shell takes it so", () => {
    expect(render(COMMAND, { user: "anna@example.com" }, "en")).toBe("Look: `doveadm user anna@example.com`.");
    expect(render(QUOTED, { mailbox: "Entwürfe" }, "en")).toBe(
      'Mend: `doveadm force-resync -u x "Entwürfe"` in “Entwürfe”.',
    );
  });

  it("is quoted where a shell would read more into it", () => {
    expect(render(COMMAND, { user: "a; reboot" }, "en")).toBe("Look: `doveadm user 'a; reboot'`.");
    expect(render(COMMAND, { user: "o'neill" }, "en")).toBe("Look: `doveadm user 'o'\\''neill'`.");
    expect(render(QUOTED, { mailbox: '$(reboot)"' }, "en")).toBe(
      'Mend: `doveadm force-resync -u x "\\$(reboot)\\""` in “$(reboot)"”.',
    );
  });

  it("is only named where it would end the command or be an option", () => {
    expect(render(COMMAND, { user: "a`b" }, "en")).toBe("Look: `doveadm user USER`.");
    expect(render(COMMAND, { user: "--help" }, "en")).toBe("Look: `doveadm user USER`.");
  });

  it("is quoted inside a plural or a choice too", () => {
    const message = "`doveadm resync {count, plural, =0 {INBOX} one {{mailbox}} other {NAME}}`";
    expect(render(message, { count: 1, mailbox: "a b" }, "en")).toBe("`doveadm resync 'a b'`");
    expect(render(message, { count: 0, mailbox: "a b" }, "en")).toBe("`doveadm resync INBOX`");
  });

  it("is quoted where a choice is the whole command", () => {
    const message = "`{security, select, none {nc {host} 143} other {openssl s_client -connect {host}:993}}`";
    expect(render(message, { security: "none", host: "a;b" }, "en")).toBe("`nc 'a;b' 143`");
    expect(render(message, { security: "starttls", host: "a;b" }, "en")).toBe("`openssl s_client -connect 'a;b':993`");
  });

  it("stands before a port as an address does there, and is verified as one", () => {
    const message = "`openssl s_client -connect {host}:{port} -servername {host} -verify_hostname {host}`";
    const rendered = (host: string) => render(message, { host, port: 993 }, "en");
    expect(rendered("mail.example.com")).toBe(
      "`openssl s_client -connect mail.example.com:993 -servername mail.example.com -verify_hostname mail.example.com`",
    );
    expect(rendered("::1")).toBe("`openssl s_client -connect '[::1]':993 -noservername -verify_ip ::1`");
    expect(rendered("192.0.2.1")).toBe("`openssl s_client -connect 192.0.2.1:993 -noservername -verify_ip 192.0.2.1`");
  });

  it("is several words where it is a list that is gone through", () => {
    expect(render("`for a in {dial}; do nc $a 993; done`", { dial: ["192.0.2.1", "[::1]"] }, "en")).toBe(
      "`for a in 192.0.2.1 '[::1]'; do nc $a 993; done`",
    );
  });

  it("is quoted by PowerShell's rules in a command of PowerShell", () => {
    const command = (user: string) => render("`Get-Mailbox {user} | fl`", { user }, "en");
    expect(command("anna@example.com")).toBe("`Get-Mailbox anna@example.com | fl`");
    expect(command("o'neill")).toBe("`Get-Mailbox 'o''neill' | fl`");
    expect(command("o’neill $x")).toBe("`Get-Mailbox 'o’’neill $x' | fl`");
    expect(command("a,b")).toBe("`Get-Mailbox 'a,b' | fl`");
  });

  it("is an option where it is to be one, and nowhere else", () => {
    expect(render("`openssl s_client {option}`", { option: "-tls1" }, "en")).toBe("`openssl s_client -tls1`");
    expect(render("`openssl s_client {host}`", { host: "-tls1" }, "en")).toBe("`openssl s_client HOST`");
  });

  it("is never more than one word to a real shell, whatever it holds", () => {
    const words = (message: string, name: string, value: string) => {
      const [, command = ""] = /`printf (.*)`/s.exec(render(message, { [name]: value }, "en")) ?? [];
      return execFileSync("sh", ["-c", `printf '%s\\n' ${command}`], { encoding: "utf8" });
    };
    const hostile = fc.string({ unit: fc.constantFrom(..."ab'\"\\$`;&|(){}<>*?~!# -".split("")), maxLength: 12 });
    fc.assert(
      fc.property(hostile, (value) => {
        const unfit = value === "" || value.startsWith("-") || value.includes("`");
        expect(words("`printf {user}`", "user", value)).toBe(`${unfit ? "USER" : value}\n`);
        expect(words('`printf "{user}"`', "user", value)).toBe(`${unfit || value.includes("!") ? "USER" : value}\n`);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a value that is only shown", () => {
  it("stays as it is in a code span that is no command, and in the sentence", () => {
    expect(render("`{subject}` and {subject}", { subject: "CN=a b" }, "en")).toBe("`CN=a b` and CN=a b");
  });
});

describe("a message with a command", () => {
  it("keeps the names of its placeholders", () => {
    expect(outline(QUOTED, "en")).toBe('Mend: `doveadm force-resync -u x "{mailbox}"` in “{mailbox}”.');
    expect([...placeholders(QUOTED, "en")]).toEqual(["mailbox"]);
    expect(render(COMMAND, {}, "en")).toBe("Look: `doveadm user …`.");
  });
});
