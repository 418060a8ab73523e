import { execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { createServer } from "node:tls";
import { FAKE_SERVER_NAMES, testAuthority } from "./fault-server.ts";
import { freePort } from "./ports.ts";

/** IMAP servers that Debian does not let be installed beside Dovecot, and what they need: unpacked, they need not be. */
const PACKAGES = {
  cyrus: ["cyrus-imapd", "cyrus-common"],
  courier: "courier-imap courier-base courier-authlib libcourier-unicode4 libgamin0 libidn12 libltdl7".split(" "),
  imap4d:
    "mailutils-imap4d libmailutils9 libgsasl18 libgc1 guile-3.0-libs libgssglue1 libidn12 libntlm0 libltdl7 libmariadb3".split(
      " ",
    ),
} as const;

export type UnpackedServer = keyof typeof PACKAGES;

/** A server inside TLS whose account `anna` needs no more than to be named, or is logged in already. */
export type RunningServer = { port: number; close(): Promise<void> };

const NOBODY = 65_534;
const MESSAGE = "From a@example.com Mon Nov 30 08:00:00 2026\nSubject: one\n\nhello\n\n";

/** Where the files of a server lie; null where they could not be had: this is no Debian, or the packages cannot be reached. */
export function unpack(server: UnpackedServer): string | null {
  const folder = join(tmpdir(), "imapscope-imap-servers", server);
  const done = join(folder, "unpacked");
  if (existsSync(done)) return folder;
  if (!existsSync("/usr/bin/apt-get")) return null;
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("apt-get", ["-q", "download", ...PACKAGES[server]], { cwd: folder, stdio: "pipe" });
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".deb"))) {
      execFileSync("dpkg", ["-x", file, folder], { cwd: folder, stdio: "pipe" });
    }
    writeFileSync(done, "");
    return folder;
  } catch {
    return null;
  }
}

