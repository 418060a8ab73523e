import type { Handler } from "./handlers.ts";

/** IDLE, RFC 9051 section 6.3.13: nothing ever happens in these mailboxes, so it only waits for DONE. */
export const idle: Handler = async (_, session) => {
  await session.send("+ idling");
  const line = await session.readLine();
  return line?.verbatim.toUpperCase() === "DONE" ? "OK IDLE completed" : "BAD Expected DONE";
};
