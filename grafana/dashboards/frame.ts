import type { Builder } from "@grafana/grafana-foundation-sdk/cog";
import {
  type Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  DatasourceVariableBuilder,
  type Panel,
  QueryVariableBuilder,
  RowBuilder,
  TextBoxVariableBuilder,
  VariableHide,
  type VariableModel,
  VariableRefresh,
  VariableSort,
} from "@grafana/grafana-foundation-sdk/dashboard";

/** A dashboard: panels in rows, each row with a heading. */
export type Content = {
  uid: string;
  title: string;
  description: string;
  variables: readonly Builder<VariableModel>[];
  rows: readonly (readonly [heading: string, panels: readonly Builder<Panel>[]])[];
};

const TAG = "imapscope";
const DATASOURCE = { type: "prometheus", uid: "${datasource}" };

/** Where imapscope says that its page is; else where Prometheus reaches it. */
const PAGES =
  'query_result(imapscope_build_info{public_url!=""} or label_replace(imapscope_build_info{public_url=""}, "public_url", "http://$1", "instance", "(.+)"))';

/** What all dashboards have in common: the data source, links to each other and to the page, the time range. */
export function dashboard({ uid, title, description, variables, rows }: Content): Dashboard {
  const builder = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags([TAG])
    .refresh("30s")
    .time({ from: "now-6h", to: "now" })
    .timezone("browser")
    .tooltip(DashboardCursorSync.Crosshair)
    .link(new DashboardLinkBuilder("imapscope").url("${page}/").tooltip("The page of imapscope").targetBlank(true))
    .link(
      new DashboardLinkBuilder("Dashboards")
        .type(DashboardLinkType.Dashboards)
        .tags([TAG])
        .includeVars(true)
        .keepTime(true),
    )
    .withVariable(new DatasourceVariableBuilder("datasource").label("Prometheus").type("prometheus"))
    .withVariable(asked("page", "Page", PAGES).regex('/public_url="([^"]+)"/').hide(VariableHide.HideVariable));
  for (const variable of variables) builder.withVariable(variable);
  for (const [heading, panels] of rows) {
    builder.withRow(new RowBuilder(heading));
    for (const panel of panels) builder.withPanel(panel);
  }
  const made = builder.build();
  return { ...made, panels: (made.panels ?? []).map((panel, index) => ({ ...panel, id: index + 1 })) };
}

/** Which servers, by the labels of the configuration: `team="mail",site=~"fra|ber"`. */
export function labelsVariable(): Builder<VariableModel> {
  return new TextBoxVariableBuilder("labels")
    .label("Labels")
    .description('Only servers with these labels of imapscope.yaml, as in PromQL: team="mail",site=~"fra|ber"')
    .defaultValue("");
}

/** Which of these servers; one or, where `several`, any number of them. */
export function serverVariable({ several }: { several: boolean }): Builder<VariableModel> {
  const variable = asked(
    "server",
    several ? "Servers" : "Server",
    "label_values(imapscope_server_info{$labels}, server)",
  );
  if (several)
    variable
      .multi(true)
      .includeAll(true)
      .current({ text: ["All"], value: ["$__all"] });
  return variable;
}

/** Which imapscope, where there are several. */
export function instanceVariable(): Builder<VariableModel> {
  return asked("instance", "imapscope", "label_values(imapscope_build_info, instance)")
    .multi(true)
    .includeAll(true)
    .current({ text: ["All"], value: ["$__all"] });
}

function asked(name: string, label: string, query: string): QueryVariableBuilder {
  return new QueryVariableBuilder(name)
    .label(label)
    .datasource(DATASOURCE)
    .query(query)
    .refresh(VariableRefresh.OnTimeRangeChanged)
    .sort(VariableSort.AlphabeticalAsc);
}
