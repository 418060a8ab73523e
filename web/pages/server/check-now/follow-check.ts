import { Checking } from "../../../../server/contract/answers/events.ts";
import { eventsUrl } from "../../../api.ts";

/**
 * Tells how far a check of this server has come, whenever that changes. Gives the function that ends it. When the stream breaks,
 * nothing more is told: the result of the check comes all the same.
 */
export function followCheck(server: string, tell: (checking: Checking) => void): () => void {
  const source = new EventSource(eventsUrl(server));
  source.addEventListener("checking", ({ data }: MessageEvent<string>) => {
    const read = Checking.safeParse(parsed(data));
    if (read.success && read.data.name === server) tell(read.data);
  });
  source.onerror = () => source.close();
  return () => source.close();
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
