import { expect, it } from "vitest";
import { UnknownServer } from "../../../../web/pages/server/unknown-server.tsx";
import { rendered } from "../../rendered.tsx";

it("says that there is no such server, and leads on", async () => {
  const page = await rendered(<UnknownServer name="old" />);
  expect(page.part("div").className).toBe("lost");
  expect(page.getByRole("heading", { level: 1 }).textContent).toBe("No server is called old");
  expect(page.part("p.sub").textContent).toBe("It was taken out of the configuration, or is spelt differently there.");
  expect(page.getByRole("link", { name: "To the overview" })).toBeTruthy();
});
