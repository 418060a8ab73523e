import { chmod, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { Alias } from "yaml";
import { parseConfig } from "../../../server/config/load.ts";
import { nearestKey } from "../../../server/config/nearest-key.ts";
import { whenChanged } from "../../../server/config/reread.ts";
import { CA_PEM } from "./support.ts";

vi.mock("../../../server/config/nearest-key.ts", { spy: true });

const SERVERS = Array.from({ length: 50 }, (_, index) => index);

function textOf(servers: readonly number[]): string {
  const each = servers.map(
    (index) => `  - name: s${index}
    host: mail${index}.example.com
    ca: ca.pem
    auth: { user: u${index}, password: { file: password } }
`,
  );
  return `servers:\n${each.join("")}`;
}

describe("a configuration of many servers", () => {
  it("reads each file once, however many servers name it, and gives them all the same of it", async () => {
    const read: string[] = [];
    const { servers } = await parseConfig(textOf(SERVERS), "/nowhere/imapscope.yaml", {}, async (path) => {
      read.push(path);
      return path === "ca.pem" ? CA_PEM : "secret";
    });
    expect(read.toSorted()).toEqual(["ca.pem", "password"]);
    expect(servers).toHaveLength(SERVERS.length);
    expect(new Set(servers.map(({ login }) => login && "password" in login && login.password)).size).toBe(1);
    expect(new Set(servers.map(({ rereadCa }) => rereadCa)).size).toBe(1);
  });

  it("finds what all of them share by an anchor in one walk through the file", async () => {
    const walks = vi.spyOn(Alias.prototype, "resolve");
    const shared = SERVERS.map((index) => `  - { name: s${index}, host: mail.example.com, auth: *login }`).join("\n");
    const first = "  - { name: first, host: mail.example.com, auth: &login { user: u, password: { env: PASSWORD } } }";
    const { servers } = await parseConfig(`servers:\n${first}\n${shared}\n`, "/x.yaml", { PASSWORD: "secret" });
    expect(servers.map(({ login }) => login?.user)).toEqual(Array(SERVERS.length + 1).fill("u"));
    // With a context the library remembers what it found; without, it walks through everything.
    expect(walks.mock.calls.filter(([, context]) => context === undefined)).toEqual([]);
  });

  it("says of each server that the file is missing which all name", async () => {
    const missing = Object.assign(new Error("missing"), { code: "ENOENT" });
    const read = parseConfig(textOf([1, 2]), "imapscope.yaml", {}, () => Promise.reject(missing));
    await expect(read).rejects.toMatchObject({ problems: { length: 4 } });
  });

  it("looks for similar keys only where there is something to say", async () => {
    vi.mocked(nearestKey).mockClear();
    await parseConfig("servers: [{ name: a, host: b }]", "imapscope.yaml", {});
    expect(nearestKey).not.toHaveBeenCalled();
    await expect(parseConfig("servers: [{ name: a, hots: b }]", "imapscope.yaml", {})).rejects.toThrow("host");
    expect(nearestKey).toHaveBeenCalled();
  });
});

describe("a file that is read again", () => {
  /** A file that was written long ago, and how often it was read since. */
  async function watched() {
    const folder = await mkdtemp(join(tmpdir(), "imapscope-reread-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "file");
    await writeFile(file, "one");
    let reads = 0;
    const read = whenChanged(file, async () => {
      reads += 1;
      return { value: reads };
    });
    return { folder, file, read, reads: () => reads };
  }

  const settled = () => vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });

  it("is read once where it does not change, and again when it is written to, replaced, or closed to us", async () => {
    const { folder, file, read, reads } = await watched();
    settled();
    onTestFinished(() => void vi.useRealTimers());
    for (let times = 0; times < 3; times += 1) expect(await read()).toEqual({ value: 1 });
    const changes = [
      () => writeFile(file, "two"),
      () => writeFile(join(folder, "other"), "two").then(() => rename(join(folder, "other"), file)),
      () => chmod(file, 0o400),
      () => utimes(file, 1, 1),
    ];
    for (const [index, change] of changes.entries()) {
      // The clock of a file system may go in steps of some milliseconds.
      await setTimeout(50);
      await change();
      expect(await read()).toEqual({ value: index + 2 });
    }
    await read();
    expect(reads()).toBe(5);
  });

  it("is read each time while it has just changed, as its times may not tell the next change", async () => {
    const { read, reads } = await watched();
    await read();
    await read();
    expect(reads()).toBe(2);
  });

  it("is read again after it could not be", async () => {
    const { file } = await watched();
    settled();
    onTestFinished(() => void vi.useRealTimers());
    const outcomes = [{ message: "busy", write: "" }, { value: "read" }];
    const read = whenChanged(file, async () => outcomes.shift() ?? { message: "once more", write: "" });
    expect(await read()).toMatchObject({ message: "busy" });
    expect(await read()).toEqual({ value: "read" });
    expect(await read()).toEqual({ value: "read" });
  });
});
