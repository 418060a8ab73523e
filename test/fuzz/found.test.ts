import { expect, it } from "vitest";
import { check } from "../../server/check.ts";
import { fakeImapServer } from "../support/fault-server.ts";
import { serverConfig } from "../support/server-config.ts";

/** What fuzzing has found, one test each, named by what was wrong. */

it.each(["* NO", "* BAD", "* BYE", "* NO ", "* no [ALERT]", "* NO [ALERT] closed"])(
  "a greeting that refuses is never `up`, with or without words: %j",
  async (greeting) => {
    const server = await fakeImapServer({ greeting: [greeting] });
    const done = await check(await serverConfig(server));
    expect(done.state).toBe("down");
    expect(done.findings[0]?.id).toBe("greeting-bye");
  },
);
