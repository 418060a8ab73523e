/** What a link chooses, by name: `server` or `provider`; a link never names a host to send a password to. */
export type Chosen = { server?: string; provider?: string };

/** What a link chooses. */
export function readChosen({ server, provider }: Readonly<Record<string, string>>): Chosen {
  return { ...(server ? { server } : {}), ...(provider ? { provider } : {}) };
}
