import { describe, expect, it } from "vitest";
import { Secret } from "../../../../server/config/secret.ts";
import { createKnownSearches, ROUTINE_SEARCHES } from "../../../../server/probe/peer-text/known-searches.ts";
import { probe } from "../../../../server/probe/probe.ts";
import { fakeImapServer } from "../../../support/fault-server.ts";
import { serverConfig } from "../../../support/server-config.ts";

describe("the searches that are kept", () => {
  it("are those that were used last", () => {
    const made: string[] = [];
    const searches = createKnownSearches(2);
    const use = (name: string) =>
      searches.of([name], () => {
        made.push(name);
        return () => ({ echoes: [], parts: [] });
      });
    for (const name of ["a", "b", "a", "c", "a", "b"]) use(name);
    expect(made).toEqual(["a", "b", "c", "b"]);
    expect(searches.size).toBe(2);
  });

  it("are those of checks on the schedule: nothing stays of a visitor's password", async () => {
    const server = await fakeImapServer();
    const config = await serverConfig(server);
    const before = ROUTINE_SEARCHES.size;
    for (const password of ["guess-one-4711", "guess-two-4711", "guess-three-4711"]) {
      await probe({ ...config, login: { user: "anna@example.com", password: new Secret(password) } });
    }
    expect(ROUTINE_SEARCHES.size).toBe(before);
    for (let times = 0; times < 3; times += 1) await probe(config, { routine: true });
    expect(ROUTINE_SEARCHES.size).toBe(before + 1);
  });
});
