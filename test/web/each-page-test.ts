import { render } from "preact";
import { afterEach, beforeEach, vi } from "vitest";
import { known } from "../../web/access/session.ts";
import { theme } from "../../web/browser/theme.ts";
import { speak } from "../../web/languages/language.ts";
import { setClock } from "../../web/live/clock.ts";
import { connection, fault, overview } from "../../web/live/live.ts";
import { reader } from "../../web/parts/findings/reader.ts";

/** Ten seconds after the healthy check. */
const NOW = "2026-11-23T12:00:10.000Z";

beforeEach(async () => {
  localStorage.clear();
  await speak("en");
  theme.value = "system";
  reader.value = "admin";
  // As where imapscope is open to everybody.
  known.value = { state: "unknown" };
  overview.value = null;
  fault.value = null;
  connection.value = { state: "live" };
  setClock(NOW);
});

afterEach(() => {
  for (const root of document.querySelectorAll("main")) {
    render(null, root);
    root.remove();
  }
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
