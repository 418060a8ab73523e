import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { PEERS } from "./peers.ts";
import { freePort } from "./ports.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What nginx is to do: serve by https with a key pair, and what stands in its `server`. */
type Wanted = { tls?: { cert: string; key: string }; server: (port: number) => string };

/** A real nginx on a free port of 127.0.0.1, which ends with the test. Gives the port once it answers. */
export async function startNginx({ tls, server }: Wanted): Promise<number> {
  const folder = temporaryFolder();
  const port = await freePort();
  for (const name of ["body", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(folder, name));
  if (tls) {
    writeFileSync(join(folder, "cert.pem"), tls.cert);
    writeFileSync(join(folder, "key.pem"), tls.key);
  }
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port}${tls ? " ssl" : ""};
    ${tls ? `ssl_certificate ${folder}/cert.pem;\n    ssl_certificate_key ${folder}/key.pem;` : ""}
    ${server(port)}
  }
}
`,
  );
  const nginx = spawn(PEERS.nginx, ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")]);
  let said = "";
  nginx.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<never>((_, reject) => {
    nginx.once("exit", (code) => reject(new Error(`nginx ended with ${code}: ${said}`)));
  });
  ended.catch(() => {});
  onTestFinished(async () => {
    nginx.kill("SIGKILL");
    await ended.catch(() => {});
  });
  while (!(await answers(port))) await Promise.race([new Promise((resolve) => setTimeout(resolve, 20)), ended]);
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
