import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** An answer in place of the honest one. `hang` never comes, `cut` breaks off in the middle, `endless` never ends. */
export type WrongAnswer =
  | "hang"
  | "cut"
  | "endless"
  | { status?: number; headers?: Readonly<Record<string, string>>; body?: unknown };

type Json = Readonly<Record<string, unknown>>;

/** What is different from an honest provider. */
export type Lies = {
  /** By path: `/.well-known/openid-configuration`, `/token`, `/jwks`, `/userinfo`. */
  answers?: Readonly<Record<string, WrongAnswer | ((honest: Json) => WrongAnswer)>>;
  metadata?: (honest: Json) => Json;
  claims?: (honest: Json) => Json;
  header?: (honest: Json) => Json;
  /** In place of a signature with the provider's own key. */
  signature?: (signed: string, own: KeyObject) => Buffer;
  userinfo?: Json;
};

/** The key of whoever is not the provider. */
export const FOREIGN_KEY = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const OWN = generateKeyPairSync("rsa", { modulusLength: 2048 });
const KID = "key-1";

/** Client and secret that the provider knows. */
export const CLIENT = { clientId: "imapscope", clientSecret: "oidc-s3cret-value" };

/** An OpenID provider on loopback that is honest but for what it is told. It closes itself after the test. */
export async function lyingProvider({ answers = {}, ...lies }: Lies = {}) {
  const requests: { path: string; body: string }[] = [];
  const grants = new Map<string, URLSearchParams>();
  const server = createServer(async (incoming, response) => {
    const path = (incoming.url ?? "/").split("?")[0] ?? "/";
    const body = await text(incoming);
    requests.push({ path, body });
    const honest = honestAnswer(path, incoming, body);
    const wrong = answers[path];
    if (wrong === undefined) return send(response, honest);
    sendWrong(response, typeof wrong === "function" ? wrong(Object(honest.body)) : wrong);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  const issuer = `http://127.0.0.1:${address.port}`;

  function honestAnswer(path: string, { headers }: IncomingMessage, body: string): { status: number; body: unknown } {
    switch (path) {
      case "/.well-known/openid-configuration": {
        const honest = {
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          userinfo_endpoint: `${issuer}/userinfo`,
          end_session_endpoint: `${issuer}/end`,
          scopes_supported: ["openid", "profile", "email", "groups"],
          id_token_signing_alg_values_supported: ["RS256"],
          token_endpoint_auth_methods_supported: ["client_secret_basic"],
          authorization_response_iss_parameter_supported: true,
        };
        return { status: 200, body: lies.metadata?.(honest) ?? honest };
      }
      case "/jwks": {
        const key = { ...OWN.publicKey.export({ format: "jwk" }), kid: KID, alg: "RS256", use: "sig" };
        return { status: 200, body: { keys: [key] } };
      }
      case "/token":
        return tokenAnswer(new URLSearchParams(body), headers.authorization ?? "");
      case "/userinfo":
        return { status: 200, body: lies.userinfo ?? { sub: "ada-1" } };
      default:
        return { status: 404, body: {} };
    }
  }

  function tokenAnswer(form: URLSearchParams, authorization: string) {
    // Written as in a form (RFC 6749 section 2.3.1).
    const shown = decodeURIComponent(Buffer.from(authorization.replace("Basic ", ""), "base64").toString());
    const isClient = shown === `${CLIENT.clientId}:${CLIENT.clientSecret}`;
    if (!isClient) return { status: 401, body: { error: "invalid_client" } };
    const code = form.get("code") ?? "";
    const asked = grants.get(code);
    grants.delete(code);
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const fits = asked?.get("code_challenge") === challenge && asked.get("redirect_uri") === form.get("redirect_uri");
    if (!asked || !fits) return { status: 400, body: { error: "invalid_grant" } };
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: issuer,
      aud: CLIENT.clientId,
      sub: "ada-1",
      iat: now,
      exp: now + 300,
      nonce: asked.get("nonce"),
      preferred_username: "ada",
      groups: ["mail-admins", "staff"],
    };
    const id_token = tokenOf(lies.claims?.(honest) ?? honest);
    return { status: 200, body: { access_token: "access-1", token_type: "Bearer", expires_in: 300, id_token } };
  }

  function tokenOf(claims: Json): string {
    const honest = { alg: "RS256", kid: KID, typ: "JWT" };
    const parts = [lies.header?.(honest) ?? honest, claims];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    const signature = lies.signature?.(signed, OWN.privateKey) ?? sign("sha256", Buffer.from(signed), OWN.privateKey);
    return `${signed}.${signature.toString("base64url")}`;
  }

  return {
    issuer,
    requests,
    /** Lets somebody sign in at the address that a sign-in began with; gives what the browser is sent back with. */
    approve(url: string): URLSearchParams {
      const asked = new URL(url).searchParams;
      const code = `code-${grants.size + 1}-${asked.get("state")}`;
      grants.set(code, asked);
      return new URLSearchParams({ code, state: asked.get("state") ?? "", iss: issuer });
    },
  };
}

function send(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendWrong(response: ServerResponse, wrong: WrongAnswer): void {
  response.on("error", () => {});
  if (wrong === "hang") return;
  if (wrong === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"issuer":', () => response.destroy());
    return;
  }
  if (wrong === "endless") {
    response.writeHead(200, { "content-type": "application/json" });
    const more = () => {
      while (!response.destroyed && response.write(" ".repeat(65_536)));
    };
    response.on("drain", more);
    more();
    return;
  }
  const { status = 200, headers = {}, body = "" } = wrong;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
