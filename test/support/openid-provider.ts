import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";
import { onTestFinished, vi } from "vitest";

/** What the provider knows of imapscope. */
export const REGISTERED = { clientId: "imapscope", clientSecret: "real-oidc-s3cret" };

type Registration = { redirectUri: string; afterSignOut: string };

/** The groups of those who have an account there; anybody may sign in with any password. */
const GROUPS: Readonly<Record<string, readonly string[]>> = { ada: ["mail-admins", "staff"], bob: ["staff"], eve: [] };

/** A real OpenID provider, certified for its conformance, on loopback. It insists on PKCE, and tells groups only when asked. */
export async function openidProvider({ redirectUri, afterSignOut }: Registration) {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  const issuer = `http://127.0.0.1:${address.port}`;
  // It reminds of what is only for tests.
  for (const level of ["info", "warn"] as const) {
    const quiet = vi.spyOn(console, level).mockImplementation(() => {});
    onTestFinished(() => quiet.mockRestore());
  }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: REGISTERED.clientId,
        client_secret: REGISTERED.clientSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [afterSignOut],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["preferred_username"], email: ["email"], groups: ["groups"] },
    pkce: { required: () => true },
    cookies: { keys: ["of the tests"] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, email: `${id}@example.com`, groups: GROUPS[id] ?? [] }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  server.on("request", provider.callback());
  return { issuer };
}

/** A step of a round trip: what was asked, and what came of it. */
export type Step = { asked: string; status: number; to: string | null };

/** Goes to the provider as a browser does, signs in there and agrees; gives where it sends the browser back to, and each step. */
export async function signInAt(url: string, login: string) {
  const jar = new Map<string, string>();
  const steps: Step[] = [];
  const { origin } = new URL(url);
  const ask = async (target: string, form?: URLSearchParams) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const method = form ? "POST" : "GET";
    const response = await fetch(target, { method, body: form ?? null, headers: { cookie }, redirect: "manual" });
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (set.split(";")[0] ?? "").split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = response.headers.get("location");
    const to = location === null ? null : new URL(location, target).href;
    steps.push({ asked: `${method} ${new URL(target).pathname}`, status: response.status, to });
    return { to, html: await response.text(), status: response.status };
  };
  let answer = await ask(url);
  for (let count = 0; count < 20; count += 1) {
    if (answer.to !== null) {
      if (new URL(answer.to).origin !== origin) return { back: new URL(answer.to), steps, jar };
      answer = await ask(answer.to);
      continue;
    }
    const action = /action="([^"]+)"/.exec(answer.html)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(answer.html)?.[1];
    if (action === undefined || prompt === undefined)
      throw new Error(`HTTP ${answer.status}: ${answer.html.slice(0, 500)}`);
    const fields = prompt === "login" ? { prompt, login, password: "any" } : { prompt };
    answer = await ask(new URL(action, url).href, new URLSearchParams(fields));
  }
  throw new Error("the provider leads around in a circle");
}
