import type { Run } from "../run.ts";
import { dial } from "../wire/dial.ts";
import type { Call, Place } from "./call.ts";
import { hangUp } from "./hang-up.ts";

/** Dials `place`, hands the connection to `talk`, and afterwards ends it however that went. It knows no password. */
export async function placeCall<Value>(run: Run, place: Place, talk: (call: Call) => Promise<Value>): Promise<Value> {
  const config = { ...run.config, port: place.port, security: place.security, login: null };
  const { socket } = await dial(place.address, place.port, run).connected;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const made: Call = { run: { ...run, config }, place, plain: socket, secured: null, connection: null, closed };
  try {
    return await talk(made);
  } finally {
    await hangUp(made);
  }
}
