import { describe, expect, it } from "vitest";
import { append, twoSessions } from "../sessions.ts";

/** Two messages, with mod-sequences 2 and 3. */
async function stored() {
  const { one, two } = await twoSessions();
  for (let count = 0; count < 2; count++) await one.ask(append());
  await two.ask("N NOOP");
  return { one, two };
}

describe("CONDSTORE", () => {
  it("FETCH tells what was changed since, with its mod-sequence", async () => {
    const { one } = await stored();
    expect(await one.ask("B UID FETCH 1:* (FLAGS) (CHANGEDSINCE 2)")).toBe(
      "* 2 FETCH (UID 2 MODSEQ (3) FLAGS ())\r\nB OK UID FETCH completed\r\n",
    );
  });

  it("STORE leaves alone what was changed since, and says which", async () => {
    const { one } = await stored();
    expect(await one.ask("B UID STORE 1:2 (UNCHANGEDSINCE 2) +FLAGS.SILENT (\\Seen)")).toBe(
      "* 1 FETCH (UID 1 MODSEQ (4))\r\nB OK [MODIFIED 2] UID STORE completed\r\n",
    );
    expect(await one.ask("C FETCH 2 FLAGS")).toContain("FLAGS ()");
  });

  it.each(["ENABLE CONDSTORE", "SELECT Drafts (CONDSTORE)", "FETCH 1 MODSEQ", "FETCH 1 UID (CHANGEDSINCE 1)"])(
    "%s makes changes of flags come with their mod-sequence",
    async (line) => {
      const { one, two } = await stored();
      expect(await two.ask(`B ${line}`)).toContain("B OK");
      expect(await one.ask("C STORE 1 +FLAGS (\\Seen)")).toContain("* 1 FETCH (FLAGS (\\Seen))");
      expect(await two.ask("D NOOP")).toContain("* 1 FETCH (UID 1 FLAGS (\\Seen) MODSEQ (4))");
    },
  );

  it("ENABLE says what it enabled", async () => {
    const { one } = await stored();
    expect(await one.ask("B ENABLE CONDSTORE X")).toBe("* ENABLED CONDSTORE\r\nB OK ENABLE completed\r\n");
    expect(await one.ask("C ENABLE X")).toBe("* ENABLED\r\nC OK ENABLE completed\r\n");
  });

  it("knows no other modifiers", async () => {
    const { one } = await stored();
    expect(await one.ask("B FETCH 1 UID (VANISHED 1)")).toMatch(/^B BAD/);
    expect(await one.ask("C STORE 1 (UNCHANGEDSINCE x) FLAGS ()")).toMatch(/^C BAD/);
  });
});
