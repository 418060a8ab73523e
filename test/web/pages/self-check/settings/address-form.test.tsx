import { describe, expect, it, vi } from "vitest";
import { AddressForm } from "../../../../../web/pages/self-check/settings/address-form.tsx";
import { press, rendered, type } from "../../../rendered.tsx";

async function shown(props: { first?: string; busy?: boolean } = {}) {
  const onAddress = vi.fn();
  const page = await rendered(<AddressForm first="" busy={false} onAddress={onAddress} {...props} />);
  return { page, onAddress, field: page.getByLabelText("Your e-mail address") };
}

describe("the address that a visitor begins with", () => {
  it("is asked for, and looked up without blanks around it", async () => {
    const { page, onAddress, field } = await shown();
    expect(page.part("form").className).toBe("card panel");
    expect([field.getAttribute("type"), field.getAttribute("autocomplete"), field.getAttribute("placeholder")]).toEqual(
      ["email", "email", "you@example.com"],
    );
    expect([field.getAttribute("name"), field.getAttribute("aria-invalid")]).toEqual(["address", "false"]);
    await type(field, " anna@example.com ");
    const find = page.getByRole("button", { name: "Find my settings" });
    expect([find.className, find.getAttribute("aria-disabled"), find.getAttribute("aria-busy")]).toEqual([
      "button primary",
      "false",
      "false",
    ]);
    await press(find);
    expect(onAddress.mock.calls).toEqual([["anna@example.com"]]);
  });

  it("may have come with the link", async () => {
    expect((await shown({ first: "anna@example.com" })).field).toHaveProperty("value", "anna@example.com");
  });

  it("that is none is said beside the field, and goes nowhere", async () => {
    const { page, onAddress, field } = await shown({ first: "anna" });
    await press(page.getByRole("button"));
    expect(page.getByRole("alert").textContent).toContain("This is not an e-mail address.");
    expect([field.getAttribute("aria-invalid"), field.getAttribute("aria-describedby")]).toEqual([
      "true",
      page.getByRole("alert").id,
    ]);
    expect([document.activeElement, onAddress.mock.calls]).toEqual([field, []]);
    await type(field, "anna@");
    expect([field.getAttribute("aria-invalid"), field.hasAttribute("aria-describedby")]).toEqual(["false", false]);
    expect(page.part(".field-fault").hidden).toBe(true);
  });

  it("is looked up once at a time", async () => {
    const { page, onAddress } = await shown({ first: "anna@example.com", busy: true });
    const find = page.getByRole("button", { name: "Looking …" });
    expect([find.getAttribute("aria-disabled"), find.getAttribute("aria-busy")]).toEqual(["true", "true"]);
    await press(find);
    expect(onAddress.mock.calls).toEqual([]);
  });
});
