/** Everything has five seconds to end once it was asked to; then the process ends all the same. */
const PATIENCE_MS = 4500;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    stop.abort();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  });
}
// Only now the rest, which takes a while: to process 1 of a container, a signal that nobody listens for yet never comes.
const { keepCompiled } = await import("./compile-cache.ts");
keepCompiled(process.env);
const { keepWithoutReaders } = await import("./closed-output.ts");
const { runCommand } = await import("./commands/run.ts");
const { stdout, stderr, env } = process;
keepWithoutReaders({ stdout, stderr }, process.argv[2] === "serve");
process.exitCode = await runCommand(
  process.argv.slice(2),
  { stdout, stderr, env, script: process.argv[1] },
  stop.signal,
);
