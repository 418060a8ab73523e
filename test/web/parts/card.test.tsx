import { expect, it } from "vitest";
import { Card } from "../../../web/parts/card.tsx";
import { rendered } from "../rendered.tsx";

it("a card is a region with its heading as its name, and what stands beside that", async () => {
  const page = await rendered(
    <Card heading="Folders" aside={<a href="/all">All</a>} class="folders">
      <p>12</p>
    </Card>,
  );
  const card = page.getByRole("region", { name: "Folders" });
  expect(card.className).toBe("card panel folders");
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe("Folders");
  expect(page.part(".section-head").textContent).toBe("FoldersAll");
  expect(page.text()).toBe("FoldersAll12");
});

it("a card without a class of its own is a panel", async () => {
  const page = await rendered(<Card heading="Folders">12</Card>);
  expect(page.getByRole("region").className).toBe("card panel");
});
