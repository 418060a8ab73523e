import { expect, it, vi } from "vitest";
import { SessionTable } from "../../../../web/pages/account/session-table.tsx";
import { press, rendered, textOf } from "../../rendered.tsx";
import { listedSession } from "../../who.ts";

it("says from where, since when, when it was used, and which one this is", async () => {
  const page = await rendered(<SessionTable sessions={[listedSession()]} onEnd={() => {}} />);
  const row = page.part("tbody tr");
  expect([...row.children].map(textOf)).toEqual(["192.0.2.7 Firefox, Linux", "10m ago", "10s ago", "this one"]);
  expect(row.getAttribute("aria-current")).toBe("true");
  expect(page.count("button")).toBe(0);
});

it("says whose it is where that may differ, and ends another one", async () => {
  const end = vi.fn();
  const other = listedSession({ id: "s2", name: "bob", role: "viewer", current: false });
  const page = await rendered(<SessionTable sessions={[other]} named onEnd={end} />);
  expect(textOf(page.part("tbody th"))).toBe("bob viewer");
  await press(page.getByRole("button", { name: "Sign out there: bob from 192.0.2.7" }));
  expect(end.mock.calls).toEqual([["s2"]]);
});
