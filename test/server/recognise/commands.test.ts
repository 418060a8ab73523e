import { describe, expect, it } from "vitest";
import { Commands, stageIn } from "../../../server/recognise/commands.ts";

describe("Commands", () => {
  it("knows by its tag what a line answers", () => {
    const commands = new Commands();
    for (const line of ["a1 LOGIN user@example.com ***", 'a2 SELECT "Sent"', "a3 UID FETCH 1 (FLAGS)"])
      commands.note(line);
    expect(commands.stageOf("a1 NO Denied")).toBe("auth");
    expect(commands.stageOf("a2 NO Denied")).toBe("select");
    expect(commands.stageOf("a3 BAD Denied")).toBe("select");
    expect(commands.stageOf("a9 NO Denied")).toBeUndefined();
    expect(commands.stageOf("a1 OK Done")).toBeUndefined();
  });

  it("takes what has no tag for the last command's", () => {
    const commands = new Commands();
    expect(commands.stageOf("* NO Denied")).toBeUndefined();
    commands.note("a1 APPEND Sent {12}");
    expect(commands.stageOf("* NO Denied")).toBe("append");
  });

  it("keeps the last command behind lines that are none", () => {
    const commands = new Commands();
    commands.note("a1 APPEND Sent {12}");
    commands.note("Subject: a message");
    commands.note("a2 NOOP");
    expect(commands.stageOf("* NO Denied")).toBe("append");
  });

  it.each([
    ["LOGIN", "auth"],
    ["AUTHENTICATE", "auth"],
    ["STARTTLS", "starttls"],
    ["CAPABILITY", "capability"],
    ["LIST", "list"],
    ["LSUB", "list"],
    ["NAMESPACE", "list"],
    ["STATUS", "status"],
    ["GETQUOTA", "quota"],
    ["GETQUOTAROOT", "quota"],
    ["APPEND", "append"],
    ["IDLE", "idle"],
    ["FETCH", "select"],
    ["EXPUNGE", "select"],
  ])("knows where %s belongs: %s", (name, stage) => {
    const commands = new Commands();
    commands.note(`a1 ${name} x`);
    expect(commands.stageOf("a1 NO Denied")).toBe(stage);
  });

  it("takes no prose for a command", () => {
    const commands = new Commands();
    commands.note("a1 LOGIN failed");
    commands.note("IMAP LOGIN user");
    expect(commands.stageOf("a1 NO Denied")).toBeUndefined();
  });
});

describe("stageIn", () => {
  it.each([
    ["The AUTHENTICATE command was refused", "auth"],
    ["could not APPEND", "append"],
    ["server error reply to the 'FETCH' command", "select"],
    ["A9 NO Denied (command: STATUS => LIST)", "status"],
    ["LOGIN, then SELECT", undefined],
    ["please select a folder", undefined],
  ])("finds in %j the stage %j", (text, stage) => {
    expect(stageIn(text)).toBe(stage);
  });
});
