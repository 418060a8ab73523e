import { describe, expect, it, vi } from "vitest";
import { PasswordForm } from "../../../../web/pages/sign-in/password-form.tsx";
import { answering, type Given } from "../../answering.ts";
import { lets, press, rendered, type } from "../../rendered.tsx";
import { whoOf } from "../../who.ts";

async function filled(user: string, password: string, given: Given = { body: whoOf() }) {
  const asked = answering({ "/api/v1/session": given });
  const signedIn = vi.fn();
  const page = await rendered(<PasswordForm onSignedIn={signedIn} />);
  const [name, secret] = [page.getByLabelText("User name"), page.getByLabelText("Password")];
  await type(name, user);
  await type(secret, password);
  await press(page.getByRole("button"));
  return { page, asked, signedIn, name, secret };
}

describe("the form of name and password", () => {
  it("is one that password managers know, and begins at the name", async () => {
    const page = await rendered(<PasswordForm onSignedIn={() => {}} />);
    const [name, secret] = [...page.root.querySelectorAll("input")];
    expect([name?.name, name?.autocomplete, name?.type]).toEqual(["username", "username", "text"]);
    expect([secret?.name, secret?.autocomplete, secret?.type]).toEqual(["password", "current-password", "password"]);
    expect(document.activeElement).toBe(name);
  });

  it("signs in, and leads on once it has", async () => {
    const { asked, signedIn } = await filled(" ada ", " s3cret ");
    await expect.poll(() => signedIn.mock.calls.length).toBe(1);
    expect(asked).toEqual([
      { method: "POST", path: "/api/v1/session", query: {}, body: { user: "ada", password: " s3cret " } },
    ]);
  });

  it.each([
    ["", "x", "Enter your user name.", "name"],
    ["  ", "x", "Enter your user name.", "name"],
    ["ada", "", "Enter your password.", "secret"],
  ] as const)("asks for what is missing, in its field: %j, %j", async (user, password, text, at) => {
    const { page, asked, ...fields } = await filled(user, password);
    expect([page.getByRole("alert").textContent, document.activeElement === fields[at], asked]).toEqual([
      text,
      true,
      [],
    ]);
    expect(fields[at].getAttribute("aria-describedby")).toBe("sign-in-fault");
  });

  it.each<[Given, RegExp]>([
    [{ status: 401, body: { detail: "x" } }, /^The user name or the password is wrong/],
    [{ status: 429, body: { detail: "x" } }, /^Too many failed attempts. Wait 1 min/],
    [{ status: 503, body: { detail: "x" } }, /could not sign you in/],
    ["unreachable", /cannot be reached/],
  ])("says what to do when it is refused: %j", async (given, text) => {
    const { page, signedIn, secret } = await filled("ada", "wrong", given);
    await expect.poll(() => page.getByRole("alert").textContent).toMatch(text);
    expect(signedIn).not.toHaveBeenCalled();
    await type(secret, "other");
    expect(page.part("#sign-in-fault").hidden).toBe(true);
  });

  it("asks once, however often one presses", async () => {
    const asked = answering({ "/api/v1/session": { body: whoOf() } });
    const page = await rendered(<PasswordForm onSignedIn={() => {}} />);
    await type(page.getByLabelText("User name"), "ada");
    await type(page.getByLabelText("Password"), "s3cret");
    await lets(() => {
      for (let count = 0; count < 3; count += 1) page.getByRole("button").click();
    });
    expect(asked.length).toBe(1);
  });
});
