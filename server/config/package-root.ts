import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds package.json and the built page: of the project where the sources run, of the installed package where what
 * was built of them runs, which lies deeper or less deep.
 */
export const PACKAGE_ROOT: string = above(fileURLToPath(new URL(".", import.meta.url)));

function above(folder: string): string {
  return existsSync(join(folder, "package.json")) || dirname(folder) === folder ? folder : above(dirname(folder));
}
