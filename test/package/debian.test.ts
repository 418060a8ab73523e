import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { makeDebianPackage } from "../../scripts/debian-package.ts";
import { VERSION } from "../../server/config/version.ts";
import { describeWith } from "../support/peers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describeWith(["dpkg", "systemdAnalyze"], "the Debian package", () => {
  let root: string;
  let file: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "imapscope-debian-"));
    file = makeDebianPackage(root);
    for (const folder of ["info", "updates"]) mkdirSync(join(root, "var/lib/dpkg", folder), { recursive: true });
    writeFileSync(join(root, "var/lib/dpkg/status"), "");
    // Its Node.js is the one of this project; the scripts of the package run outside of that folder.
    const forced = ["--force-depends", "--force-script-chrootless", "--force-not-root"];
    execFileSync("dpkg", [`--root=${root}`, "--log=/dev/null", ...forced, "--install", file], { stdio: "pipe" });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("needs the Node.js that the npm package needs, and is for every machine", () => {
    const field = (name: string) => execFileSync("dpkg-deb", ["--field", file, name], { encoding: "utf8" }).trim();
    const { engines }: { engines: { node: string } } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(field("Depends")).toBe(`nodejs (>= ${/[\d.]+/.exec(engines.node)})`);
    expect(field("Version")).toBe(VERSION);
    expect(field("Architecture")).toBe("all");
  });

  it("belongs to root, and nobody else may write there", () => {
    const listed = execFileSync("dpkg-deb", ["--contents", file], { encoding: "utf8" }).trim().split("\n");
    expect(listed.length).toBeGreaterThan(50);
    expect(listed.filter((line) => !/^(?:d?-?rwxr-xr-x|-rw-r--r--|lrwxrwxrwx) root\/root /.test(line))).toEqual([]);
  });

  it("starts from where it is installed", async () => {
    const command = join(root, "usr/bin/imapscope");
    expect(execFileSync(process.execPath, [command, "version"], { encoding: "utf8" })).toBe(`${VERSION}\n`);
    const child = spawn(process.execPath, [command, "serve", "--demo", "--listen", "127.0.0.1:0"]);
    onTestFinished(() => void child.kill("SIGKILL"));
    let written = "";
    for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
      written += String(piece);
      if (written.includes("healthy is up")) break;
    }
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(written) ?? [];
    expect((await fetch(url)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("has a unit that systemd takes, and finds little exposed", () => {
    const folder = temporaryFolder();
    const unit = readFileSync(join(root, "usr/lib/systemd/system/imapscope.service"), "utf8");
    expect(unit).toContain("ExecStart=/usr/bin/imapscope serve ");
    const path = join(folder, "imapscope.service");
    writeFileSync(path, unit.replaceAll("/usr/bin/imapscope", join(root, "usr/bin/imapscope")));
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", path], { encoding: "utf8" });
    expect(verified.stderr.split("\n").filter((line) => line.includes("imapscope"))).toEqual([]);
    const asked = ["security", "--offline=true", "--threshold=15", path];
    expect(spawnSync("systemd-analyze", asked, { encoding: "utf8" }).status).toBe(0);
  });
});
