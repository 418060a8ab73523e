import { describe, expect, it } from "vitest";
import { SessionCard } from "../../../../web/pages/account/session-card.tsx";
import { answering } from "../../answering.ts";
import { press, rendered } from "../../rendered.tsx";
import { listedSession } from "../../who.ts";

const SESSIONS = [
  listedSession(),
  listedSession({ id: "s2", client: "192.0.2.8", current: false, began: "2026-11-23T11:55:00.000Z" }),
  listedSession({ id: "s3", client: "192.0.2.9", current: false }),
  listedSession({ id: "s4", name: "ada", by: "oidc", client: "192.0.2.10", current: false }),
  listedSession({ id: "s5", name: "bob", role: "viewer", client: "192.0.2.11", current: false }),
];

async function shown(sessions = SESSIONS, ended: Readonly<Record<string, { status?: number; body: unknown }>> = {}) {
  const asked = answering({ "/api/v1/sessions": { body: { sessions } }, ...ended });
  const page = await rendered(<SessionCard />);
  await expect.poll(() => page.count("table")).toBeGreaterThan(0);
  return { page, ended: () => asked.filter(({ method }) => method === "DELETE").map(({ path }) => path) };
}

describe("where one is signed in", () => {
  it("has one's own, the newest first, and who else is signed in apart from it", async () => {
    const { page } = await shown();
    const tables = [...page.root.querySelectorAll("table")].map((table) =>
      [...table.querySelectorAll(".mono")].map((address) => address.textContent),
    );
    expect(tables).toEqual([
      ["192.0.2.8", "192.0.2.7", "192.0.2.9"],
      ["192.0.2.10", "192.0.2.11"],
    ]);
  });

  it("ends one's own everywhere else, this one and others' not", async () => {
    const { page, ended } = await shown(SESSIONS, {
      "/api/v1/sessions/s2": { body: null },
      "/api/v1/sessions/s3": { body: null },
    });
    await press(page.getByRole("button", { name: "Sign out everywhere else" }));
    await expect.poll(() => page.getByRole("status").textContent).toBe("2 sessions were ended.");
    expect(ended()).toEqual(["/api/v1/sessions/s2", "/api/v1/sessions/s3"]);
  });

  it("ends a single one, also one that had ended already", async () => {
    const { page, ended } = await shown();
    await press(page.getByRole("button", { name: "Sign out there: bob from 192.0.2.11" }));
    await expect.poll(() => page.getByRole("status").textContent).toBe("One session was ended.");
    expect(ended()).toEqual(["/api/v1/sessions/s5"]);
  });

  it("says when one could not be ended", async () => {
    const { page } = await shown(SESSIONS, { "/api/v1/sessions/s5": { status: 500, body: {} } });
    await press(page.getByRole("button", { name: /bob/ }));
    await expect.poll(() => page.getByRole("status").textContent).toContain("Try again");
  });

  it("says that there is no other", async () => {
    const { page } = await shown([listedSession()]);
    expect(page.getByRole("status").textContent).toBe("You are signed in nowhere else.");
    expect(page.count("button")).toBe(0);
  });
});
