import type { ClientLine } from "./client-lines.ts";
import type { SessionRecord } from "./session-record.ts";

/** Where a dialogue stands (RFC 9051 section 3). */
export type SessionState = "not-authenticated" | "authenticated" | "selected";

/** What an answer of one's own may do with the session that it is given in; each is described where `Session` has it. */
export type Script = {
  readonly record: SessionRecord;
  state: SessionState;
  readonly options: { readonly user: string; readonly password: string };
  write(bytes: string | Uint8Array): Promise<void>;
  send(...lines: readonly string[]): Promise<void>;
  readLine(): Promise<ClientLine | null>;
  startTls(how?: { keepPlaintext?: boolean }): Promise<void>;
  wait(seconds: number): Promise<void>;
  hang(): Promise<void>;
  end(): Promise<void>;
  reset(): Promise<void>;
};
