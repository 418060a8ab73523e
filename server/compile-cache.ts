import { mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

/**
 * Lets Node keep what it makes of our files, so that a command is there sooner; where nothing can be written, everything works
 * without. Worker threads take it over. `NODE_COMPILE_CACHE` names another folder, `NODE_DISABLE_COMPILE_CACHE=1` wants none.
 */
export function keepCompiled(env: Record<string, string | undefined>): void {
  if (env.NODE_COMPILE_CACHE !== undefined) return;
  const folder = cacheFolder(env);
  if (folder === null) return;
  const { directory } = enableCompileCache(folder);
  if (directory !== undefined) env.NODE_COMPILE_CACHE = folder;
}

/**
 * The user's own folder, or that of the service (`CacheDirectory=` of systemd.exec(5)), and never a shared one such as /tmp, as Node
 * believes what it finds there. Null where there is none.
 */
function cacheFolder({ CACHE_DIRECTORY, XDG_CACHE_HOME, LOCALAPPDATA, HOME }: Record<string, string | undefined>) {
  const own = CACHE_DIRECTORY || XDG_CACHE_HOME || LOCALAPPDATA;
  if (own) return made(own) && made(join(own, "imapscope"));
  return HOME ? made(join(HOME, ".cache")) && made(join(HOME, ".cache", "imapscope")) : null;
}

/**
 * The folder, made where it is not there; null where it cannot be. One level at a time, and before Node tries: it makes missing levels
 * itself, and never returns below a folder that lets nothing be created, like /proc.
 */
function made(folder: string): string | null {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EEXIST" ? folder : null;
  }
}
