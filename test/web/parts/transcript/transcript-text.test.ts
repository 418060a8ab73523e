import { expect, it } from "vitest";
import { transcriptText } from "../../../../web/parts/transcript/transcript-text.ts";

it("writes the dialogue as protocols are written down", () => {
  const lines = [
    { at: 0.0312, from: "server", line: "* OK ready" },
    { at: 12, from: "client", line: "A1 LOGOUT" },
  ] as const;
  expect(transcriptText(lines)).toBe("   0.031 S: * OK ready\n  12.000 C: A1 LOGOUT");
});
