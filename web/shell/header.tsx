import { useLocation } from "preact-iso";
import { maySee } from "../access/session.ts";
import { to } from "../browser/base.ts";
import { commonWords } from "../parts/words.ts";
import { AccountMenu } from "./account-menu.tsx";
import { ConnectionMark } from "./connection-mark.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";
import { shellWords } from "./words.ts";

/** The pages that one can go to from everywhere. */
const PAGES = [
  { path: "/", name: "overview" },
  { path: "/check", name: "check" },
  { path: "/problems", name: "problems" },
  { path: "/setup", name: "setup" },
] as const;

/** The top of every page: where one is, whether it is live, language and theme. */
export function Header() {
  const { path } = useLocation();
  const { nav } = commonWords.value;
  const { skip } = shellWords.value;
  return (
    <>
      <a class="skip" href="#content">
        {skip}
      </a>
      <header class="top">
        <a class="brand" href={to("/")} aria-label={nav.home}>
          <Logo />
          imapscope
        </a>
        <nav aria-label={nav.label}>
          {PAGES.map((page) => (
            <a key={page.path} href={to(page.path)} aria-current={currency(path, page.path)}>
              {nav[page.name]}
            </a>
          ))}
        </nav>
        <div class="end">
          {maySee.value && <ConnectionMark />}
          <LanguageSwitch />
          <ThemeSwitch />
          <AccountMenu />
        </div>
      </header>
    </>
  );
}

/** Whether this is the page that a link leads to, or one below it. */
function currency(path: string, page: string): "page" | "true" | undefined {
  if (path === page) return "page";
  return page !== "/" && path.startsWith(`${page}/`) ? "true" : undefined;
}
