import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands, spans } from "../support/commands.ts";
import { dnsServer } from "../support/dns-server.ts";
import { type Dovecot, startDovecot } from "../support/dovecot.ts";
import { FAKE_SERVER_NAMES, testAuthority } from "../support/fault-server.ts";
import { describeWith } from "../support/peers.ts";
import { freePort } from "../support/ports.ts";

type Ran = { status: number | null; stdout: string; stderr: string };

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
/** What of the commands of the catalogue needs more than this Dovecot: what is missing here. */
const NOT_RUN: Readonly<Record<string, RegExp>> = {
  "the plugin acl": /doveadm acl /,
  "a replicated server": /doveadm replicator /,
  "Dovecot 2.4": /ssl_server_|mail_path/,
  "a log that doveadm finds": /doveadm log /,
  "a configuration in its usual place": /doveadm exec /,
  "every user listed": /doveadm .* -A\b/,
  "a dump of another program": /intermediate\.pem|INTERMEDIATE|dhparam|authorityInfoAccess|x509 -req$/,
};
/** What a program says of an option or a word that it does not know. */
const MISUNDERSTOOD =
  /unknown (?:option|command|argument|setting|field|query)|unrecogni[sz]ed|invalid (?:option|argument|command)|usage:|not found|extra arguments/i;

