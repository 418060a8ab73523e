import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withRelease, withVersion } from "../../scripts/release.ts";

const DAY = new Date("2026-12-24T23:59:00Z");

describe("a release", () => {
  it("gives what was unreleased its version and day, and keeps what was released before", () => {
    const before = "# Changelog\n\n## Unreleased\n\n### Added\n\n- This.\n\n## [0.1.0] - 2026-01-01\n\n- That.\n";
    expect(withRelease(before, "0.2.0", DAY)).toBe(
      "# Changelog\n\n## Unreleased\n\n## [0.2.0] - 2026-12-24\n\n### Added\n\n- This.\n\n## [0.1.0] - 2026-01-01\n\n- That.\n",
    );
  });

  it("is none where nothing is new", () => {
    const released = withRelease("## Unreleased\n\n- This.\n", "0.2.0", DAY);
    expect(() => withRelease(released, "0.3.0", DAY)).toThrow("nothing to release");
    expect(() => withRelease("# Changelog\n", "0.3.0", DAY)).toThrow("nothing to release");
  });

  it("is possible with the changelog as it is", () => {
    expect(withRelease(readFileSync("CHANGELOG.md", "utf8"), "99.0.0", DAY)).toContain("## [99.0.0] - 2026-12-24\n");
  });

  it.each(["Dockerfile", "compose.yaml", "grafana/kubernetes/imapscope.yaml", "CONTRIBUTING.md"])(
    "is named in %s",
    (path) => {
      const text = withVersion(readFileSync(path, "utf8"), "99.88.77");
      expect(text).toMatch(/imapscope:99\.88\.77|image\.version="99\.88\.77"/);
      expect(text).not.toMatch(/imapscope:(?!99)\d/);
    },
  );
});
