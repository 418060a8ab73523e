import type { Path } from "./json-schema.ts";

/** Something wrong at a path of the file, before its line and column are known. It never contains a value of the file. */
export type Remark = {
  path: Path;
  /** Whether the key is wrong or what it holds; decides where the caret points. */
  at: "key" | "value";
  /** What is wrong and what was expected. */
  message: string;
  /** What to write instead. */
  write: string;
};
