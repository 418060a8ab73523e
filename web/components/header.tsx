import { useLocation } from "preact-iso";
import { words } from "../i18n/language.ts";
import { ConnectionMark } from "./connection-mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The top of every page: where one is, whether it is live, language and theme. */
export function Header() {
  const { path } = useLocation();
  const { nav, skip } = words.value;
  return (
    <>
      <a class="skip" href="#content">
        {skip}
      </a>
      <header class="top">
        <a class="brand" href="/" aria-label={nav.home}>
          <Logo />
          imapscope
        </a>
        <nav aria-label={nav.label}>
          <a href="/" aria-current={path === "/" ? "page" : undefined}>
            {nav.overview}
          </a>
          <a href="/check" aria-current={path === "/check" ? "page" : undefined}>
            {nav.check}
          </a>
        </nav>
        <div class="end">
          <ConnectionMark />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
    </>
  );
}
