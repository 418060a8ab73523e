import { parseArgs } from "node:util";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { EXIT } from "./exit-status.ts";
import type { Terminal } from "./hidden-lines.ts";

const USAGE = `Usage: imapscope hash-password

Reads a password and prints its hash for \`access.users\` in the configuration:

  users: [{ name: admin, passwordHash: "$scrypt$…", role: operator }]

At a terminal it asks for the password twice and shows nothing of it. Otherwise it reads standard input, without the line break at
its end: pass show imapscope | imapscope hash-password
`;

const MOST_BYTES = 1024;
const SHORT = 12;

/** `imapscope hash-password`: gives the exit status. */
export async function hashPasswordCommand(
  args: readonly string[],
  console: Console,
  input: Terminal = process.stdin,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { help: { type: "boolean", short: "h", default: false } } });
  if (values.help) {
    console.stdout.write(USAGE);
    return EXIT.up;
  }
  const password = await (input.isTTY ? askTwice(input, console) : readOnce(input));
  if (password === null) return EXIT.unusable;
  if (password === "") throw new UsageError("the password is empty");
  if (Buffer.byteLength(password) > MOST_BYTES) throw new UsageError(`the password has more than ${MOST_BYTES} bytes`);
  if (password.length < SHORT) {
    console.stderr.write(`This password has fewer than ${SHORT} characters: a longer one is harder to guess.\n`);
  }
  const [{ hashPassword }, { writePasswordHash }] = await Promise.all([
    import("../access/password.ts"),
    import("../config/password-hash.ts"),
  ]);
  console.stdout.write(`${writePasswordHash(await hashPassword(password))}\n`);
  return EXIT.up;
}

async function askTwice(input: Terminal, { stderr }: Console): Promise<string | null> {
  const { readHiddenLines } = await import("./hidden-lines.ts");
  const lines = await readHiddenLines(input, ["Password: ", "The same again: "], (text) => stderr.write(text));
  if (lines === null) return null;
  const [first = "", second] = lines;
  if (first !== second) throw new UsageError("the two passwords are not the same");
  return first;
}

async function readOnce(input: Terminal): Promise<string> {
  const { readStandardInput } = await import("./standard-input.ts");
  const text = await readStandardInput({ most: 2 * MOST_BYTES }, () => input);
  const line = text.replace(/\r?\n$/, "");
  if (/[\r\n]/.test(line)) throw new UsageError("the password has more than one line");
  return line;
}
