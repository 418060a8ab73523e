import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseConfig } from "../../server/config/load.ts";
import { VERSION } from "../../server/config/version.ts";
import { documentsOf, textOf, yamlOf } from "../support/documents.ts";

const FILE = "grafana/kubernetes/imapscope.yaml";
const SECRET = "grafana/kubernetes/secret.yaml";
const NAME = { "app.kubernetes.io/name": "imapscope" };

const container = z.object({
  image: z.string(),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  securityContext: z.object({ readOnlyRootFilesystem: z.literal(true), allowPrivilegeEscalation: z.literal(false) }),
  readinessProbe: z.object({ httpGet: z.object({ path: z.literal("/-/ready"), port: z.literal("http") }) }),
  livenessProbe: z.object({ httpGet: z.object({ path: z.literal("/-/healthy"), port: z.literal("http") }) }),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
});
const pod = z.object({
  metadata: z.object({ labels: z.record(z.string(), z.string()) }),
  spec: z.object({
    securityContext: z.looseObject({ runAsNonRoot: z.literal(true), runAsUser: z.number() }),
    containers: z.tuple([container]),
    volumes: z.array(z.looseObject({ name: z.string() })),
  }),
});
const named = z.looseObject({ kind: z.string(), metadata: z.looseObject({ name: z.string() }) });

const objects = [FILE, SECRET].flatMap(documentsOf).map((object) => named.parse(object));

function only<Shape extends z.ZodType>(kind: string, shape: Shape): z.output<Shape> {
  const found = objects.filter((object) => object.kind === kind);
  expect(found).toHaveLength(1);
  return shape.parse(found[0]);
}

describe("the Kubernetes example", () => {
  const { spec } = only("Deployment", z.object({ spec: z.object({ template: pod, selector: z.unknown() }) }));
  const [imapscope] = spec.template.spec.containers;

  it("runs this version, as the user of the Dockerfile, on the port that the Dockerfile opens", () => {
    const dockerfile = textOf("Dockerfile");
    expect(imapscope.image).toBe(`imapscope:${VERSION}`);
    expect(dockerfile).toContain(`USER ${spec.template.spec.securityContext.runAsUser}:`);
    expect(dockerfile).toContain(`EXPOSE ${imapscope.ports[0]?.containerPort}\n`);
    expect(spec.selector).toEqual({ matchLabels: NAME });
    expect(spec.template.metadata.labels).toEqual(NAME);
  });

  it("mounts volumes that exist, where the Dockerfile looks for configuration and history", () => {
    const mounted = Object.fromEntries(imapscope.volumeMounts.map(({ name, mountPath }) => [name, mountPath]));
    expect(mounted).toEqual({
      configuration: "/etc/imapscope",
      passwords: "/run/secrets/imapscope",
      history: "/data",
    });
    expect(spec.template.spec.volumes.map(({ name }) => name)).toEqual(Object.keys(mounted));
    const referred = JSON.stringify(spec.template.spec.volumes).match(
      /"(?:name|secretName|claimName)":"imapscope[\w-]*"/g,
    );
    const names = referred?.map((text) => text.split('"')[3]);
    expect(names).toEqual(["imapscope", "imapscope-passwords", "imapscope"]);
    for (const kind of ["ConfigMap", "Secret", "PersistentVolumeClaim"]) {
      expect(names).toContain(only(kind, named).metadata.name);
    }
    expect(textOf("Dockerfile")).toContain('"--config", "/etc/imapscope/imapscope.yaml"');
    expect(textOf("Dockerfile")).toContain('"--data", "/data"');
  });

  it("has a configuration that imapscope takes, whose passwords are in the Secret", async () => {
    const { data } = only("ConfigMap", z.object({ data: z.object({ "imapscope.yaml": z.string() }) }));
    const { stringData } = only("Secret", z.object({ stringData: z.record(z.string(), z.string()) }));
    const secret = async (path: string) => {
      const value = stringData[path.replace("/run/secrets/imapscope/", "")];
      if (value === undefined) throw new Error(`${path} is not in the Secret`);
      return value;
    };
    const read = (token: (path: string) => Promise<string>) => parseConfig(data["imapscope.yaml"], FILE, {}, token);
    // Nobody is to forget it: everybody knows this one.
    await expect(read(secret)).rejects.toThrow("the token has fewer than 16 characters");
    const config = await read(async (path) => (path.endsWith("/metrics-token") ? "a".repeat(64) : secret(path)));
    expect(config.access).toMatchObject({ users: [{ role: "operator" }], tokens: [{ role: "scraper" }] });
    expect(config.servers.map(({ name }) => name)).toEqual(["corp"]);
    expect(config.publicUrl).toBe("https://imapscope.example.com");
  });

  it("does not write over the passwords when it is applied", () => {
    expect(documentsOf(FILE).map((object) => named.parse(object).kind)).not.toContain("Secret");
  });

  it("lets Prometheus find the Service", () => {
    const service = only("Service", z.looseObject({ metadata: z.object({ labels: z.unknown() }), spec: z.unknown() }));
    expect(service.metadata.labels).toEqual(NAME);
    expect(service.spec).toEqual({ selector: NAME, ports: [{ name: "http", port: 9143, targetPort: "http" }] });
    expect(yamlOf("grafana/kubernetes/service-monitor.yaml")).toMatchObject({
      kind: "ServiceMonitor",
      spec: {
        selector: { matchLabels: NAME },
        endpoints: [
          {
            port: "http",
            path: "/metrics",
            authorization: { credentials: { name: "imapscope-passwords", key: "metrics-token" } },
          },
        ],
      },
    });
    expect(yamlOf("grafana/kubernetes/prometheus-rule.yaml")).toMatchObject({ kind: "PrometheusRule" });
  });
});
