import { ConfigError, renderConfigError } from "../config/config-error.ts";
import { UsageError } from "../config/usage-error.ts";
import { VERSION } from "../config/version.ts";
import type { Console } from "../console.ts";
import { ListenError } from "../http/listen.ts";
import { StoreError } from "../record/store/store-error.ts";
import { checkCommand } from "./check.ts";
import { configCommand } from "./config.ts";
import { EXIT } from "./exit-status.ts";
import { explainCommand } from "./explain.ts";
import { serveCommand } from "./serve.ts";

const USAGE = `imapscope ${VERSION}: says why mail fails and what to do

Usage: imapscope COMMAND [options]

  serve             check the configured servers; page, API and /metrics
  check TARGET      check one server now
  explain TEXT      say what an error message means and what to do
  config check FILE, config example, config schema
  version

imapscope COMMAND --help tells more.
`;

/** Which command, nothing else: runs it and turns what is unusable into one clear message and status 3. */
export async function runCommand(
  [command, ...args]: readonly string[],
  console: Console,
  stop: AbortSignal,
): Promise<number> {
  try {
    switch (command) {
      case "serve":
        return await serveCommand(args, console, stop);
      case "check":
        return await checkCommand(args, console, stop);
      case "explain":
        return await explainCommand(args, console);
      case "config":
        return await configCommand(args, console);
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
