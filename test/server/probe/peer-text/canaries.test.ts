import { expect, it } from "vitest";
import { check } from "../../../../server/check.ts";
import { Secret } from "../../../../server/config/secret.ts";
import type { ServerConfig } from "../../../../server/config/types.ts";
import type { PhaseReport } from "../../../../server/contract/facts.ts";
import { createAuthority } from "../../../../server/demo/certificates.ts";
import { dnsServer } from "../../../support/dns-server.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";
import { clientCredentials, type TokenAnswer, tokenEndpoint } from "../../../support/token-endpoint.ts";
import { holds } from "./detector.ts";
import { FORMS } from "./forms.ts";
import { outputsOf } from "./outputs.ts";
import { ECHOES } from "./places.ts";

const USER = "monitor@example.com";
/** Letters, digits and signs; and what has to be quoted, escaped or encoded everywhere. */
const PASSWORDS = ["Nq7-Vexor.42zK", 'qu"Ox\\Te{9}&Grö7ße'];

/** What came out of a check that should not have: the form, where it was said, and where it came out. */
type Leak = string;

/** Texts that have been looked through: most are the same in all checks. */
const CLEAN = new Set<string>();

async function leaksOf(config: ServerConfig, secret: string, label: string, options = {}): Promise<readonly Leak[]> {
  const told: PhaseReport[] = [];
  const done = await check(config, { onOutcome: (outcome) => told.push(outcome), ...options });
  const outputs = await outputsOf(done, told, config);
  const texts = new Map(outputs.map(([where, text]) => [text, where]));
  const found = [...texts].filter(
    ([text]) => !CLEAN.has(`${secret} ${text}`) && holds(text, secret, text.length > 2048 ? 1 : 2),
  );
  if (found.length === 0) for (const [text] of outputs) CLEAN.add(`${secret} ${text}`);
  return found.map(([, where]) => `${label}: ${where}`);
}

const login = (password: string) => ({ user: USER, password: new Secret(password) });

const FORMS_A_PLACE = 16;
/** Every form at every place takes minutes; each form has some places, each place some forms, and the richest one all. */
const isTried = (echo: number, form: number) => echo === 0 || (echo + form) % FORMS_A_PLACE === 0;

const PLANTED = [
  { password: PASSWORDS[0] ?? "", forms: FORMS },
  { password: PASSWORDS[1] ?? "", forms: FORMS.filter((_, index) => index % 4 === 0) },
].flatMap(({ password, forms }) =>
  ECHOES.map((echo, index) => ({
    password,
    echo,
    place: echo.name,
    forms: forms.filter((_, form) => isTried(index, form)),
  })),
);

it.each(PLANTED)(
  "$password comes out nowhere, whatever form it has: $place",
  async ({ password, echo, place, forms }) => {
    const leaks: Leak[] = [];
    const waiting = [...forms];
    const lane = async () => {
      for (let form = waiting.pop(); form !== undefined; form = waiting.pop()) {
        const server = await fakeImapServer(echo.options(form.write(password, USER)));
        const config = await serverConfig(server, { timeoutSeconds: 60, login: login(password) });
        leaks.push(...(await leaksOf(config, password, `${form.name}, ${place}`)));
        await server.close();
      }
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    expect(leaks).toEqual([]);
  },
);

it("that was more than a thousand secrets", () => {
  expect(PLANTED.reduce((all, { echo, forms }) => all + echo.places * forms.length, 0)).toBeGreaterThan(1000);
});

it("comes out nowhere when a certificate holds it, trusted or not", async () => {
  const [password = ""] = PASSWORDS;
  const authority = await createAuthority(`issuer ${password}`);
  const leaks: Leak[] = [];
  for (const names of [
    ["localhost", `${password}.example`],
    ["elsewhere.example", password.replaceAll("-", ".")],
  ]) {
    for (const form of FORMS.filter(({ name }) =>
      /^(as it is|base64|hex|percent|upper case|all but the end)$/.test(name),
    )) {
      const commonName = form.write(password, USER).toString();
      const certificate = await authority.issue({ names, commonName });
      const server = await fakeImapServer({ certificate, answers: { auth: "OK in" } });
      const config = await serverConfig(server, {
        ca: authority.certificate,
        host: "localhost",
        login: login(password),
      });
      leaks.push(...(await leaksOf({ ...config, depth: "full" }, password, `certificate, ${form.name}`)));
      await server.close();
    }
  }
  expect(leaks).toEqual([]);
});

it("comes out nowhere when a name server says it", async () => {
  const [password = ""] = PASSWORDS;
  const alias = `${password.replaceAll(".", "-")}.example.org`;
  const names = await dnsServer({
    "mail.example.net": { alias },
    [alias.toLowerCase()]: { A: [["127.0.0.1", 60]] },
    [alias]: { A: [["127.0.0.1", 60]] },
  });
  const server = await fakeImapServer({ answers: { auth: "OK in" } });
  const config = await serverConfig(server, { host: "mail.example.net", login: login(password) });
  const options = { nameServers: [names.address], resolve: async () => ["127.0.0.1"] };
  expect(await leaksOf(config, password, "alias", options)).toEqual([]);
});

it("a client secret and the tokens come out nowhere, whatever the token endpoint and the server say", async () => {
  const [client = "", refresh = ""] = ["Wq8-Tarvik.17pL", "1//0gRefresh-Qx77zzPovL3"];
  const access = "ya29.Access-Mzz81_qTvvR04x";
  const leaks: Leak[] = [];
  const some = FORMS.filter((_, index) => index % 4 === 0);
  for (const secret of [client, refresh, access]) {
    for (const [index, form] of some.entries()) {
      // An access token that was not given is not known.
      if (secret === access && index % 4 !== 3) continue;
      const said = form.write(secret, USER).toString("latin1");
      const answers: readonly TokenAnswer[] = [
        { status: 400, body: { error: "invalid_grant", error_description: `no ${said}`, error_uri: said } },
        { status: 400, body: { error: said, error_description: said } },
        { status: 500, headers: { "content-type": "text/html" }, body: `<html><b>${said}</b></html>` },
        {
          status: 200,
          body: { access_token: access, token_type: "Bearer", expires_in: 60, scope: `mail ${said}`, x: said },
        },
      ];
      const endpoint = await tokenEndpoint(answers[index % answers.length] ?? "cut");
      const oauth2 = clientCredentials(endpoint.url, {
        clientSecret: new Secret(client),
        refreshToken: new Secret(refresh),
      });
      const server = await fakeImapServer({
        token: "another",
        answers: { auth: `NO [X] you said ${said.replace(/[\r\n]/g, " ")}` },
      });
      const config = await serverConfig(server, { login: { user: USER, oauth2 } });
      leaks.push(...(await leaksOf(config, secret, `${form.name} ${index % answers.length}`)));
      await server.close();
    }
  }
  expect(leaks).toEqual([]);
});
