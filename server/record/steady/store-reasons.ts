import type { StoreTroubleKind } from "../../contract/store-troubles.ts";

/** Why the store cannot be used, for logs and answers to programs: the rest of "… because". The page has words of its own. */
export const STORE_REASONS: Readonly<Record<StoreTroubleKind, string>> = {
  full: "the disk of the data folder is full",
  "read-only": "the disk of the data folder is read-only",
  permission: "the user that runs imapscope may not write to the data folder",
  damaged: "the database file is damaged",
  missing: "the database file or its folder is gone",
  locked: "another program holds the database",
  failing: "the disk of the data folder fails",
  unusable: "the database cannot be used",
};
