import type { MeaningName } from "../../server/recognise/fingerprints/meanings.ts";
import type { ProgramName } from "../../server/recognise/fingerprints/program-names.ts";
import type { Format } from "./formats.ts";

/** Where a program keeps its catalogues, and which of their keys mean what. */
export type CatalogueProgram = {
  name: ProgramName;
  /** Paths of a package or a repository; the group `language` is the language as the program writes it, missing for English. */
  files: readonly { path: RegExp; format: Format }[];
  /** By what the messages mean; a key may be the English message itself, as it is with gettext. */
  keys: Readonly<Partial<Record<MeaningName, readonly string[]>>>;
};
