import type { State } from "../../server/contract/states.ts";
import { to } from "../browser/base.ts";
import { StateIcon } from "./state/state-mark.tsx";

/** The way to a server's page. */
export function ServerChip({ name, state }: { name: string; state: State }) {
  return (
    <a class="chip" href={to(serverPath(name))}>
      <StateIcon state={state} />
      {name}
    </a>
  );
}

/** The address of a server's page. */
export function serverPath(name: string): string {
  return `/servers/${encodeURIComponent(name)}`;
}
