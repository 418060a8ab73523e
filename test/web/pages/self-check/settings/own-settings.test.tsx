import { describe, expect, it } from "vitest";
import { OwnSettings } from "../../../../../web/pages/self-check/settings/own-settings.tsx";
import { rendered, textOf } from "../../../rendered.tsx";

const shown = (props: Partial<Parameters<typeof OwnSettings>[0]> = {}) =>
  rendered(<OwnSettings address="anna@example.com" first={null} wrong={null} {...props} />);
const valuesOf = (page: Awaited<ReturnType<typeof shown>>) =>
  [...page.root.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")].map(({ name, value }) => [
    name,
    value,
  ]);

describe("settings of one's own", () => {
  it("begin with what is usual", async () => {
    const page = await shown();
    expect(page.part("div").className).toBe("own-settings");
    expect(valuesOf(page)).toEqual([
      ["host", ""],
      ["port", "993"],
      ["security", "implicit-tls"],
      ["user", "anna@example.com"],
    ]);
    expect(page.getByLabelText(/^Port/).getAttribute("inputmode")).toBe("numeric");
    expect([...page.root.querySelectorAll("label")].map((label) => label.firstChild?.textContent)).toEqual([
      "Server",
      "Port",
      "Security",
      "User name",
    ]);
    expect([...page.root.querySelectorAll("option")].map((one) => [one.value, textOf(one)])).toEqual([
      ["implicit-tls", "SSL/TLS"],
      ["starttls", "STARTTLS"],
    ]);
    expect(page.count('input[autocomplete="off"]')).toBe(3);
    expect(page.count('[aria-invalid="true"]')).toBe(0);
    expect(page.count(".field-fault:not([hidden])")).toBe(0);
  });

  it("begin with those that were tried before", async () => {
    const first = { host: "imap.example.com", port: 143, security: "starttls", user: "anna" } as const;
    expect(valuesOf(await shown({ first }))).toEqual([
      ["host", "imap.example.com"],
      ["port", "143"],
      ["security", "starttls"],
      ["user", "anna"],
    ]);
  });

  it.each([
    ["host", "Enter a server name, such as imap.example.com."],
    ["port", "Enter a number from 1 to 65535."],
  ] as const)("say which field is wrong: %s", async (wrong, text) => {
    const page = await shown({ wrong });
    const field = page.part(`[name="${wrong}"]`);
    const fault = page.part(".field-fault:not([hidden])");
    expect(page.count('[aria-invalid="true"]')).toBe(1);
    expect([field.getAttribute("aria-invalid"), field.getAttribute("aria-describedby"), textOf(fault)]).toEqual([
      "true",
      fault.id,
      text,
    ]);
  });
});
