import { Gauge, type Registry } from "prom-client";
import { STATES, type State } from "../../contract/states.ts";
import { perServer } from "./series.ts";
import type { SubjectMetrics } from "./subject.ts";

/** How each server is. */
export function serverMetrics(registry: Registry): SubjectMetrics {
  const up = perServer(
    new Gauge({
      name: "imapscope_server_up",
      help: "Whether mail on the server can be read: 0 when its state is down, which takes as many failed checks in a row as `confirm` says; absent while the state is unknown.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );
  const states = perServer(
    new Gauge({
      name: "imapscope_server_state",
      help: "The state of the server as one series a state: 1 for the state it is in, 0 for the others.",
      labelNames: ["server", "state"],
      registers: [registry],
    }),
  );

  const maintenance = perServer(
    new Gauge({
      name: "imapscope_server_maintenance",
      help: "Whether the server is in a maintenance window of the configuration, in which it is not checked by itself: its state is unknown, and what its last check saw is absent.",
      labelNames: ["server"],
      registers: [registry],
    }),
  );

  const set = (server: string, current: State) => {
    up.replace(server, current === "unknown" ? [] : [{ labels: { server }, value: current === "down" ? 0 : 1 }]);
    const series = STATES.map((state) => ({ labels: { server, state }, value: state === current ? 1 : 0 }));
    states.replace(server, series);
  };

  const pause = (server: string, paused: boolean) =>
    maintenance.replace(server, [{ labels: { server }, value: paused ? 1 : 0 }]);

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
    remove(server) {
      up.replace(server, []);
      states.replace(server, []);
      maintenance.replace(server, []);
    },
  };
}
