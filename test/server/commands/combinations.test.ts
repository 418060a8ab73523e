import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../../server/commands/run.ts";
import type { Security } from "../../../server/contract/securities.ts";
import type { ImapServerOptions } from "../../../server/demo/options.ts";
import { fakeConsole } from "../../support/console.ts";
import { fakeImapServer, testAuthority } from "../../support/fault-server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SECURITIES: readonly Security[] = ["implicit-tls", "starttls", "none"];
const DEPTHS = ["connect", "login", "sync", "full"];
const CREDENTIALS: readonly (readonly string[])[] = [
  [],
  ["--user", "anna@example.com"],
  ["--user", "anna@example.com", "--password-env", "PASSWORD"],
  ["--user", "anna@example.com", "--password-file", "FILE"],
  ["--user", "anna@example.com", "--token-env", "TOKEN"],
  ["--password-env", "PASSWORD"],
];
const SHOWN = ["text", "json", "html"].flatMap((format) =>
  ["en", "zh-CN"].map((lang) => ["--format", format, "--lang", lang, ...(format === "text" ? ["--transcript"] : [])]),
);

/** Servers that fail in one phase after the other, and one that does not. */
const SERVERS: Readonly<Record<string, Partial<ImapServerOptions>>> = {
  "a healthy server": { token: "the-token" },
  "one that hangs up": { handshake: "close", answers: { capability: "BYE gone" } },
  "one that speaks SMTP": { speaks: "smtp" },
  "one that says BYE": { greeting: "* BYE too many connections" },
  "one without any capability": { answers: { capability: "BAD unknown" }, greeting: "* OK hello" },
  "one that logs in already": { greeting: "* PREAUTH hello" },
  "one that refuses every login": { answers: { auth: "NO [ALERT] away", login: "BAD what", authenticate: "NO no" } },
  "one that refuses everything after the login": {
    answers: {
      list: "NO no",
      status: "BAD no",
      select: "NO no",
      examine: "NO no",
      append: "NO [OVERQUOTA] no",
      create: "NO no",
    },
  },
};

describe("imapscope check", () => {
  it.each(Object.entries(SERVERS))("takes every combination of options against %s", async (_, options) => {
    const ca = join(temporaryFolder(), "ca.pem");
    writeFileSync(ca, (await testAuthority()).certificate);
    const file = join(temporaryFolder(), "password");
    const servers = new Map<Security, Awaited<ReturnType<typeof fakeImapServer>>>();
    for (const security of SECURITIES) servers.set(security, await fakeImapServer({ ...options, security }));
    let turn = 0;
    for (const [security, server] of servers) {
      writeFileSync(file, `${server.options.password}\n`);
      for (const asked of SECURITIES)
        for (const depth of DEPTHS)
          for (const credential of CREDENTIALS) {
            // A server of the other kind is waited for in vain, at each depth and with each password alike.
            if (asked !== security && (depth !== "login" || credential.includes("--user"))) continue;
            const shown = SHOWN[turn++ % SHOWN.length] ?? [];
            const { console, written } = fakeConsole({ PASSWORD: server.options.password, TOKEN: "the-token" });
            const args = [
              ...["check", `127.0.0.1:${server.port}`, "--security", asked, "--depth", depth, "--ca", ca],
              ...["--timeout", "1s", ...credential.map((word) => (word === "FILE" ? file : word)), ...shown],
            ];
            const status = await runCommand(args, console, new AbortController().signal);
            expect(written.stderr, args.join(" ")).not.toContain("this is a bug");
            expect([0, 1, 2, 3], args.join(" ")).toContain(status);
            if (status === 3) expect(written.stderr + written.stdout, args.join(" ")).not.toBe("");
          }
    }
  });
});
