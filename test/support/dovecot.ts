import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Certificate } from "../../server/demo/certificates.ts";
import { PEERS } from "./peers.ts";
import { freePort } from "./ports.ts";

/** A running Dovecot with one account, which the tests speak of, and another one for what must be told apart from it. */
export type Dovecot = {
  host: "localhost";
  /** Implicit TLS. */
  imapsPort: number;
  /** STARTTLS. */
  imapPort: number;
  user: "anna@example.com";
  /** Has the same password, and mailboxes of its own. */
  otherUser: "bert@example.com";
  password: string;
  version: string;
  /** Its configuration, beside which `cert.pem` and `key.pem` lie. */
  configuration: string;
  /** Makes empty mailboxes by their folders, fast; a dot separates the levels (Maildir++). */
  addMailboxes(names: readonly string[]): void;
  /** Puts a message into the mailbox. */
  deliver(mailbox: string, text: string): void;
  /** What it wrote to its log so far. */
  log(): string;
  /** Runs `doveadm` against it. */
  doveadm(...args: string[]): string;
  close(): Promise<void>;
};

const DOVEADM = "/usr/bin/doveadm";
const USER = "anna@example.com";
const OTHER_USER = "bert@example.com";

/** Starts Debian's Dovecot on free ports with everything of its own in a temporary folder. */
export async function startDovecot({ key, chain }: Certificate): Promise<Dovecot> {
  const folder = mkdtempSync(join(tmpdir(), "imapscope-dovecot-"));
  chmodSync(folder, 0o755);
  const path = (name: string) => join(folder, name);
  const [imapPort, imapsPort] = [await freePort(), await freePort()];
  const password = "correct horse battery staple";
  writeFileSync(path("key.pem"), key, { mode: 0o600 });
  writeFileSync(path("cert.pem"), chain);
  writeFileSync(path("users"), [USER, OTHER_USER].map((user) => `${user}:{PLAIN}${password}::::::\n`).join(""));
  writeFileSync(path("dovecot.conf"), configuration(path, imapPort, imapsPort));
  mkdirSync(path("mail"));
  if (mailUser() !== userInfo().username) chownSync(path("mail"), 65_534, 65_534);

  const child = spawn(PEERS.dovecot, ["-F", "-c", path("dovecot.conf")], { stdio: "ignore" });
  const doveadm = (...args: string[]) =>
    execFileSync(DOVEADM, ["-c", path("dovecot.conf"), ...args], { encoding: "utf8" });
  const log = () => readFileSync(path("log"), "utf8");
  await Promise.race([
    listening(imapsPort),
    once(child, "exit").then(() => Promise.reject(new Error(`Dovecot did not start:\n${log()}`))),
  ]);
  return {
    host: "localhost",
    imapsPort,
    imapPort,
    user: USER,
    otherUser: OTHER_USER,
    password,
    version: execFileSync(PEERS.dovecot, ["--version"], { encoding: "utf8" }).trim(),
    configuration: path("dovecot.conf"),
    log,
    addMailboxes(names) {
      for (const name of names) {
        for (const part of ["", "cur", "new", "tmp"]) {
          const made = join(path("mail"), USER, `.${name}`, part);
          mkdirSync(made, { recursive: true });
          if (mailUser() !== userInfo().username) chownSync(made, 65_534, 65_534);
        }
      }
    },
    deliver(mailbox, text) {
      execFileSync(DOVEADM, ["-c", path("dovecot.conf"), "save", "-u", USER, "-m", mailbox], {
        input: text,
        stdio: "pipe",
      });
    },
    doveadm,
    async close() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Root gives its rights up to nobody; anybody else runs everything as themselves. */
function mailUser(): string {
  const { uid, username } = userInfo();
  return uid === 0 ? "nobody" : username;
}

function configuration(path: (name: string) => string, imapPort: number, imapsPort: number): string {
  const user = mailUser();
  const group = user === "nobody" ? "nogroup" : execFileSync("/usr/bin/id", ["-gn"], { encoding: "utf8" }).trim();
  return `
base_dir = ${path("run")}
state_dir = ${path("state")}
log_path = ${path("log")}
auth_verbose = yes
# Tests that are refused on purpose need not wait to be slowed down.
auth_failure_delay = 0
protocols = imap
listen = 127.0.0.1, ::1
ssl = required
ssl_cert = <${path("cert.pem")}
ssl_key = <${path("key.pem")}
mail_plugins = quota
protocol imap {
  mail_plugins = quota imap_quota
}
plugin {
  quota = count:User quota
  quota_rule = *:storage=10M
  quota_vsizes = yes
}
mail_location = maildir:${path("mail")}/%u
first_valid_uid = 1
default_internal_user = ${user}
default_login_user = ${user}
default_internal_group = ${group}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${path("users")}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${path("mail")}/%u
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Entwürfe {
    auto = create
  }
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
`;
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    const open = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    await setTimeout(50);
  }
}
