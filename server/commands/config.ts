import { ConfigError, renderConfigError } from "../config/config-error.ts";
import type { Console, Output } from "../console.ts";
import { EXIT } from "./exit-status.ts";

const USAGE = `Usage: imapscope config check FILE     say whether a configuration is valid, and list everything that is wrong
       imapscope config example        print a commented configuration to start from
       imapscope config schema         print the JSON Schema of the configuration, for editors
`;

/** `imapscope config`: answers the exit status, 0 for a valid file and 3 for anything that cannot be used. */
export async function configCommand(args: readonly string[], io: Console): Promise<number> {
  const [subcommand, ...rest] = args;
  if (args.includes("--help") || args.includes("-h") || subcommand === "help") return print(io.stdout, USAGE);
  const [file, ...more] = rest;
  if (subcommand === "check" && file !== undefined && more.length === 0) return check(file, io);
  if (subcommand === "example" && file === undefined) {
    const { EXAMPLE_CONFIG } = await import("../config/example.ts");
    return print(io.stdout, EXAMPLE_CONFIG);
  }
  if (subcommand === "schema" && file === undefined) {
    const { CONFIG_JSON_SCHEMA } = await import("../config/json-schema.ts");
    return print(io.stdout, `${JSON.stringify(CONFIG_JSON_SCHEMA, null, 2)}\n`);
  }
  io.stderr.write(`${complaint(subcommand, rest)}\n\n${USAGE}`);
  return EXIT.unusable;
}

async function check(file: string, { stdout, stderr, env }: Console): Promise<number> {
  try {
    const { loadConfig } = await import("../config/load.ts");
    const { servers } = await loadConfig(file, env);
    return print(stdout, `${file} is valid: ${servers.length === 1 ? "1 server" : `${servers.length} servers`}\n`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(renderConfigError(error));
    return EXIT.unusable;
  }
}

function complaint(subcommand: string | undefined, rest: readonly string[]): string {
  if (subcommand === undefined) return "imapscope config: check, example or schema is missing";
  if (subcommand === "check" && rest.length === 0) return "imapscope config check: the name of the file is missing";
  if (!["check", "example", "schema"].includes(subcommand)) return `imapscope config: no such command: ${subcommand}`;
  return `imapscope config ${subcommand}: too many arguments`;
}

function print(output: Output, text: string): number {
  output.write(text);
  return EXIT.up;
}
