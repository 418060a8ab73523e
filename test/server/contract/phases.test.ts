import { describe, expect, it } from "vitest";
import {
  PHASE_NAMES,
  PHASE_ORDER,
  PHASES,
  type PhaseRow,
  phasesOf,
  phasesWhere,
} from "../../../server/contract/phases.ts";

const AFTER_TLS = ["token", "auth", "list", "status", "quota", "sync", "logout"];

describe("the table of phases", () => {
  it("gives the order of each security mode", () => {
    expect(PHASE_ORDER["implicit-tls"]).toEqual(["dns", "tcp", "tls", "greeting", "capability", ...AFTER_TLS]);
    expect(PHASE_ORDER.starttls).toEqual(["dns", "tcp", "greeting", "capability", "starttls", "tls", ...AFTER_TLS]);
    expect(PHASE_ORDER.none).toEqual(["dns", "tcp", "greeting", "capability", ...AFTER_TLS]);
  });

  it("lists every phase once, and leaves none out of all orders", () => {
    expect(new Set(PHASE_NAMES).size).toBe(PHASES.length);
    expect(new Set(Object.values(PHASE_ORDER).flat())).toEqual(new Set(PHASE_NAMES));
  });

  it("lets no two phases have the same turn", () => {
    for (const security of ["implicit-tls", "starttls", "none"] as const) {
      const rows: readonly PhaseRow[] = PHASES;
      const turns = rows.flatMap(({ turn }) => turn[security] ?? []);
      expect(new Set(turns).size).toBe(turns.length);
    }
  });

  it("takes no phase that is in no order", () => {
    const row = { name: "namespace", part: "mailboxes", work: true, occasional: false } as const;
    // @ts-expect-error: it would never run.
    expect({ ...row, turn: {} } satisfies PhaseRow).toBeDefined();
    expect({ ...row, turn: { none: 95 } } satisfies PhaseRow).toBeDefined();
  });

  it("gives the phases of a part of the check, and those of which something holds", () => {
    expect(phasesOf("network", "opening", "login")).toEqual([
      "dns",
      "tcp",
      "greeting",
      "capability",
      "starttls",
      "tls",
      "token",
      "auth",
    ]);
    expect(phasesOf("opening")).toEqual(["greeting", "capability", "starttls"]);
    expect(phasesWhere(({ occasional }) => occasional)).toEqual(["token", "sync"]);
    expect(phasesWhere(({ work }) => work)).toEqual(["capability", "auth", "list", "status", "quota", "sync"]);
  });
});
