import { expect, it } from "vitest";
import { killOften } from "../kill/kill-often.ts";

it("loses no check that it announced, and no database, when it is killed at any moment (in long: npm run kill)", async () => {
  const { announced, lost, damaged } = await killOften({ kills: 3, servers: 12 });
  expect(announced).toBeGreaterThanOrEqual(3);
  expect({ lost, damaged }).toEqual({ lost: [], damaged: 0 });
});
