import { describe, expect, it } from "vitest";
import { findCall } from "../../../server/commands/find-call.ts";

describe("what has to be typed for imapscope", () => {
  it.each([
    ["npx in a project", { npm_command: "exec" }, "/home/a/p/node_modules/.bin/imapscope", "npx imapscope"],
    ["installed", {}, "/usr/bin/imapscope", null],
    ["the container", {}, "/app/bin/imapscope.cjs", "node /app/bin/imapscope.cjs"],
    ["nobody knows", {}, undefined, null],
  ])("%s", (_, env, script, typed) => {
    expect(findCall({ env, script })).toBe(typed);
  });
});
