import { expect, it } from "vitest";
import { createMetrics } from "../../../../server/record/metrics/metrics.ts";
import { measuredServer, series } from "./measured.ts";

it("has the configured labels of all servers, empty where a server does not have one", async () => {
  const metrics = createMetrics("1");
  metrics.servers([
    measuredServer({ labels: { team: "mail", site: "fra" } }),
    measuredServer({ name: "old", port: 143, security: "starttls", labels: { site: 'say "hi"\\' } }),
  ]);
  expect(await series(metrics, "server_info")).toEqual([
    'server_info{server="corp",host="mail.example.com",port="993",security="implicit-tls",team="mail",site="fra"} 1',
    'server_info{server="old",host="mail.example.com",port="143",security="starttls",site="say \\"hi\\"\\\\"} 1',
  ]);
});

it("forgets a label that no server has any longer", async () => {
  const metrics = createMetrics("1");
  metrics.servers([measuredServer({ labels: { team: "mail" } })]);
  metrics.servers([measuredServer({ labels: { site: "fra" } })]);
  expect(await series(metrics, "server_info")).toEqual([
    'server_info{server="corp",host="mail.example.com",port="993",security="implicit-tls",site="fra"} 1',
  ]);
});

it("writes configured names so that Prometheus takes them and none hides ours", async () => {
  const metrics = createMetrics("1");
  metrics.servers([
    measuredServer({ labels: { host: "rack", "app.example/tier": "a", "2nd": "b", __x: "c", "": "d" } }),
  ]);
  const [line] = await series(metrics, "server_info");
  expect(line).toContain('host="mail.example.com"');
  expect(line).toContain('exported_host="rack"');
  expect(line).toContain('app_example_tier="a"');
  expect(line).toContain('_2nd="b"');
  expect(line).toContain('exported___x="c"');
  expect(line).toContain('_="d"');
});
