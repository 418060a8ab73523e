import { expect, it } from "vitest";
import { UnknownServer } from "../../../../web/pages/server/unknown-server.tsx";
import { rendered } from "../../rendered.tsx";

it("says that there is no such server, and leads on", async () => {
  const page = await rendered(<UnknownServer name="old" />);
  expect(page.part("div").className).toBe("lost");
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("There is no server old");
  expect(page.part("p.sub").textContent).toBe(
    "It may have been removed from the configuration, or is spelled differently there.",
  );
  expect(page.getByRole("link", { name: "Go to the overview" })).toBeTruthy();
});
