import { access as reach } from "node:fs/promises";
import { parseArgs } from "node:util";
import { splitHostPort } from "../config/host.ts";
import type { Config } from "../config/types.ts";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { hostPort } from "../contract/host-port.ts";

const DEFAULT_CONFIG = "imapscope.yaml";

/** What `imapscope serve --help` prints. */
export const SERVE_USAGE = `Usage: imapscope serve [--config FILE] [--listen HOST:PORT] [--access none] [--data DIR] [--demo]

Checks the configured servers, and serves the page, the API and /metrics.

  --config FILE        the configuration (default: ./${DEFAULT_CONFIG})
  --listen HOST:PORT   the address to listen on, instead of the one in the configuration
  --access none        where the configuration has no \`access\`: let everybody in who reaches the address, on purpose
  --data DIR           the folder of the database, instead of the one in the configuration
  --demo               show demo servers that run inside this program; needs no configuration
`;

/** `imapscope serve`: runs until it is told to stop. Gives the exit status. */
export async function serveCommand(args: readonly string[], console: Console, stop: AbortSignal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: "string" },
      listen: { type: "string" },
      access: { type: "string" },
      data: { type: "string" },
      demo: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.stdout.write(SERVE_USAGE);
    return 0;
  }
  const listen = values.listen === undefined ? undefined : listenOption(values.listen);
  if (values.access !== undefined && values.access !== "none") throw new UsageError(NO_SUCH_ACCESS);
  const open = values.access === undefined ? null : "none";
  const changed = (config: Config): Config => ({
    ...config,
    ...(listen ? { listen } : {}),
    access: config.access ?? open,
    ...(values.data === undefined ? {} : { data: values.data }),
  });
  if (values.demo) {
    if (values.config !== undefined)
      throw new UsageError("--demo and --config cannot be combined: leave out one of them.");
    return serveDemo(changed, console, stop);
  }
  const file = values.config ?? DEFAULT_CONFIG;
  if (values.config === undefined && !(await exists(file))) throw new UsageError(NO_CONFIG);
  const [{ loadConfig }, { runProgram }] = await Promise.all([import("../config/load.ts"), import("../program.ts")]);
  const load = async () => changed(await loadConfig(file, console.env));
  const config = await load();
  await insistOnAccess(config, `write \`access\` into ${file} (docs/access.md), or start with --access none`);
  return runProgram({ config, load, demo: false, console, stop });
}

/** Throws a `UsageError` where others could reach it, and nothing says who may come in. */
async function insistOnAccess({ access, listen }: Config, write: string): Promise<void> {
  const { isLoopback, OPEN_LISTENING } = await import("../config/loopback.ts");
  if (access !== null || (await isLoopback(listen.host))) return;
  const purpose = "if everybody who reaches it may see and do everything";
  throw new UsageError(`--listen ${hostPort(listen)}: ${OPEN_LISTENING.message}. Please ${write}, ${purpose}.`);
}

async function serveDemo(changed: (config: Config) => Config, console: Console, stop: AbortSignal): Promise<number> {
  const [{ startDemo }, { runProgram }] = await Promise.all([import("../demo/demo.ts"), import("../program.ts")]);
  await insistOnAccess(changed({ ...DEMO_CONFIG, servers: [] }), "start the demo with --access none");
  const demo = await startDemo();
  try {
    const config = changed({ ...DEMO_CONFIG, servers: demo.servers });
    return await runProgram({ config, load: null, demo: true, console, stop });
  } finally {
    await demo.close();
  }
}

/** The demo keeps nothing: its database lives in memory. */
const DEMO_CONFIG: Omit<Config, "servers"> = {
  listen: { host: "127.0.0.1", port: 9143 },
  publicUrl: null,
  allowedHosts: [],
  trustedProxies: [],
  tls: null,
  data: null,
  access: null,
  selfCheck: { enabled: true, targets: "configured", perMinute: 20 },
  streams: { perClient: 20 },
  modules: [],
  retention: { checks: 86_400, failures: 86_400, hourly: 86_400 },
};

const NO_CONFIG = `There is no ${DEFAULT_CONFIG} in this folder.

  Create one:          imapscope config example > ${DEFAULT_CONFIG}
  Or use another one:  imapscope serve --config FILE
  Or see a demo:       imapscope serve --demo`;

const NO_SUCH_ACCESS = "--access takes only `none`: who may come in stands in the configuration (docs/access.md).";

function listenOption(text: string): Config["listen"] {
  const listen = splitHostPort(text);
  if (listen) return listen;
  throw new UsageError(`--listen ${text} is not HOST:PORT. Write for example: --listen 127.0.0.1:9143`);
}

async function exists(file: string): Promise<boolean> {
  return reach(file).then(
    () => true,
    () => false,
  );
}
