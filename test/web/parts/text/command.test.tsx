import { expect, it } from "vitest";
import { Command } from "../../../../web/parts/text/command.tsx";
import { rendered } from "../../rendered.tsx";

it("a command breaks between its words, and within long ones only; its last word keeps the button", async () => {
  const long = "imap.a-very-long-name.example.com:993";
  const page = await rendered(<Command text={`openssl s_client -connect ${long}`} />);
  const words = [...page.root.querySelectorAll("code > span > span, code > span:last-child")];
  expect(page.part("code").className).toBe("command");
  expect(words.map((word) => [word.firstChild?.textContent, word.className])).toEqual([
    ["openssl", "whole"],
    ["s_client", "whole"],
    ["-connect", "whole"],
    [long, ""],
  ]);
  const button = page.getByRole("button");
  expect(button.parentElement).toBe(words.at(-1));
  expect(button.textContent).toBe(`Copy: openssl s_client -connect ${long}`);
  expect(page.part("code").textContent).toContain("openssl s_client -connect ");
});

it("a command of one word is whole up to 20 characters", async () => {
  for (const [length, name] of [
    [20, "whole"],
    [21, ""],
  ] as const) {
    const page = await rendered(<Command text={"x".repeat(length)} />);
    expect(page.part("code > span").className).toBe(name);
    expect(page.getAllByRole("button").length).toBe(1);
  }
});
