/** Lines that look alarming or say nothing about a failure. Each line of a text is tried alone. */
export const HARMLESS: readonly RegExp[] = [
  // A completed command or an untagged OK, unless it announces throttling or a login service that hangs.
  /^(?:[sc]\s*(?:\(\d+\))?:\s*)?(?:<[-=]?\s*)?(?:\*|[a-z]*\.?\d[\w.]*|[a-z]\w{0,11})\s+(?:ok|preauth)\b(?!.*(?:throttled|waiting for auth|not responding|unavailable|\[read-only\]))/i,
  /^ok\b(?!.*(?:throttled|waiting for auth|not responding|\[read-only\]))/i,
  /\bbye\b.{0,60}\b(?:log(?:ging|ged)?[ -]?out|signing off|have a (?:nice|good) day|see you|farewell|good ?bye|requested by client)\b/i,
  /\bbye\b.{0,20}\bcourier-imap server shutting down/i,
  /^(?:\*\s*)?bye[\s!.*]*(?:bye)?[\s!.]*$/i,
  /\blogout (?:completed|ok|successful|requested|received)\b|\blogged out\b/i,
  /\bnow over your soft quota\b/i,
  /\bmailbox is (?:now )?at \d{1,2}\s?% of\b|\b(?:using|used|at) \d{1,2}\s?% of (?:its |your |the )?(?:storage |mailbox )?quota/i,
  /\[alreadyexists\]|\b(?:mailbox|folder) already exists\b/i,
  /client ?bug detected: status on selected/i,
  // Where in a program it happened, and what its runtime warns of.
  /^at (?:async |new )?[\w$.<>/[\]-]+(?:\s[[(@]|[(:])|^file "[^"]{1,300}", line \d+|^#\d+ \S|^(?:stack )?traceback\b|^\[c\]: in\b|^--- end of\b/i,
  /^\((?:node|electron):\d+\)|\b(?:deprecation|insecurerequest|experimental)warning\b/i,
  /^(?:started|starting|stopped|stopping|reloading) .{0,60}\b(?:dovecot|cyrus|courier|imap|e-?mail|mail) (?:\S+ )?(?:server|service|daemon)\b/i,
  /^\[(?:permanentflags|uidvalidity|uidnext|highestmodseq|unseen|appenduid|copyuid|capability|read-write|closed|nomodseq)\b[^\]]*\](?!.*throttled)/i,
  /^\*\s+(?:\d+\s+(?:exists|recent|fetch|expunge)|list|lsub|flags|search|status|capability|id|namespace|quota|quotaroot)\b/i,
];

/** Opened for reading only: as it should be behind an EXAMINE, and a failure behind a SELECT. */
export const OPENED_READ_ONLY = /\bok\b.{0,4}\[read-only\]/i;

/** Where a mailbox is opened for reading only because the client wants it so. */
export const EXAMINED = /\bexamined?\b/i;

/** Where it is opened for writing, as far as the client is concerned. */
export const SELECTED = /\bselect\b/i;

/** A goodbye as an answer: after a LOGOUT it is as it should be, whatever its wording. */
export const GOODBYE = /\bbye\b|\bok\b|shutting down|connection closed/i;

/** Where the client says LOGOUT, or someone reports having done so. */
export const LOGOUT = /\blogout\b|\blogging out\b|\bafter (?:the )?log(?:ging)? ?out\b/i;
