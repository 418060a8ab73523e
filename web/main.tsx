import "./styles/index.css";
import { render } from "preact";
import { startSession } from "./access/session.ts";
import { to } from "./browser/base.ts";
import { applyTheme } from "./browser/theme.ts";
import { applyLanguage, greet } from "./languages/language.ts";
import { startClock } from "./live/clock.ts";
import { startLive } from "./live/live.ts";
import { App } from "./shell/app.tsx";

applyTheme();
applyLanguage();
startClock();
startLive();
void startSession();

// Browsers read its address again after each change of the page's own, and would go astray by one that is relative.
const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
if (icon) icon.href = to("/favicon.svg");

const root = document.getElementById("app");
await greet();
if (root) render(<App />, root);
