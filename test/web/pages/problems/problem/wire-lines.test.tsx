import { expect, it } from "vitest";
import { WireLines } from "../../../../../web/pages/problems/problem/wire-lines.tsx";
import { rendered } from "../../../rendered.tsx";

it("shows how a problem looks in a transcript, and who speaks", async () => {
  const page = await rendered(<WireLines lines={["S: * BYE", "C: A1 LOGIN", "ECONNRESET"]} />);
  expect(page.getByRole("region", { name: "How it looks on the wire" })).toBeTruthy();
  expect([page.part("pre").className, page.part("pre").textContent]).toEqual([
    "wire",
    "S: * BYE\nC: A1 LOGIN\nECONNRESET\n",
  ]);
  expect([...page.root.querySelectorAll("pre span")].map(({ className }) => className)).toEqual(["", "client", ""]);
  expect(page.part("p.muted").innerHTML).toMatch(/^<code>C:<\/code> is what the mail program sends/);
});
