/**
 * Node's SQLite. Old versions of Node warn on the terminal that it is experimental, as soon as it is loaded, which is nothing that a user
 * can act on: what we use of it has stayed the same. Every other warning stays.
 */
export function loadSqlite() {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    process.emitWarning = emitWarning;
  }
}
