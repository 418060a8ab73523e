import { announceWhileIdling } from "../announce.ts";
import type { Handler } from "./handler.ts";

/** IDLE, RFC 9051 section 6.3.13: tells what happens in the selected mailbox until the client says DONE. */
export const idle: Handler = async (_, session) => {
  await session.send("+ idling");
  const stop = announceWhileIdling(session);
  const line = await session.readLine();
  stop();
  return line?.verbatim.toUpperCase() === "DONE" ? "OK IDLE completed" : "BAD Expected DONE";
};
