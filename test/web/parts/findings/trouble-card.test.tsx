import { expect, it } from "vitest";
import { TroubleCard } from "../../../../web/parts/findings/trouble-card.tsx";
import { OUT_OF_FILES } from "../../../support/trouble.ts";
import { rendered } from "../../rendered.tsx";

it("says why imapscope could not check, with the code and the steps", async () => {
  const page = await rendered(<TroubleCard trouble={OUT_OF_FILES} />);
  expect(page.getByRole("heading", { level: 2 }).textContent).toBe(" imapscope is out of files EMFILE");
  expect(page.part("h2 code").textContent).toBe("EMFILE");
  expect(page.part("section").className).toBe("card panel");
  expect(page.part("svg").getAttribute("class")).toBe("icon state-unknown");
  expect(page.part("p").textContent).toBe("Too many are open.");
  expect(page.getAllByRole("listitem").map(({ innerHTML }) => innerHTML)).toEqual([
    "Raise <code>LimitNOFILE</code>.",
    "Start it again.",
  ]);
});
