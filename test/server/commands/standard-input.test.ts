import { spawn } from "node:child_process";
import { openSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { readStandardInput } from "../../../server/commands/standard-input.ts";
import { UsageError } from "../../../server/config/usage-error.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MAIN = fileURLToPath(new URL("../../../server/main.ts", import.meta.url));
const ERROR = "Login failed: NO [ALERT] Too many simultaneous connections";
const EXPLAIN = ["explain", "-", "--format", "json"];

/** What a program run by Python has on standard input there: Node gives a child no real socketpair, no terminal and no closed one. */
const STDIN_OF = {
  socket: `
import socket, subprocess, sys
ours, theirs = socket.socketpair()
child = subprocess.Popen(sys.argv[2:], stdin=theirs)
theirs.close()
ours.sendall(sys.argv[1].encode())
ours.shutdown(socket.SHUT_WR)
sys.exit(child.wait())`,
  "socket over TCP": `
import socket, subprocess, sys
listener = socket.create_server(("127.0.0.1", 0))
ours = socket.create_connection(listener.getsockname())
theirs, _ = listener.accept()
child = subprocess.Popen(sys.argv[2:], stdin=theirs)
theirs.close()
ours.sendall(sys.argv[1].encode())
ours.shutdown(socket.SHUT_WR)
sys.exit(child.wait())`,
  terminal: `
import os, pty, subprocess, sys
ours, theirs = pty.openpty()
child = subprocess.Popen(sys.argv[2:], stdin=theirs)
os.close(theirs)
os.write(ours, sys.argv[1].encode() + b"\\n\\x04")
sys.exit(child.wait())`,
  "pipe that does not block": `
import os, subprocess, sys, time
theirs, ours = os.pipe()
os.set_blocking(theirs, False)
child = subprocess.Popen(sys.argv[2:], stdin=theirs)
os.close(theirs)
time.sleep(0.3)
os.write(ours, sys.argv[1].encode())
os.close(ours)
sys.exit(child.wait())`,
};

/** Runs a program to its end. */
async function run(program: string, args: readonly string[], stdin: "ignore" | number | string = "ignore") {
  const given = typeof stdin === "string" && stdin !== "ignore";
  const child = spawn(program, args, {
    stdio: [given ? "pipe" : (stdin as "ignore" | number), "pipe", "pipe"],
    env: { ...process.env, NODE_NO_WARNINGS: "1" },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  if (given) child.stdin?.end(stdin);
  const written = { stdout: "", stderr: "" };
  child.stdout?.on("data", (text: Buffer) => (written.stdout += text));
  child.stderr?.on("data", (text: Buffer) => (written.stderr += text));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, ...written };
}

const imapscope = (args: readonly string[], stdin: "ignore" | number | string) =>
  run(process.execPath, [MAIN, ...args], stdin);
const byPython = (form: keyof typeof STDIN_OF, text: string, args: readonly string[]) =>
  run("python3", ["-c", STDIN_OF[form], text, process.execPath, MAIN, ...args]);

const firstOf = ({ stdout }: { stdout: string }) => JSON.parse(stdout).diagnoses[0]?.id;

describe("explain -", () => {
  it.each(Object.keys(STDIN_OF) as (keyof typeof STDIN_OF)[])("reads a %s", async (form) => {
    const done = await byPython(form, ERROR, EXPLAIN);
    expect(done.stderr).toBe("");
    expect(done.status).toBe(0);
    expect(firstOf(done)).toBe("auth-connection-limit");
  });

  it("reads a pipe and a file", async () => {
    expect(firstOf(await imapscope(EXPLAIN, ERROR))).toBe("auth-connection-limit");
    const file = join(temporaryFolder(), "error.txt");
    writeFileSync(file, ERROR);
    expect(firstOf(await imapscope(EXPLAIN, openSync(file, "r")))).toBe("auth-connection-limit");
  });

  it("says what to write where there is nothing: closed, or /dev/null", async () => {
    const closed = await run("sh", ["-c", `exec "$@" <&-`, "sh", process.execPath, MAIN, ...EXPLAIN]);
    for (const done of [closed, await imapscope(EXPLAIN, "ignore")]) {
      expect(done.status).toBe(3);
      expect(done.stderr).toContain("explain needs the TEXT");
    }
  });

  it("says that what is only for writing cannot be read, and calls it no bug", async () => {
    const { status, stderr } = await imapscope(EXPLAIN, openSync(join(temporaryFolder(), "file"), "w"));
    expect(status).toBe(3);
    expect(stderr).toMatch(/^imapscope: standard input cannot be read \(E[A-Z]+\)/);
  });
});

describe("check --password-stdin", () => {
  it.each(["socket", "terminal"] as const)("takes the password from a %s", async (form) => {
    const server = await fakeImapServer();
    const ca = join(temporaryFolder(), "ca.pem");
    writeFileSync(ca, (await testAuthority()).certificate);
    const { user, password } = server.options;
    const target = `imaps://127.0.0.1:${server.port}`;
    const args = ["check", target, "--user", user, "--password-stdin", "--ca", ca, "--format", "json"];
    const done = await byPython(form, password, args);
    expect(done.stderr).toBe("");
    expect(JSON.parse(done.stdout).state).toBe("up");
  });

  it("wants one where there is nothing", async () => {
    const { status, stderr } = await imapscope(
      ["check", "imaps://127.0.0.1", "--user", "u", "--password-stdin"],
      "ignore",
    );
    expect(status).toBe(3);
    expect(stderr).toContain("there is no password in standard input");
  });
});

describe("a bound", () => {
  const pieces =
    (...texts: string[]) =>
    () =>
      Readable.from(texts.map((text) => Buffer.from(text)));

  it("keeps the beginning and the end of what is too long", async () => {
    const text = await readStandardInput({ most: 8, cut: true }, pieces("begin", "1111", "2222", "3333", "end!"));
    expect(text).toBe("beginend!");
  });

  it("refuses what is too long to be a password", async () => {
    await expect(readStandardInput({ most: 8 }, pieces("12345", "12345"))).rejects.toThrow(UsageError);
    expect(await readStandardInput({ most: 8 }, pieces("1234", "1234"))).toBe("12341234");
  });

  it("does not break a letter that lies in two pieces", async () => {
    const [one, two] = [Buffer.from("é").subarray(0, 1), Buffer.from("é").subarray(1)];
    expect(await readStandardInput({ most: 100 }, () => Readable.from([one, two]))).toBe("é");
  });

  it("says so when reading fails, as a connection that is reset does", async () => {
    const server = createServer((socket: Socket) => socket.resetAndDestroy()).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    const broken = new Readable({ read() {} });
    broken.destroy(Object.assign(new Error("reset"), { code: "ECONNRESET" }));
    await expect(readStandardInput({ most: 100 }, () => broken)).rejects.toThrow(
      "standard input cannot be read (ECONNRESET)",
    );
  });
});
