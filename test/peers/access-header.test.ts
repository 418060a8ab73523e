import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { SessionAnswer } from "../../server/contract/answers/session.ts";
import { accessOf, bearer, TOKENS } from "../support/access.ts";
import { quietServer } from "../support/app.ts";
import { startNginx } from "../support/nginx.ts";
import { describeWith } from "../support/peers.ts";
import { startProgram } from "../support/program.ts";

const HEADER = {
  user: "remote-user",
  groups: "remote-groups",
  roles: { operator: ["mail-admins"], viewer: ["staff"] },
};

/** A name in a header comes as it is written here, more than once where it stands so. */
type Headers = readonly (readonly [string, string])[];

/**
 * The program behind a real nginx, which says who somebody is by its own password file, here by the path: `/as/NAME/GROUPS/…`. It puts its
 * own headers in place of whatever a client sent.
 */
async function proxied(trustedProxies: readonly string[] = ["127.0.0.1/32"]) {
  const corp = await quietServer({ name: "corp", timing: { kind: "every", seconds: 3600 } });
  const program = await startProgram([corp], { access: accessOf({ header: HEADER }), trustedProxies });
  onTestFinished(async () => void (await program.close()));
  const port = await startNginx({
    server: () => `
    merge_slashes off;
    location ~ ^/as/([^/]*)/([^/]*)(/.*)$ {
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header Remote-User $1;
      proxy_set_header Remote-Groups $2;
      proxy_pass ${program.url}$3$is_args$args;
    }`,
  });
  return { program, nginx: `http://127.0.0.1:${port}` };
}

async function ask(url: string, headers: Headers = []) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: string }>();
  // Written out in this way, headers come as they are, and none by itself.
  const all = [["Host", new URL(url).host], ["Connection", "close"], ...headers].flat();
  const asked = request(url, { headers: all }, async (answer) => {
    resolve({ status: answer.statusCode ?? 0, body: await text(answer) });
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}

const whoIs = async (url: string, headers: Headers = []) =>
  SessionAnswer.parse(JSON.parse((await ask(`${url}/api/v1/session`, headers)).body));

const EVIL: Headers = [
  ["Remote-User", "admin"],
  ["Remote-Groups", "mail-admins"],
];

describeWith(["nginx"], "people whom a real nginx has signed in", () => {
  it.each([
    ["ada", "mail-admins,staff", "operator"],
    ["bob", "staff", "viewer"],
    ["eve", "students", "visitor"],
  ])("%s of %s is a %s", async (name, groups, role) => {
    const { nginx } = await proxied();
    expect(await whoIs(`${nginx}/as/${name}/${groups}`)).toMatchObject({ name, role, way: "header" });
    const statuses = { operator: [200, 200], viewer: [200, 403], visitor: [403, 403] }[role];
    const asked = await Promise.all([
      ask(`${nginx}/as/${name}/${groups}/api/v1/servers`),
      ask(`${nginx}/as/${name}/${groups}/metrics`),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(statuses);
  });

  it("are who nginx says, whatever they send themselves", async () => {
    const { nginx } = await proxied();
    const forged: Headers = [...EVIL, ...EVIL, ["remote-USER", "root"], ["Remote_User", "root"]];
    expect(await whoIs(`${nginx}/as/bob/staff`, forged)).toMatchObject({ name: "bob", role: "viewer" });
    expect(await whoIs(`${nginx}/as//`, forged)).toMatchObject({ name: null, role: "visitor", way: "anonymous" });
  });

  it("are nobody where they go around nginx, and the log says so once", async () => {
    const { program } = await proxied(["192.0.2.1/32"]);
    for (let count = 0; count < 200; count += 1) {
      expect((await ask(`${program.url}/api/v1/servers`, EVIL)).status).toBe(401);
    }
    expect(await whoIs(program.url, EVIL)).toMatchObject({ way: "anonymous", role: "visitor" });
  });

  it("are nobody where a proxy that is trusted passes the same header twice", async () => {
    const { program } = await proxied();
    const twice: Headers = [
      ["Remote-User", "admin"],
      ["Remote-User", "bob"],
      ["Remote-Groups", "mail-admins"],
    ];
    expect(await whoIs(program.url, twice)).toMatchObject({ way: "anonymous" });
  });

  it("may show a token all the same, which then counts", async () => {
    const { nginx } = await proxied();
    const token = Object.entries(bearer(TOKENS.scraper));
    expect(await whoIs(`${nginx}/as/ada/mail-admins`, token)).toMatchObject({ role: "scraper", way: "token" });
  });
});
