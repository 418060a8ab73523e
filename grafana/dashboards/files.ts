import { overview } from "./overview.ts";
import { program } from "./program.ts";
import { server } from "./server.ts";

/** The dashboards as Grafana reads them. */
export function dashboardFiles(): readonly { path: string; content: string }[] {
  return [overview(), server(), program()].map((made) => ({
    path: `grafana/dashboards/${made.uid}.json`,
    content: `${JSON.stringify(made, null, 2)}\n`,
  }));
}