/** Starts one of them in a temporary folder, with a message and a mailbox or two. */
export async function startServer(server: UnpackedServer, root: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `imapscope-${server}-`));
  chmodSync(folder, 0o755);
  const started = await { cyrus: startCyrus, courier: startCourier, imap4d: startImap4d }[server](root, folder);
  const front = await inTls(started.open);
  return {
    port: front.port,
    async close() {
      front.close();
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Started = { open(): Duplex; close(): Promise<void> };

async function startCyrus(root: string, folder: string): Promise<Started> {
  const port = await freePort();
  const bin = `${root}/usr/lib/cyrus/bin`;
  const lines = [`configdirectory: ${folder}/conf`, "defaultpartition: default", `partition-default: ${folder}/spool`];
  const places = ["duplicate_db_path", "mboxname_lockpath", "proc_path", "idlesocket", "notifysocket"];
  lines.push("allowplaintext: yes", "sasl_mech_list: NONE", "cyrus_user: nobody", "cyrus_group: nogroup");
  lines.push(
    "altnamespace: no",
    "unixhierarchysep: no",
    "autocreate_quota: 1000",
    "autocreate_inbox_folders: Sent|Drafts",
    "xlist-sent: Sent",
  );
  lines.push(...places.map((place) => `${place}: ${folder}/run/${place}`));
  writeFileSync(`${folder}/imapd.conf`, `${lines.join("\n")}\n`);
  const daemon = (name: string) => `${bin}/${name} -C ${folder}/imapd.conf`;
  // -N takes any password, by the command LOGIN.
  const service = `imap cmd="${daemon("imapd")} -N" listen="127.0.0.1:${port}" prefork=0`;
  const sections = [
    "START {",
    `recover cmd="${daemon("ctl_cyrusdb")} -r"`,
    "}",
    "SERVICES {",
    service,
    "}",
    "EVENTS {",
    "}",
  ];
  writeFileSync(`${folder}/cyrus.conf`, `${sections.join("\n")}\n`);
  for (const name of ["conf", "spool", "run"]) mkdirSync(join(folder, name));
  for (const name of ["", "conf", "spool", "run"]) chownSync(join(folder, name), NOBODY, NOBODY);
  const args = ["-C", `${folder}/imapd.conf`, "-M", `${folder}/cyrus.conf`, "-p", `${folder}/run/master.pid`, "-D"];
  const child = spawn(`${bin}/master`, args, { stdio: "ignore", uid: NOBODY, gid: NOBODY, ...libraries(root) });
  for (let answers = false; !answers; ) {
    const socket = connect(port, "127.0.0.1").on("error", () => {});
    answers = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (child.exitCode !== null) throw new Error("Cyrus did not start");
    await setTimeout(50);
  }
  return {
    open: () => connect(port, "127.0.0.1"),
    async close() {
      child.kill("SIGTERM");
      if (child.exitCode === null) await once(child, "exit");
    },
  };
}

/** One process a connection, in which the account is logged in from the beginning. */
async function startCourier(root: string, folder: string): Promise<Started> {
  const options = libraries(root);
  const make = (...args: string[]) => execFileSync(`${root}/usr/bin/maildirmake.courier`, args, options);
  make(`${folder}/Maildir`);
  for (const name of ["Sent", "Archive"]) make("-f", name, `${folder}/Maildir`);
  writeFileSync(`${folder}/Maildir/new/1.one`, MESSAGE.slice(MESSAGE.indexOf("\n") + 1));
  const known = "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT SORT QUOTA";
  const env = { ...options.env, AUTHENTICATED: "anna", IMAP_CAPABILITY: known, HOME: folder };
  // Its first words are that nothing watches its files here.
  const script = `"${root}/usr/bin/imapd" Maildir | sed -u "/Filesystem notification/d"`;
  // A mailbox has no UIDVALIDITY of its own before it was selected.
  const input = "a SELECT INBOX\r\nb SELECT INBOX.Sent\r\nc LOGOUT\r\n";
  execFileSync("/bin/sh", ["-c", script], { env, cwd: folder, input, stdio: "pipe" });
  return processes("/bin/sh", ["-c", script], { env, cwd: folder });
}

async function startImap4d(root: string, folder: string): Promise<Started> {
  const places = `namespace personal { prefix "" { directory "${folder}/home"; delimiter "/"; mailbox-type mbox; }; };`;
  const inbox = `mailbox { mail-spool "${folder}/spool"; };`;
  writeFileSync(`${folder}/imap4d.conf`, `mode inetd;\npreauth stdio;\n${places}\n${inbox}\n`);
  for (const name of ["home", "home/below", "spool"]) mkdirSync(join(folder, name));
  for (const name of ["spool/root", "home/Archive", "home/below/one"]) writeFileSync(join(folder, name), MESSAGE);
  const args = [`--config-file=${folder}/imap4d.conf`, "--inetd", "--test"];
  return processes(`${root}/usr/sbin/imap4d`, args, { ...libraries(root), cwd: folder });
}

function processes(command: string, args: readonly string[], options: SpawnOptions): Started {
  const open = new Set<ReturnType<typeof spawn>>();
  return {
    open() {
      const child = spawn(command, args, { ...options, stdio: ["pipe", "pipe", "ignore"] });
      open.add(child);
      child.once("exit", () => open.delete(child));
      return duplexOf(child);
    },
    async close() {
      for (const child of open) child.kill("SIGKILL");
    },
  };
}

function duplexOf({ stdin, stdout }: ReturnType<typeof spawn>): Duplex {
  if (stdin === null || stdout === null) throw new Error("a process without its streams");
  stdin.on("error", () => {});
  return Object.assign(stdout as unknown as Duplex, { write: stdin.write.bind(stdin), end: stdin.end.bind(stdin) });
}

function libraries(root: string): { env: NodeJS.ProcessEnv } {
  const folders = ["usr/lib/x86_64-linux-gnu", "usr/lib/aarch64-linux-gnu", "usr/lib"];
  return { env: { ...process.env, LD_LIBRARY_PATH: folders.map((folder) => join(root, folder)).join(":") } };
}

/** A port with TLS in front of what `open` gives for each connection. */
async function inTls(open: () => Duplex): Promise<{ port: number; close(): void }> {
  const { certificate: cert, key } = await (await testAuthority()).issue({ names: FAKE_SERVER_NAMES });
  const server = createServer({ cert, key }, (socket) => {
    const behind = open();
    socket.on("error", () => {}).on("data", (chunk) => void behind.write(chunk));
    socket.once("close", () => void behind.end());
    behind.on("error", () => {}).on("data", (chunk) => void socket.write(chunk));
    behind.once("end", () => socket.end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return { port: typeof address === "object" && address ? address.port : 0, close: () => void server.close() };
}
