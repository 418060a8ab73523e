import { setTimeout as sleep } from "node:timers/promises";
import { table } from "../figures.ts";
import type { Part } from "../part.ts";
import { residentMiB } from "../processes.ts";
import { createFolder, entriesOf, serve, startBlackbox, startServer } from "../setting.ts";

/** How much memory it takes once every server was checked. */
export const memory: Part = {
  name: "memory",
  title: "Memory",
  async measure({ quick }) {
    const folder = createFolder();
    const server = await startServer(folder);
    const blackbox = await startBlackbox(folder);
    const rows = [["blackbox_exporter, idle", "", ...shown(blackbox.pid)]];
    for (const count of quick ? [1] : [1, 100, 1000]) {
      const scope = await serve(folder, { servers: entriesOf(count, server.port, folder, "60s") });
      await sleep((quick ? 5 : 125) * 1000);
      rows.push(["imapscope", `${count}`, ...shown(scope.pid)]);
      await scope.stop();
    }
    for (const program of [blackbox, server]) await program.stop();
    folder.remove();
    return [
      "Resident memory in MiB two minutes after the start, each server checked every 60 s, nobody looking.",
      table(["", "servers", "now", "peak"], rows),
    ].join("\n\n");
  },
};

function shown(pid: number): string[] {
  const { now, peak } = residentMiB(pid);
  return [now.toFixed(0), peak.toFixed(0)];
}
