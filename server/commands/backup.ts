import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "../config/usage-error.ts";
import type { Console } from "../console.ts";
import { EXIT } from "./exit-status.ts";

const DEFAULT_CONFIG = "imapscope.yaml";

/** What `imapscope backup --help` prints. */
export const BACKUP_USAGE = `Usage: imapscope backup FILE [--config FILE] [--data DIR]

Copies the database to a new file, also while imapscope serve is running. The copy is complete and of one moment.
To restore it: stop imapscope, and put it back as imapscope.db in the data folder (docs/backup.md).

  --config FILE        the configuration, which names the data folder (default: ./${DEFAULT_CONFIG})
  --data DIR           the data folder, instead of the one in the configuration

Exit status: 0 when the backup is complete, 3 when nothing was written.
`;

/** `imapscope backup`: the embedded database as one file. Gives the exit status; throws `UsageError` or `StoreError`. */
export async function runBackup(args: readonly string[], console: Console, stop: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: "string" },
      data: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.stdout.write(BACKUP_USAGE);
    return EXIT.up;
  }
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new UsageError(
      "backup needs the name of one new file. Write for example: imapscope backup imapscope-backup.db",
    );
  }
  const [{ readDataFolder }, { DATABASE_FILE }, { copyToFile }] = await Promise.all([
    import("../config/data-folder.ts"),
    import("../record/store/open-store.ts"),
    import("../record/store/start-copy.ts"),
  ]);
  const folder = values.data ?? (await readDataFolder(values.config ?? DEFAULT_CONFIG));
  const path = resolve(join(folder, DATABASE_FILE));
  if (!existsSync(path)) {
    throw new UsageError(`There is no database in ${folder}. Name the folder that imapscope serve uses: --data DIR`);
  }
  const target = resolve(file);
  if (existsSync(target)) throw new UsageError(`${file} exists already. Choose another name, or move it away.`);
  await copyToFile(path, target, stop);
  console.stdout.write(`${file}: ${sizeText(statSync(target).size)}, a complete copy of ${path}\n`);
  return EXIT.up;
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
