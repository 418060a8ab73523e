import { spawnSync } from "node:child_process";
import { spread, table } from "../figures.ts";
import type { Part } from "../part.ts";
import { processorSeconds } from "../processes.ts";
import { createFolder, entriesOf, FORM, PROGRAM, serve, startServer } from "../setting.ts";

const COMMANDS: readonly (readonly string[])[] = [
  ["version"],
  ["check", "--help"],
  ["explain", "NO [AUTHENTICATIONFAILED] Authentication failed."],
];

/** How long it takes until something is there. */
export const startUp: Part = {
  name: "start",
  title: "Start",
  async measure({ quick }) {
    const rounds = quick ? 1 : 9;
    const bare = measureCommand([process.execPath, "-e", "0"], rounds);
    const rows = [["`node -e 0`", spread(bare.processor, 3), spread(bare.elapsed, 3)]];
    for (const command of COMMANDS) {
      const { processor, elapsed } = measureCommand([...PROGRAM, ...command], rounds);
      const name = command.length > 1 && command[0] === "explain" ? "explain …" : command.join(" ");
      rows.push([`\`imapscope ${name}\``, spread(processor, 3), spread(elapsed, 3)]);
    }
    const folder = createFolder();
    const server = await startServer(folder);
    for (const count of quick ? [1] : [1, 1000, 10_000]) {
      const elapsed: number[] = [];
      const processor: number[] = [];
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        const scope = await serve(folder, { servers: entriesOf(count, server.port, folder, "1h") });
        elapsed.push(scope.startedMs / 1000);
        processor.push(processorSeconds(scope.pid));
        await scope.stop();
      }
      rows.push([
        `\`imapscope serve\`, ${count} servers, to the first answer`,
        spread(processor, 2),
        spread(elapsed, 2),
      ]);
    }
    await server.stop();
    folder.remove();
    return [
      `Seconds, median of ${rounds} (the server: 3) with the least and the most; ${FORM}.`,
      table(["", "processor", "elapsed"], rows),
    ].join("\n\n");
  },
};

function measureCommand([command = "", ...args]: readonly string[], rounds: number) {
  const [processor, elapsed]: [number[], number[]] = [[], []];
  // The first one fills the compile cache.
  for (let round = -1; round < rounds; round += 1) {
    const [before, began] = [processorSeconds(process.pid), performance.now()];
    const own = process.cpuUsage();
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${status}: ${stderr}`);
    const { user, system } = process.cpuUsage(own);
    if (round < 0) continue;
    processor.push(processorSeconds(process.pid) - before - (user + system) / 1e6);
    elapsed.push((performance.now() - began) / 1000);
  }
  return { processor, elapsed };
}
