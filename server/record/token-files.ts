import { mkdirSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { Secret } from "../config/secret.ts";
import { createMemoryKeeper, type KeptToken, type TokenKeeper } from "../probe/token/keeper.ts";

const FOLDER = "refresh-tokens";
/** Whoever holds a token for longer than this has crashed: a request to a token endpoint ends before, in milliseconds. */
const STALE_MS = 120_000;
/** How often a token is tried that another process uses, in milliseconds. */
const AGAIN_MS = 50;

const written = z.object({
  refreshToken: z.string().min(1).nullable(),
  ends: z.object({ at: z.number(), lifetime: z.number() }).nullable(),
});

/**
 * Keeps refresh tokens in files of their own below the data folder, each for the user of imapscope alone, so that neither a restart nor a
 * crash loses the only one that is still good. `onFailed` is told what could not be written; that is kept in memory.
 */
export function createTokenFiles(folder: string, onFailed: (error: unknown) => void): TokenKeeper {
  const memory = createMemoryKeeper();
  const below = join(folder, FOLDER);
  const placeOf = (origin: string) => join(below, `${origin}.json`);
  let isThere = false;

  /** Made when the first token comes: most have none. */
  const prepare = (): void => {
    if (isThere) return;
    mkdirSync(below, { recursive: true, mode: 0o700 });
    isThere = true;
  };

  return {
    alone(origin, signal, work) {
      return memory.alone(origin, signal, async () => {
        const release = await lock(`${placeOf(origin)}.lock`, signal, prepare, onFailed);
        try {
          return await work();
        } finally {
          await release();
        }
      });
    },
    async read(origin) {
      return (await memory.read(origin)) ?? (await readKept(placeOf(origin)));
    },
    async write(origin, kept) {
      try {
        prepare();
        await replaceFile(below, placeOf(origin), textOf(kept));
        memory.forget(origin);
      } catch (error) {
        onFailed(error);
        await memory.write(origin, kept);
      }
    },
  };
}

function textOf({ refreshToken, ends }: KeptToken): string {
  return JSON.stringify({ refreshToken: refreshToken?.reveal() ?? null, ends });
}

async function readKept(path: string): Promise<KeptToken | null> {
  try {
    const { refreshToken, ends } = written.parse(JSON.parse(await readFile(path, "utf8")));
    return { refreshToken: refreshToken === null ? null : new Secret(refreshToken), ends };
  } catch {
    // None yet; or damaged, and then the configured one is all there is.
    return null;
  }
}

/** The old text or the new one, whatever ends the process or the machine. */
async function replaceFile(folder: string, path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const file = await open(beside, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  const directory = await open(folder, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Waits until no other process uses the token, and says that this one does; gives what ends that. */
async function lock(
  path: string,
  signal: AbortSignal,
  prepare: () => void,
  onFailed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const free = async () => {};
  try {
    prepare();
  } catch (error) {
    onFailed(error);
    return free;
  }
  for (;;) {
    try {
      await (await open(path, "wx", 0o600)).close();
      return () => rm(path, { force: true });
    } catch (error) {
      if (!isHeld(error)) {
        // Nobody can write here: then nobody else keeps a token here either.
        onFailed(error);
        return free;
      }
    }
    if (signal.aborted) return free;
    if (await isStale(path)) await rm(path, { force: true });
    else await sleep(AGAIN_MS, undefined, { signal }).catch(() => {});
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

async function isStale(path: string): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs) > STALE_MS,
    () => false,
  );
}
