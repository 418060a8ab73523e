import type { TargetOptions } from "../../../server/config/target.ts";

/** A command line without options. */
export const NO_OPTIONS: TargetOptions = {
  user: null,
  credential: null,
  security: null,
  depth: null,
  family: null,
  address: null,
  caPem: null,
  timeoutSeconds: null,
};
