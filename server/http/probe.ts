import { type Context, Hono } from "hono";
import { moduleServer, withHostname } from "../config/module-target.ts";
import { type TargetPolicy, targetPolicy } from "../config/target-policy.ts";
import type { Config, ModuleConfig, ServerConfig } from "../config/types.ts";
import { UsageError } from "../config/usage-error.ts";
import type { Check } from "../diagnose/check.ts";
import { describe, report } from "../present/report.ts";
import { checkText } from "../present/text/check-text.ts";
import { describeTrouble } from "../present/trouble-text.ts";
import { type OutboundPolicy, outboundPolicy } from "../probe/outbound-policy.ts";
import { leftAloneUntil } from "../record/left-alone.ts";
import { exposeProbe } from "../record/metrics/probe/exposition.ts";
import type { Dependencies } from "./dependencies.ts";
import { problem } from "./problem.ts";

const SCRAPE_TIMEOUT = "X-Prometheus-Scrape-Timeout-Seconds";
/** What is left of Prometheus' patience for the answer itself, as in blackbox_exporter; of a very short one, half. */
const OFFSET_SECONDS = 0.5;
const EXAMPLE = "/probe?target=mail.example.com&module=";
/** `hostname` as in blackbox_exporter: what goes into SNI and is in the certificate, while the target is dialled. */
const PARAMETERS: readonly string[] = ["target", "module", "hostname", "debug"];
/** When to ask again after 503; a probe takes a second or two. */
const RETRY_SECONDS = "2";

/** Of a host that only `*` allows: which ports, the module has decided. */
const PUBLIC_ADDRESSES: OutboundPolicy = {
  refuseHost: () => null,
  refuseAddress: (address) => outboundPolicy("public", []).refuseAddress(address),
};

/**
 * `/probe?target=…&module=…`: one check now, as metrics of blackbox_exporter's contract; `debug=true` shows the check as text.
 * A server that fails is an answer, 200 with `probe_success 0`; other statuses are about the question itself.
 */
export function probeRoutes({ config, probe }: Dependencies) {
  return new Hono().get("/", async (c) => {
    const asked = question(c, config());
    if ("detail" in asked) return problem(c, asked.status, asked.detail);
    const begun = probe(asked.server, c.req.raw.signal, asked.publicOnly ? PUBLIC_ADDRESSES : undefined);
    if (begun === null) {
      c.header("Retry-After", RETRY_SECONDS);
      return problem(c, 503, "Too many probes are running: spread the scrapes, or run another imapscope.");
    }
    const check = await begun;
    const text = c.req.query("debug") === "true";
    if (check.trouble && !text) {
      // `probe_success 0` would be said of the target.
      const { title, cause, failure } = describeTrouble(check.trouble, "en");
      c.header("Retry-After", RETRY_SECONDS);
      return problem(c, 503, `${title} (${failure.code}). ${cause}`);
    }
    const [first] = check.findings;
    if (first?.id === "policy-target-not-allowed") {
      const { title, cause } = describe(first, "en");
      return problem(c, 403, `${title}: ${cause}`);
    }
    if (text) {
      const { body } = exposeProbe(check);
      return c.text(`${asText(check)}${leftAlone(check)}\nMetrics of this probe:\n\n${body}`);
    }
    const { body, contentType } = exposeProbe(check, c.req.header("Accept"));
    return c.body(body, 200, { "Content-Type": contentType });
  });
}

/** A check for people, in English, with its dialogue. */
function asText(check: Check): string {
  return checkText(report(check, "en", "elsewhere"), { language: "en", colour: false, transcript: true });
}

function leftAlone(check: Check): string {
  const until = leftAloneUntil(check);
  const text = `\nThe server asked not to be checked for now. Until ${until?.toISOString()} this is the answer, from ${check.startedAt}.\n`;
  return until ? text : "";
}

type Refusal = { status: 400 | 403; detail: string };

