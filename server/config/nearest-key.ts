/** What people write who come from other tools, and what it is called here. */
const SYNONYMS = new Map(
  Object.entries({
    username: ["user"],
    login: ["user", "auth"],
    pass: ["password"],
    passwd: ["password"],
    hostname: ["host"],
    ip: ["address"],
    ssl: ["security"],
    tls: ["security"],
    encryption: ["security"],
    interval: ["every"],
    schedule: ["cron"],
    folders: ["mailboxes"],
    folder: ["mailboxes"],
    credentials: ["auth"],
    oauth: ["oauth2"],
    token: ["oauth2", "refreshToken"],
    accesstoken: ["oauth2"],
    secret: ["password", "clientSecret"],
    tokenendpoint: ["tokenUrl"],
    endpoint: ["tokenUrl"],
  }),
);

/** What a word of other tools is called here, the likeliest first; empty for a word that is not known. */
export function synonymsOf(key: string): readonly string[] {
  return SYNONYMS.get(key.toLowerCase()) ?? [];
}

/** The key of this version that was probably meant; null where nothing is near. */
export function nearestKey(key: string, known: readonly string[]): string | null {
  const synonym = synonymsOf(key).find((name) => known.includes(name));
  if (synonym !== undefined) return synonym;
  const ranked = known
    .map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase()) }))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.min(2, Math.floor(best.name.length / 2)) ? best.name : null;
}

/** Edits from one word to the other: a letter added, dropped, changed, or two neighbours swapped. */
function editDistance(from: string, to: string): number {
  let previous: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (previous[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    previous = row;
    row = next;
  }
  return row[to.length] ?? 0;
}
