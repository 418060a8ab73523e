import { expect, it } from "vitest";
import { ServerChip } from "../../../web/parts/server-chip.tsx";
import { rendered } from "../rendered.tsx";

it("a chip leads to the server's page, whatever its name, and shows how it is", async () => {
  const page = await rendered(<ServerChip name="mail/2 & co" state="down" />);
  const link = page.getByRole("link", { name: "mail/2 & co" });
  expect(link.getAttribute("href")).toBe("/servers/mail%2F2%20%26%20co");
  expect(link.className).toBe("chip");
  expect(page.part("svg").getAttribute("class")).toBe("icon state-down");
});
