import { ConfigError, renderConfigError } from "../config/config-error.ts";
import { UsageError } from "../config/usage-error.ts";
import { VERSION } from "../config/version.ts";
import type { Console } from "../console.ts";
import { ListenError } from "../http/listen-error.ts";
import { StoreError } from "../record/store/store-error.ts";
import { EXIT } from "./exit-status.ts";

const USAGE = `imapscope ${VERSION}: says why mail fails and what to do

Usage: imapscope COMMAND [options]

  serve             check the configured servers; page, API and /metrics
  check TARGET      check one server now
  explain TEXT      say what an error message means and what to do
  config check FILE, config example, config schema
  hash-password     print the hash of a password, for \`access\` in the configuration
  backup FILE       copy the database, also while imapscope runs
  version

For the options of a command: imapscope COMMAND --help
`;

/**
 * Which command, nothing else: loads it alone, runs it and turns what is unusable into one clear message and status 3. A command in
 * turn loads what it works with once it knows that there is work.
 */
export async function runCommand(
  [command, ...args]: readonly string[],
  console: Console,
  stop: AbortSignal,
): Promise<number> {
  try {
    switch (command) {
      case "serve":
        return await (await import("./serve.ts")).serveCommand(args, console, stop);
      case "check":
        return await (await import("./check.ts")).checkCommand(args, console, stop);
      case "explain":
        return await (await import("./explain.ts")).explainCommand(args, console);
      case "config":
        return await (await import("./config.ts")).configCommand(args, console);
      case "hash-password":
        return await (await import("./hash-password.ts")).hashPasswordCommand(args, console);
      case "backup":
        return await (await import("./backup.ts")).runBackup(args, console, stop);
      case "version":
      case "--version":
        console.stdout.write(`${VERSION}\n`);
        return 0;
      case "help":
      case "--help":
      case "-h":
        console.stdout.write(USAGE);
        return 0;
      default:
        console.stderr.write(`${command === undefined ? "" : `imapscope: no such command: ${command}\n\n`}${USAGE}`);
        return EXIT.unusable;
    }
  } catch (error) {
    console.stderr.write(explainError(error, command));
    return EXIT.unusable;
  }
}

function explainError(error: unknown, command: string | undefined): string {
  if (error instanceof ConfigError) return renderConfigError(error);
  if (error instanceof UsageError || error instanceof StoreError || error instanceof ListenError) {
    return `imapscope: ${error.message}\n`;
  }
  if (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    return `imapscope: ${error.message.split(". ")[0]}. See: imapscope ${command} --help\n`;
  }
  return `imapscope: this is a bug: ${error instanceof Error ? error.stack : String(error)}\n`;
}