describeWith(["dovecot", "openssl", "dig", "nc", "certbot"], "the commands of the catalogue", () => {
  let dovecot: Dovecot;
  let folder: string;
  let environment: NodeJS.ProcessEnv;
  let closedPort: number;

  beforeAll(async () => {
    const authority = await testAuthority();
    dovecot = await startDovecot(await authority.issue({ names: FAKE_SERVER_NAMES }));
    dovecot.deliver("INBOX", "Subject: imapscope-flag-test\r\n\r\nhello\r\n");
    dovecot.doveadm("mailbox", "create", "-u", dovecot.user, "Trash");
    for (const subject of ["one", "imapscope-text-test"])
      dovecot.deliver("Sent", `Subject: ${subject}\r\n\r\nhello\r\n`);
    closedPort = await freePort();
    folder = mkdtempSync(join(tmpdir(), "imapscope-commands-"));
    const programs = join(folder, "bin");
    mkdirSync(programs);
    const program = (name: string, line: string) => {
      writeFileSync(join(programs, name), `#!/bin/sh\nexec ${line} "$@"\n`);
      chmodSync(join(programs, name), 0o755);
    };
    writeFileSync(join(folder, "ca.pem"), authority.certificate);
    program("doveadm", `/usr/bin/doveadm -c ${dovecot.configuration}`);
    program("doveconf", `/usr/bin/doveconf -c ${dovecot.configuration}`);
    program("imapscope", `${process.execPath} ${MAIN}`);
    writeFileSync(
      join(folder, "imapscope.yaml"),
      `servers:
  - name: NAME
    host: localhost
    port: ${dovecot.imapsPort}
    security: implicit-tls
    ca: ${folder}/ca.pem
    auth:
      user: ${dovecot.user}
      password: { env: TEST_PASSWORD }
    mailboxes: [INBOX]
    sync: { mailbox: imapscope }
`,
    );
    environment = {
      ...process.env,
      PATH: `${programs}:/usr/sbin:/usr/bin:/sbin:/bin`,
      SSL_CERT_FILE: join(folder, "ca.pem"),
      NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
      TEST_PASSWORD: dovecot.password,
      // Each command starts the program anew.
      NODE_COMPILE_CACHE: join(folder, "compiled"),
      TOKEN: "none",
    };
  });
  afterAll(async () => {
    await dovecot?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const evidence = () => ({
    host: "localhost",
    port: dovecot.imapsPort,
    user: dovecot.user,
    mailbox: "Sent",
    mailboxes: "Sent",
    dial: ["127.0.0.1", "[::1]"],
    first: "127.0.0.1",
    domain: "example.com",
    endpoint: "localhost",
    option: "-tls1_1",
    before: "1",
    security: "implicit-tls",
  });

  /** Those that begin so, each once, with what a reader puts in place of the words in capitals. */
  const those = (beginning: RegExp): readonly string[] => {
    const files = dirname(dovecot.configuration);
    const all = commands(evidence()).map(({ command }) => command);
    const runnable = all.filter((one) => beginning.test(one) && !Object.values(NOT_RUN).some((why) => why.test(one)));
    return [...new Set(runnable)].map((one, index) => {
      const spoken = /-starttls imap|--security (?:starttls|none)|\bnc\b/.test(one)
        ? one.replaceAll(String(dovecot.imapsPort), String(dovecot.imapPort))
        : one;
      return spoken
        .replaceAll(/\b(?:CERT|ONE)\b/g, join(files, "cert.pem"))
        .replaceAll(/-(in|key) KEY\b/g, `-$1 ${join(files, "key.pem")}`)
        .replaceAll(/\bNUMBER\b/g, "2000000000")
        .replaceAll(/\bADDRESS\b/g, "127.0.0.1")
        .replaceAll(/\bOWNER\b/g, dovecot.user)
        .replaceAll(/--user NAME\b/g, `--user ${dovecot.user}`)
        .replaceAll(/check NAME:/g, "check localhost:")
        .replaceAll(/-servername NAME\b/g, "-servername localhost")
        .replaceAll(/(doveadm .*)\bNAME\b/g, "$1Sent")
        .replace(/(doveadm mailbox create -u \S+ )"?(?:Sent|Trash|INBOX)"?$/, `$1Made${index}`);
    });
  };

  const run = (command: string, input = "", env: NodeJS.ProcessEnv = environment): Promise<Ran> => {
    const child = spawn("/bin/bash", ["-c", command], { cwd: folder, env });
    const ran = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (ran.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (ran.stderr += text));
    child.stdin.on("error", () => undefined).end(input);
    return new Promise((resolve) => child.on("close", (status) => resolve({ status, ...ran })));
  };

  it("are understood by doveadm and doveconf, which do what is asked", async () => {
    const ran = those(/doveadm|doveconf/).filter(
      (one) => !/imapscope |journalctl|\/etc\/|acme\.sh|time doveadm auth/.test(one),
    );
    expect(ran.length).toBeGreaterThan(35);
    for (const command of ran) {
      if (/doveadm (?:backup|expunge)$/.test(command)) continue;
      const input = /auth test/.test(command) ? `${dovecot.password}\n` : "a LOGOUT\n";
      const { status, stderr } = await run(command, input);
      expect(stderr, command).not.toMatch(MISUNDERSTOOD);
      // There is nobody to end the session of.
      if (command.startsWith("doveadm kick ") && status === 68) continue;
      expect({ command, status, stderr: status === 0 ? "" : stderr }).toEqual({ command, status: 0, stderr: "" });
    }
  });

  it("are understood by openssl, and end as they should", async () => {
    const ran = those(/openssl (?:s_client|x509|pkey|version)/).filter((one) => !/LOGIN|-tls1_1|-legacy/.test(one));
    expect(ran.length).toBeGreaterThan(20);
    for (const command of ran) {
      const { stdout, stderr, status } = await run(command, "a CAPABILITY\nb LOGOUT\n");
      expect(stderr, command).not.toMatch(MISUNDERSTOOD);
      expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
      if (command.includes("-brief")) expect(stderr, command).toContain("Verification: OK");
      if (command.includes("grep -c BEGIN")) expect(Number(stdout)).toBeGreaterThanOrEqual(1);
      if (/-dates|-enddate/.test(command)) expect(stdout, command).toContain("notAfter=");
    }
  });

  it("let a password be typed over a connection that is trusted, and send nothing over another", async () => {
    const sessions = [
      ...new Set(
        commands(evidence())
          .filter(({ step, command }) => /LOGIN \w+ PASSWORD/.test(step) && spans(step).includes(command))
          .map(({ command }) => command)
          .filter((command) => command.startsWith("openssl s_client")),
      ),
    ].map((one) =>
      one.includes("-starttls") ? one.replace(String(dovecot.imapsPort), String(dovecot.imapPort)) : one,
    );
    expect(sessions.length).toBeGreaterThanOrEqual(2);
    const typed = `a LOGIN ${dovecot.user} "${dovecot.password}"\nb CAPABILITY\nc LOGOUT\n`;
    for (const session of sessions) {
      const trusted = await run(session, typed);
      expect(trusted.stdout, session).toContain("a OK");
      const logins = dovecot.log().match(/Login: /g)?.length ?? 0;
      const other = await run(session, typed, { ...environment, SSL_CERT_FILE: "/dev/null", SSL_CERT_DIR: folder });
      expect(other.status, session).not.toBe(0);
      expect(other.stdout).not.toContain("a OK");
      const wrongName = session.replace("-verify_hostname localhost", "-verify_hostname other.example");
      expect((await run(wrongName, typed)).status, wrongName).not.toBe(0);
      expect(dovecot.log().match(/Login: /g)?.length ?? 0).toBe(logins);
    }
  });

  // Each starts the program: apart, so that a busy machine has time for all of them.
  const ofImapscope: Readonly<Record<string, RegExp>> = {
    "over TLS": /--security implicit-tls/,
    "with STARTTLS": /--security starttls/,
    "without TLS": /--security none/,
    "of the configuration": /check (?!.*--security)/,
  };
  it.each(Object.entries(ofImapscope))("are understood by imapscope %s", async (_, which) => {
    const ran = those(/imapscope check/).filter((one) => which.test(one) && !/:143|:993$|imaps:\/\//.test(one));
    expect(ran.length).toBeGreaterThan(4);
    for (const command of ran) {
      const { status, stderr, stdout } = await run(command, `${dovecot.password}\n`);
      expect(stderr, command).not.toMatch(/unknown|usage|unexpected|cannot be used|this is a bug/i);
      // What it found is not asked here: there is no token, and no second address.
      expect([0, 1, 2], `${command}\n${stdout}${stderr}`).toContain(status);
      if (!command.includes("grep")) expect(stdout, command).toMatch(/localhost|NAME/);
    }
  });

  it("are understood by netcat, which tells an open port from a closed one", async () => {
    // Not every machine knows `localhost` over IPv6.
    const ran = those(/\bnc /)
      .filter((one) => !/SERVER/.test(one))
      .map((one) => one.replace(/( -6 .*)localhost/, "$1::1"));
    expect(ran.length).toBeGreaterThan(4);
    for (const command of ran) {
      const { stdout, stderr, status } = await run(command, "a LOGOUT\n");
      expect(stderr, command).not.toMatch(MISUNDERSTOOD);
      expect(status, command).toBe(0);
      if (command.includes("echo open")) {
        expect(stdout, command).toBe("open\n");
        const shut = await run(command.replaceAll(String(dovecot.imapPort), String(closedPort)));
        expect(shut.stdout, command).toBe("");
        expect(shut.status).not.toBe(0);
      } else expect(stdout, command).toContain("* OK");
    }
  });

  it("are understood by dig, which finds what there is", async () => {
    const server = await dnsServer({ localhost: { A: [["127.0.0.1", 60]], AAAA: [["::1", 60]] } });
    const [address, port] = server.address.split(":");
    writeFileSync(join(folder, "bin/dig"), `#!/bin/sh\nexec /usr/bin/dig @${address} -p ${port} "$@"\n`);
    chmodSync(join(folder, "bin/dig"), 0o755);
    const ran = those(/^dig /).filter((one) => !/@1\.1\.1\.1|\+trace|DOMAIN/.test(one));
    expect(ran.length).toBeGreaterThan(5);
    for (const command of ran) {
      const { stdout, stderr, status } = await run(command);
      expect(stderr, command).toBe("");
      expect(status, command).toBe(0);
      if (/localhost (?:A )?\+short$/.test(command)) expect(stdout, command).toContain("127.0.0.1");
      if (/ localhost A localhost AAAA$/.test(command)) expect(stdout).toBe("127.0.0.1\n::1\n");
    }
  });

  describe("of certbot", () => {
    const help = spawnSync("/usr/bin/certbot", ["--help", "all"], { encoding: "utf8" }).stdout;

    it("have subcommands and options that it has", () => {
      const ran = [...new Set(commands(evidence()).map(({ command }) => command))].filter((one) =>
        one.startsWith("certbot "),
      );
      expect(ran.length).toBeGreaterThanOrEqual(6);
      for (const command of ran) {
        const [, verb = "", ...words] = command.split(" ");
        expect(help, command).toMatch(new RegExp(`^ +${verb} `, "m"));
        for (const option of words.filter((word) => word.startsWith("-")))
          expect(help, command).toMatch(new RegExp(`(?:^|[ ,])${option}(?:[ ,=]|$)`, "m"));
      }
    });
  });

  it("mend a chain without touching the file that is served", async () => {
    const [cert] = [join(dirname(dovecot.configuration), "cert.pem")];
    const steps = [
      "openssl x509 -in ca.pem -out intermediate.pem",
      "(openssl x509 -in CERT && cat intermediate.pem) >chain.pem",
      "grep -c BEGIN chain.pem",
    ];
    const { stdout, status } = await run(steps.join(" && ").replace("CERT", cert));
    expect({ stdout, status }).toEqual({ stdout: "2\n", status: 0 });
    const verified = await run(`openssl verify -untrusted intermediate.pem ${cert}`);
    expect(verified.stdout).toContain("OK");
  });
});
