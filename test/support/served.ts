import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Config } from "../../server/config/types.ts";
import { createApp } from "../../server/http/app.ts";
import type { Dependencies } from "../../server/http/dependencies.ts";
import { type Limit, listen } from "../../server/http/listen.ts";
import { testApp } from "./app.ts";

/** The HTTP side on a real port of this machine, with a configuration that differs in what is given. Gives where it answers. */
export async function served(config: Partial<Config> = {}, overrides: Partial<Dependencies> = {}, limit: Limit = {}) {
  const { dependencies } = await testApp(overrides);
  const whole = { ...dependencies.config(), ...config };
  const app = createApp({ ...dependencies, config: () => whole }, pino({ level: "silent" }));
  const http = await listen(app, { host: "127.0.0.1", port: 0 }, limit, whole.tls?.pair);
  onTestFinished(() => http.close());
  return { ...http, port: Number(new URL(http.url).port), config: whole };
}