/** Whom to probe and how, or why not. */
function question(c: Context, { modules, servers }: Config): { server: ServerConfig; publicOnly: boolean } | Refusal {
  const unknown = Object.keys(c.req.queries()).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) {
    return bad(`There is no parameter \`${unknown.slice(0, 40)}\`: \`/probe\` takes ${PARAMETERS.join(", ")}.`);
  }
  const module = moduleOf(c.req.queries("module") ?? [], modules);
  if ("detail" in module) return module;
  const [target = "", ...more] = c.req.queries("target") ?? [];
  if (target === "" || more.length > 0) return bad(`One target is needed: write ${EXAMPLE}${module.name}`);
  const patience = patienceOf(c.req.header(SCRAPE_TIMEOUT));
  if (patience === null) return bad(`${SCRAPE_TIMEOUT} must be a number of seconds above 0, such as 10.`);
  const server = serverOf(target, module, servers);
  if ("detail" in server) return server;
  const policy = targetPolicy(module.targets, servers);
  if (!policy.allowed(server)) {
    return {
      status: 403,
      detail: `The module ${module.name} may not probe ${server.name}: its \`targets\` do not include that host and port. Add it to modules.${module.name}.targets in the configuration, or use another module.`,
    };
  }
  const named = namedAs(c.req.queries("hostname") ?? [], server, module, policy);
  if ("detail" in named) return named;
  return {
    server: { ...named, timeoutSeconds: Math.min(server.timeoutSeconds, patience) },
    publicOnly: policy.onlyByAny(server),
  };
}

/**
 * The server under the name that `hostname` gives it, if it does. Who may choose the name that a certificate has to be for, chooses
 * who is trusted with the module's password: a name that the module does not name is only taken on this machine itself.
 */
function namedAs(
  asked: readonly string[],
  server: ServerConfig,
  module: ModuleConfig,
  policy: TargetPolicy,
): ServerConfig | Refusal {
  const [hostname, ...more] = asked;
  if (hostname === undefined) return server;
  const named = withHostname(server, hostname);
  if (named === null || more.length > 0) {
    return bad(
      "`hostname` must be one host name, which the certificate must match: write for example hostname=mail.example.com",
    );
  }
  const here = LOOPBACK.test(server.address ?? server.host);
  if (server.login === null || here || policy.allowed(named)) return named;
  return {
    status: 403,
    detail: `The module ${module.name} logs in, which is only allowed if the certificate is for a host in its \`targets\`. Add ${named.host} to modules.${module.name}.targets in the configuration, or use a module without \`auth\`.`,
  };
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

function moduleOf(asked: readonly string[], modules: readonly ModuleConfig[]): ModuleConfig | Refusal {
  const [first] = modules;
  if (first === undefined) {
    return bad("No modules are configured: add for example `modules: { imaps: {} }` to imapscope.yaml.");
  }
  const known = modules.map(({ name }) => name).join(", ");
  const [name = "", ...more] = asked;
  if (name === "" || more.length > 0) {
    return bad(`One module is needed: write ${EXAMPLE}${first.name}. The modules are: ${known}`);
  }
  return (
    modules.find((module) => module.name === name) ?? bad(`There is no module of this name. The modules are: ${known}`)
  );
}

function serverOf(target: string, module: ModuleConfig, servers: readonly ServerConfig[]): ServerConfig | Refusal {
  try {
    return moduleServer(target, module, servers);
  } catch (error) {
    if (error instanceof UsageError) return bad(`The target cannot be used: ${error.message}`);
    throw error;
  }
}

/** How long a probe may take so that its answer is in time; without the header, as long as its module says. Null for nonsense. */
function patienceOf(header: string | undefined): number | null {
  if (header === undefined || header === "") return Number.POSITIVE_INFINITY;
  const seconds = Number(header);
  return seconds > 0 ? Math.max(seconds - OFFSET_SECONDS, seconds / 2) : null;
}

function bad(detail: string): Refusal {
  return { status: 400, detail };
}
