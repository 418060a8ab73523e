type Outputs = { stdout: NodeJS.WriteStream; stderr: NodeJS.WriteStream };

/**
 * What is printed may find nobody who reads it (`imapscope serve | head -1`), which ends no command: it does its work to the end, with the
 * exit status that it would have had. A service says so once where it still can. Any other fault of writing stays a fault.
 */
export function keepWithoutReaders({ stdout, stderr }: Outputs, isService: boolean): void {
  let isTold = !isService;
  // Standard output is never closed by Node: each line that is printed fails anew.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    if (isTold) return;
    isTold = true;
    stderr.write("imapscope: standard output was closed. The checks continue.\n");
  });
  stderr.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
