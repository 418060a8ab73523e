import { setting } from "./options.ts";
import type { DemoSession } from "./session.ts";

/** Does what the server does when TLS is to begin, with its delay and its faults. */
export async function beginTls(session: DemoSession): Promise<void> {
  await session.wait(setting(session.options.delays, "tls") ?? 0);
  switch (session.options.handshake) {
    case "complete":
      return session.startTls();
    case "silence":
      return session.hang();
    case "close":
      return session.end();
    case "reset":
      return session.reset();
  }
}
