import { expect, it } from "vitest";
import { connection } from "../../../web/live/live.ts";
import { ConnectionMark } from "../../../web/shell/connection-mark.tsx";
import { rendered } from "../rendered.tsx";

it.each([
  [{ state: "connecting" }, "connecting"],
  [{ state: "live" }, "live"],
  [{ state: "lost", since: 0 }, "offline"],
] as const)("says in a word how the page is connected: %j", async (current, text) => {
  connection.value = current;
  const page = await rendered(<ConnectionMark />);
  const mark = page.getByRole("status");
  expect([mark.textContent, mark.className]).toEqual([text, `connection is-${current.state}`]);
});
