import type { CatalogueProgram } from "./program.ts";
import { FAIREMAIL } from "./programs/fairemail.ts";
import { GLIB } from "./programs/glib.ts";
import { K9 } from "./programs/k9.ts";
import { LIBC } from "./programs/libc.ts";
import { MUTT } from "./programs/mutt.ts";
import { NSS } from "./programs/nss.ts";
import { ROUNDCUBE } from "./programs/roundcube.ts";
import { THUNDERBIRD } from "./programs/thunderbird.ts";

/** The programs whose catalogues are read; where two say the same, the first is named. */
export const PROGRAMS: readonly CatalogueProgram[] = [THUNDERBIRD, NSS, K9, FAIREMAIL, ROUNDCUBE, MUTT, GLIB, LIBC];
