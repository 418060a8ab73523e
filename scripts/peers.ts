import { spawnSync } from "node:child_process";
import { accessSync, existsSync, rmSync, writeFileSync } from "node:fs";

/** A real program that tests run against, and the Debian package that brings it. */
type Peer = { name: string; path: string; package: string };

const PEERS: readonly Peer[] = [
  { name: "Dovecot", path: "/usr/lib/dovecot/imap", package: "dovecot-imapd" },
  { name: "Prometheus", path: "/usr/bin/prometheus", package: "prometheus" },
  { name: "promtool", path: "/usr/bin/promtool", package: "prometheus" },
  { name: "Alertmanager", path: "/usr/bin/prometheus-alertmanager", package: "prometheus-alertmanager" },
  { name: "blackbox_exporter", path: "/usr/bin/prometheus-blackbox-exporter", package: "prometheus-blackbox-exporter" },
  { name: "openssl", path: "/usr/bin/openssl", package: "openssl" },
  { name: "dig", path: "/usr/bin/dig", package: "bind9-dnsutils" },
  { name: "netcat", path: "/usr/bin/nc", package: "netcat-openbsd" },
  { name: "certbot", path: "/usr/bin/certbot", package: "certbot" },
  { name: "nginx", path: "/usr/sbin/nginx", package: "nginx-light" },
  { name: "systemd-analyze", path: "/usr/bin/systemd-analyze", package: "systemd" },
  { name: "Chromium", path: "/usr/bin/chromium", package: "chromium" },
];

/** Tells package scripts not to start services: the tests start what they need themselves (policy-rc.d(8)). */
const POLICY = "/usr/sbin/policy-rc.d";

/**
 * Installs the programs that tests need, where that is allowed (root on Debian). Gives the missing ones, each with the
 * reason and what to do.
 */
export function installPeers(): readonly string[] {
  const missing = PEERS.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return [];
  const packages = [...new Set(missing.map((peer) => peer.package))];
  const obstacle = obstacleToInstalling();
  if (obstacle === null) {
    console.log(`Installing for the tests: ${packages.join(" ")}`);
    install(packages);
  }
  const reason = obstacle ?? "apt-get could not install it";
  return PEERS.filter(({ path }) => !existsSync(path)).map(
    (peer) =>
      `${peer.name} is missing (${reason}); its tests are skipped. To run them: apt-get install ${peer.package}`,
  );
}

function obstacleToInstalling(): string | null {
  if (!existsSync("/usr/bin/apt-get")) return "this is not Debian";
  return process.getuid?.() === 0 ? null : "only root may install it";
}

function install(packages: readonly string[]): void {
  const hold = !existsSync(POLICY) && writable();
  if (hold) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: ["ignore", "pipe", "inherit"] });
    apt("-q", "update");
    const { status, stdout } = apt("-q", "install", "-y", "--no-install-recommends", ...packages);
    if (status !== 0) console.log(stdout.toString().split("\n").slice(-20).join("\n"));
  } finally {
    if (hold) rmSync(POLICY, { force: true });
  }
}

function writable(): boolean {
  try {
    accessSync("/usr/sbin");
    return true;
  } catch {
    return false;
  }
}
