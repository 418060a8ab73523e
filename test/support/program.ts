import type { Config, ModuleConfig, SelfCheck, ServerConfig, Streams } from "../../server/config/types.ts";
import { runProgram } from "../../server/program.ts";
import { fakeConsole } from "./console.ts";
import { freePort } from "./ports.ts";

type ProgramSettings = {
  access?: Config["access"];
  demo?: boolean;
  modules?: readonly ModuleConfig[];
  publicUrl?: string | null;
  allowedHosts?: readonly string[];
  trustedProxies?: readonly string[];
  port?: number;
  selfCheck?: Partial<SelfCheck>;
  streams?: Streams;
  /** The servers that `POST /-/reload` finds; without it there is nothing to read again. */
  reloaded?: () => readonly ServerConfig[];
};

/** The whole program in this process, on a free port, its database in memory. */
export async function startProgram(servers: readonly ServerConfig[], settings: ProgramSettings = {}) {
  const { demo = false, port = 0, modules = [], publicUrl = null, selfCheck = {}, reloaded } = settings;
  const { streams = { perClient: 20 }, access = null, allowedHosts = [], trustedProxies = [] } = settings;
  const stop = new AbortController();
  const { console, written } = fakeConsole();
  const chosen = port || (await freePort());
  const config = {
    listen: { host: "127.0.0.1", port: chosen },
    publicUrl,
    allowedHosts,
    trustedProxies,
    tls: null,
    data: null,
    access,
    selfCheck: { enabled: true, targets: "configured", perMinute: 60, ...selfCheck } as const,
    streams,
    modules,
    retention: { checks: 86_400, failures: 86_400, hourly: 86_400 },
    servers,
  };
  const load = reloaded ? async () => ({ ...config, servers: reloaded() }) : null;
  const ended = runProgram({ config, load, demo, console, stop: stop.signal });
  const url = `http://127.0.0.1:${chosen}`;
  const answers = async () => (await fetch(`${url}/-/ready`).catch(() => null))?.ok === true;
  while (!(await answers())) await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), ended]);
  return {
    url,
    target: `127.0.0.1:${chosen}`,
    port: chosen,
    servers,
    written,
    async close() {
      stop.abort();
      return ended;
    },
  };
}
