import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";

const LISTEN_AND_STOP = `
  const [host, port] = process.argv.slice(1);
  require("node:net").createServer().listen({ host, port: Number(port), backlog: 1 }, function () {
    process.stdout.write(String(this.address().port));
    process.kill(process.pid, "SIGSTOP");
  });`;

/** With a backlog of 1, Linux keeps two connections for a process that does not accept them. */
const BACKLOG = 2;

/**
 * A port on which connecting is neither accepted nor refused, as behind a firewall that drops packets: its process is
 * stopped and its backlog full, so that Linux drops every further SYN. It is freed after the test.
 */
export async function unansweringPort(host: string, port = 0): Promise<number> {
  const child = spawn(process.execPath, ["-e", LISTEN_AND_STOP, host, String(port)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const fillers: Socket[] = [];
  onTestFinished(async () => {
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    for (const socket of fillers) socket.destroy();
    await exited;
  });
  const [line] = await once(child.stdout, "data");
  const listening = Number(line);
  for (let index = 0; index < BACKLOG; index += 1) {
    const socket = connect({ host, port: listening });
    socket.on("error", () => {});
    fillers.push(socket);
    await once(socket, "connect");
  }
  return listening;
}
