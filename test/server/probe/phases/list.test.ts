import { expect, it } from "vitest";
import { listFacts } from "../../../../server/probe/phases/list.ts";
import { peerTextOf } from "../../../support/peer-text.ts";

const PASSWORD = "Quorndale-Vex81";
const listed = (paths: readonly string[]) =>
  paths.map((path) => ({ path, delimiter: "/", flags: new Set(["\\HasNoChildren"]), subscribed: true }));

it("of 20,000 mailboxes every one is kept, and others get their turn meanwhile", async () => {
  const paths = Array.from({ length: 20_000 }, (_, number) => `Archive/Folder ${number}`);
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const { mailboxes } = await listFacts(listed([...paths, `Archive/${PASSWORD}`]), peerTextOf(PASSWORD));
  isOver = true;
  expect(mailboxes.map(({ path }) => path)).toEqual([...paths, "Archive/«password»"]);
  expect(turns).toBeGreaterThan(20);
});
