import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "..");

/** What scripts of the package do where systemd runs: it is told of the service, and stops it before its files go. */
const SCRIPTS = {
  postinst: "if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi",
  prerm:
    'if [ "$1" = remove ] && [ -d /run/systemd/system ]; then systemctl disable --now imapscope.service || true; fi',
  postrm: "if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi",
};

/**
 * Makes `imapscope_VERSION_all.deb` in a folder, of what `npm pack` makes, and gives its path. It needs Node.js as `nodejs`, new enough,
 * which Debian 13 has not (20); nodesource.com has it.
 */
export function makeDebianPackage(folder: string): string {
  const staged = mkdtempSync(join(tmpdir(), "imapscope-deb-"));
  try {
    chmodSync(staged, 0o755);
    const { version, description, engines } = stage(staged);
    const file = join(resolve(folder), `imapscope_${version}_all.deb`);
    const control = {
      Package: "imapscope",
      Version: version,
      Architecture: "all",
      Maintainer: "imapscope <imapscope@localhost>",
      // The first one of all; one between the ranges says itself that it does not do.
      Depends: `nodejs (>= ${/[\d.]+/.exec(engines.node)})`,
      Recommends: "ca-certificates",
      Section: "mail",
      Priority: "optional",
      Description: description,
    };
    const write = (path: string, text: string, mode = 0o644) => {
      mkdirSync(dirname(join(staged, path)), { recursive: true });
      writeFileSync(join(staged, path), text);
      chmodSync(join(staged, path), mode);
    };
    write(
      "DEBIAN/control",
      Object.entries(control)
        .map(([name, value]) => `${name}: ${value}\n`)
        .join(""),
    );
    for (const [name, line] of Object.entries(SCRIPTS)) write(`DEBIAN/${name}`, `#!/bin/sh\nset -e\n${line}\n`, 0o755);
    execFileSync("dpkg-deb", ["--root-owner-group", "--build", staged, file], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return file;
  } finally {
    rmSync(staged, { recursive: true });
  }
}

type Manifest = { version: string; description: string; engines: { node: string } };

/** Puts what npm would publish where Debian has it. */
function stage(root: string): Manifest {
  const made = mkdtempSync(join(tmpdir(), "imapscope-pack-"));
  try {
    const pack = ["pack", "--ignore-scripts", "--silent", "--pack-destination", made];
    const tarball = execFileSync("npm", pack, { cwd: ROOT, encoding: "utf8" }).trim();
    execFileSync("tar", ["-xf", join(made, tarball), "-C", made]);
    const at = (path: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      return join(root, path);
    };
    const own = join(made, "package");
    renameSync(join(own, "packaging/imapscope.service"), at("usr/lib/systemd/system/imapscope.service"));
    renameSync(join(own, "LICENSE"), at("usr/share/doc/imapscope/copyright"));
    for (const name of ["README.md", "CHANGELOG.md", "docs", "grafana"])
      renameSync(join(own, name), at(`usr/share/doc/imapscope/${name}`));
    for (const name of ["package.json", "bin", "dist"]) renameSync(join(own, name), at(`usr/share/imapscope/${name}`));
    symlinkSync("../share/imapscope/bin/imapscope.cjs", at("usr/bin/imapscope"));
    mkdirSync(at("etc/imapscope"), { mode: 0o755 });
    return JSON.parse(readFileSync(join(root, "usr/share/imapscope/package.json"), "utf8"));
  } finally {
    rmSync(made, { recursive: true });
  }
}

if (import.meta.main) process.stdout.write(`${makeDebianPackage("dist")}\n`);
