import { STATES, type State } from "../../contract/states.ts";
import type { SubjectMetrics } from "./subject.ts";
import { NO_LABEL, type Table } from "./table.ts";

/** How each server is. */
export function serverMetrics(table: Table): SubjectMetrics {
  const up = table.gauge(
    {
      name: "imapscope_server_up",
      help: "Whether mail on the server can be read: 0 when its state is down, after as many failed checks in a row as `confirm` says; absent while the state is unknown.",
    },
    NO_LABEL,
  );
  const states = table.gauge(
    {
      name: "imapscope_server_state",
      help: "The state of the server, as one series per state: 1 for the current state, 0 for the others.",
    },
    { name: "state", values: STATES },
  );

  const maintenance = table.gauge(
    {
      name: "imapscope_server_maintenance",
      help: "Whether the server is in a maintenance window, without automatic checks: its state is unknown, and the results of its last check are absent.",
    },
    NO_LABEL,
  );

  const set = (server: string, current: State) => {
    up.set(server, "", current === "unknown" ? null : current === "down" ? 0 : 1);
    for (const state of STATES) states.set(server, state, state === current ? 1 : 0);
  };
  const pause = (server: string, paused: boolean) => maintenance.set(server, "", paused ? 1 : 0);

  return {
    add({ name }) {
      set(name, "unknown");
      pause(name, false);
    },
    observe: (_, { name }, state) => set(name, state),
    show: set,
    pause(server, paused) {
      set(server, "unknown");
      pause(server, paused);
    },
  };
}
