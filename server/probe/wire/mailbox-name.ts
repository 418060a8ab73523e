const MODIFIED_BASE64 = /^[A-Za-z0-9+,]+$/;
/** Octets that a name may hold as they are; `&` begins what is encoded. */
const ENCODED_RUN = /&|[^\x20-\x7e]+/g;

/** Writes a mailbox name as it goes over the wire: modified UTF-7 (RFC 3501 section 5.1.3). */
export function encodeMailboxName(name: string): string {
  return name.replace(ENCODED_RUN, (run) => (run === "&" ? "&-" : `&${encodeRun(run)}-`));
}

/**
 * Reads a mailbox name in modified UTF-7; null for one that is none, such as `R&D` or `Sent&`. Octets beyond ASCII, which some
 * servers send as they are, stay.
 */
export function decodeMailboxName(wireName: string): string | null {
  let name = "";
  for (let at = 0; at < wireName.length; ) {
    const begins = wireName.indexOf("&", at);
    if (begins < 0) return name + wireName.slice(at);
    const ends = wireName.indexOf("-", begins);
    const run = ends < 0 ? null : decodeRun(wireName.slice(begins + 1, ends));
    if (run === null) return null;
    name += wireName.slice(at, begins) + run;
    at = ends + 1;
  }
  return name;
}

function encodeRun(run: string): string {
  return Buffer.from(run, "utf16le").swap16().toString("base64").replace(/=+$/, "").replaceAll("/", ",");
}

/** What stands between `&` and `-`: whole UTF-16 units in base64, surrogates in pairs; null for anything else. */
function decodeRun(run: string): string | null {
  if (run === "") return "&";
  if (!MODIFIED_BASE64.test(run)) return null;
  const bytes = Buffer.from(run.replaceAll(",", "/"), "base64");
  if (bytes.length === 0 || bytes.length % 2 !== 0) return null;
  const text = bytes.swap16().toString("utf16le");
  return text.isWellFormed() ? text : null;
}
