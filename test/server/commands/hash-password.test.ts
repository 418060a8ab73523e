import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { isPassword } from "../../../server/access/password.ts";
import { hashPasswordCommand } from "../../../server/commands/hash-password.ts";
import type { Terminal } from "../../../server/commands/hidden-lines.ts";
import { parsePasswordHash } from "../../../server/config/password-hash.ts";
import { fakeConsole } from "../../support/console.ts";

/** Standard input with a text: from a pipe, or as keys that somebody presses. */
function inputOf(text: string | readonly string[], isTerminal = false) {
  const raw: boolean[] = [];
  const input: Terminal = Object.assign(new PassThrough(), {
    isTTY: isTerminal,
    setRawMode: (on: boolean) => raw.push(on),
  });
  for (const piece of [text].flat()) input.push(piece);
  if (!isTerminal) input.push(null);
  return { input, raw };
}

async function hashed(input: Terminal, args: readonly string[] = []) {
  const { console, written } = fakeConsole();
  const status = await hashPasswordCommand(args, console, input);
  return { status, ...written, hash: parsePasswordHash(written.stdout.trim()) };
}

describe("imapscope hash-password", () => {
  it.each(["correct horse battery\n", "correct horse battery", "correct horse battery\r\n"])(
    "prints the hash of what it reads: %j",
    async (text) => {
      const { status, stdout, stderr, hash } = await hashed(inputOf(text).input);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$\S+\n$/);
      expect(hash && (await isPassword("correct horse battery", hash))).toBe(true);
    },
  );

  it("asks twice at a terminal, which shows nothing of it", async () => {
    const { input, raw } = inputOf(
      ["correct hosse", "\u007f\u007f\u007f", "rse\r", "\u001b[A", "nonsense\u0015correct horse", "\r"],
      true,
    );
    const { status, stdout, stderr, hash } = await hashed(input);
    expect(status).toBe(0);
    expect(hash && (await isPassword("correct horse", hash))).toBe(true);
    expect(raw).toEqual([true, false]);
    expect(stderr).toBe("Password: \nThe same again: \n");
    expect(stdout + stderr).not.toMatch(/horse|correct/);
  });

  it("says that two different ones were typed, and gives up when it is told to", async () => {
    await expect(hashed(inputOf("one of them\rand another\r", true).input)).rejects.toThrow("not the same");
    const stopped = inputOf("one of\u0003", true);
    expect(await hashed(stopped.input)).toMatchObject({ status: 3, stdout: "" });
    expect(stopped.raw).toEqual([true, false]);
  });

  it.each([
    ["", "empty"],
    ["\n", "empty"],
    ["two\nlines\n", "more than one line"],
    ["x".repeat(1025), "1024 bytes"],
  ])("does not take %j", async (text, word) => {
    await expect(hashed(inputOf(text).input)).rejects.toThrow(word);
  });

  it("takes a short one, and says that it is", async () => {
    const { status, stderr } = await hashed(inputOf("short").input);
    expect([status, stderr]).toEqual([0, expect.stringContaining("fewer than 12 characters")]);
    expect(await hashed(inputOf("").input, ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Usage"),
    });
  });
});
