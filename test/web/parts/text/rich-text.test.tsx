import { expect, it } from "vitest";
import { RichText } from "../../../../web/parts/text/rich-text.tsx";
import { rendered } from "../../rendered.tsx";

const STEP = "Run `doveadm reload` and see `mail.log`.";

it("what stands in backticks is code", async () => {
  const page = await rendered(<RichText text={STEP} />);
  expect(page.root.innerHTML).toBe("Run <code>doveadm reload</code> and see <code>mail.log</code>.");
});

it("where one is to act, commands have a button, and names have none", async () => {
  const page = await rendered(<RichText text={STEP} copy />);
  expect(page.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Copy: doveadm reload"]);
  expect([page.count("code.command"), page.count("code:not(.command)")]).toEqual([1, 1]);
  expect(page.text().startsWith("Run doveadm reload")).toBe(true);
  expect(page.text().endsWith("and see mail.log.")).toBe(true);
});
