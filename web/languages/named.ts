/** A server as a sentence names it, and who logs in there. */
export type Named = { name: string; user?: string | null | undefined };
