import { CREDENTIAL_OPTIONS } from "./credential.ts";

/** The options that say which server is meant and how to reach it, for `parseArgs`. */
export const TARGET_OPTIONS = {
  user: { type: "string" },
  ...CREDENTIAL_OPTIONS,
  security: { type: "string" },
  depth: { type: "string" },
  family: { type: "string" },
  address: { type: "string" },
  ca: { type: "string" },
  timeout: { type: "string" },
  config: { type: "string" },
  data: { type: "string" },
} as const;

/** What the options were given, as `parseArgs` reads them. */
export type TargetValues = {
  [Name in keyof typeof TARGET_OPTIONS]?: (typeof TARGET_OPTIONS)[Name]["type"] extends "string"
    ? string | undefined
    : boolean | undefined;
};
