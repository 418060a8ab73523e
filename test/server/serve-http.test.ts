import { mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connect } from "node:tls";
import { Hono } from "hono";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { loadConfig } from "../../server/config/load.ts";
import { createMetrics } from "../../server/record/metrics/metrics.ts";
import { serveHttp } from "../../server/serve-http.ts";
import { exposed } from "../support/exposed.ts";
import { keyPair } from "../support/key-pair.ts";
import { freePort } from "../support/ports.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { withServer } from "./config/support.ts";

const SUCCESSFUL = "imapscope_http_certificate_last_reload_successful";

it("serves by https what a configuration names, and shows what Kubernetes puts in its place, or keeps what it has", async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  const first = await keyPair("first");
  const second = await keyPair("second");
  await swap(folder, "1", first);
  for (const name of ["tls.crt", "tls.key"]) await symlink(`..data/${name}`, join(folder, name));
  const file = join(folder, "imapscope.yaml");
  await writeFile(file, `listen: 127.0.0.1:${port}\ntls: { cert: ./tls.crt, key: ./tls.key }\n${withServer()}`);
  const config = await loadConfig(file, {});
  const logged: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void logged.push(line) });
  const metrics = createMetrics("1.2.3");
  const app = new Hono().get("/", (c) => c.text("hello"));
  expect((await exposed(metrics)).body).not.toMatch(new RegExp(`^${SUCCESSFUL} `, "m"));
  const http = await serveHttp(app, { config: () => config, connections: 10, log, metrics });
  onTestFinished(() => http.close());
  expect(http.url).toBe(`https://127.0.0.1:${port}`);
  const figure = async () => new RegExp(`^${SUCCESSFUL} (\\d)$`, "m").exec((await exposed(metrics)).body)?.[1];
  expect([await subjectAt(port), await figure()]).toEqual(["first", "1"]);

  await swap(folder, "2", { cert: second.cert, key: first.key });
  while ((await figure()) !== "0") await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await subjectAt(port)).toBe("first");
  expect(logged.join()).toContain("is not the private key of");

  await swap(folder, "3", second);
  while ((await subjectAt(port)) !== "second") await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await figure()).toBe("1");
  expect(logged.join()).not.toContain("PRIVATE KEY");
});

/** Puts a folder in the place of another one at once. */
async function swap(folder: string, version: string, { cert, key }: { cert: string; key: string }): Promise<void> {
  await mkdir(join(folder, `..${version}`));
  await writeFile(join(folder, `..${version}`, "tls.crt"), cert);
  await writeFile(join(folder, `..${version}`, "tls.key"), key);
  await symlink(`..${version}`, join(folder, "..data_tmp"));
  await rename(join(folder, "..data_tmp"), join(folder, "..data"));
}

/** Whose certificate is shown there now. */
async function subjectAt(port: number): Promise<unknown> {
  const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false });
  try {
    await new Promise((resolve, reject) => socket.once("secureConnect", resolve).once("error", reject));
    return socket.getPeerCertificate().subject.CN;
  } finally {
    socket.destroy();
  }
}
