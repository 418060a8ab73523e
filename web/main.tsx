import { render } from "preact";
import { App } from "./app.tsx";
import { applyTheme } from "./browser/theme.ts";
import { applyLanguage } from "./i18n/language.ts";
import { startClock } from "./live/clock.ts";
import { startLive } from "./live/live.ts";
import "./styles/index.css";

applyTheme();
applyLanguage();
startClock();
startLive();

const root = document.getElementById("app");
if (root) render(<App />, root);
