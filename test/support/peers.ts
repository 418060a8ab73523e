import { existsSync } from "node:fs";
import { describe } from "vitest";

/** Real programs that tests run against, where Debian puts them. */
export const PEERS = {
  dovecot: "/usr/sbin/dovecot",
  prometheus: "/usr/bin/prometheus",
  promtool: "/usr/bin/promtool",
  blackbox: "/usr/bin/prometheus-blackbox-exporter",
  alertmanager: "/usr/bin/prometheus-alertmanager",
  amtool: "/usr/bin/amtool",
  openssl: "/usr/bin/openssl",
  dig: "/usr/bin/dig",
  nc: "/usr/bin/nc",
  certbot: "/usr/bin/certbot",
  nginx: "/usr/sbin/nginx",
  chromium: "/usr/bin/chromium",
  dpkg: "/usr/bin/dpkg",
  systemdAnalyze: "/usr/bin/systemd-analyze",
} as const;

/**
 * Tests that need real programs. A missing one is named as the reason for skipping; with CI=true nothing is skipped, so
 * that a missing program is a failure.
 */
export function describeWith(peers: readonly (keyof typeof PEERS)[], name: string, tests: () => void): void {
  const missing = peers.filter((peer) => !existsSync(PEERS[peer]));
  const reason = missing.length === 0 ? "" : ` (skipped: ${missing.map((peer) => PEERS[peer]).join(", ")} is not here)`;
  describe.skipIf(missing.length > 0 && process.env.CI !== "true")(`${name}${reason}`, tests);
}
