import { certificates } from "./certificates/certificates.ts";
import { configurations } from "./configuration/configurations.ts";
import { dialogues } from "./dialogue/sessions.ts";
import { requests } from "./http/requests.ts";
import type { FuzzKind } from "./kind.ts";
import { records } from "./tls/records.ts";

/** All that is fuzzed. */
export const KINDS: readonly FuzzKind[] = [dialogues, records, certificates, configurations, requests];
