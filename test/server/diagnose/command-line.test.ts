import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outline, placeholders, render } from "../../../server/diagnose/message.ts";

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
