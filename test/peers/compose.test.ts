import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isPassword } from "../../server/access/password.ts";
import { parsePasswordHash } from "../../server/config/password-hash.ts";
import { textOf } from "../support/documents.ts";
import { describeWith } from "../support/peers.ts";
import { ROOT } from "../support/rules.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
}

/** Runs what the Dovecot of compose.yaml runs first: what it leaves for imapscope, and what it keeps for itself. */
function prepare(): { account: string; kept: string } {
  const [account, kept] = [temporaryFolder(), temporaryFolder()];
  const script = join(ROOT, "grafana/compose/dovecot/start.sh");
  run("sh", [script, "prepare"], { ...process.env, ACCOUNT: account, PRIVATE: kept });
  return { account, kept };
}

describeWith(["dovecot"], "the Dovecot of compose.yaml", () => {
  it("takes its configuration", () => {
    const { kept } = prepare();
    const file = join(kept, "dovecot.conf");
    writeFileSync(file, textOf("grafana/compose/dovecot/dovecot.conf").replaceAll("/etc/dovecot/private", kept));
    expect(run("/usr/bin/doveconf", ["-n", "-c", file])).toContain("quota = count:User quota");
  });

  it("lets a person in by a password that imapscope's hash fits, and Prometheus by a token", async () => {
    const { account } = prepare();
    const read = (name: string) => readFileSync(join(account, name), "utf8").trim();
    const hash = parsePasswordHash(read("admin-hash"));
    expect(hash && (await isPassword(read("admin-password"), hash))).toBe(true);
    expect(statSync(join(account, "admin-password")).mode & 0o077).toBe(0);
    expect(read("metrics-token")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("makes a password and a certificate that belong together", () => {
    const { account, kept } = prepare();
    const password = readFileSync(join(account, "password"), "utf8");
    expect(password).toMatch(/^[0-9a-f]{32}\n$/);
    expect(readFileSync(join(kept, "users"), "utf8")).toContain(`{PLAIN}${password.trim()}:`);
    const authority = ["-CAfile", join(account, "authority.pem")];
    const verified = run("openssl", ["verify", ...authority, "-verify_hostname", "dovecot", join(kept, "dovecot.pem")]);
    expect(verified).toContain("OK");
  });
});
