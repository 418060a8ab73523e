import { Route, Router, useLocation } from "preact-iso";
import { NotFoundPage } from "../pages/not-found/not-found-page.tsx";
import { OverviewPage } from "../pages/overview/overview-page.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { DemoBanner } from "./demo-banner.tsx";
import { Footer } from "./footer.tsx";
import { Guard } from "./guard.tsx";
import { Header } from "./header.tsx";
import { isReadable } from "./is-readable.ts";
import { lazyPage } from "./lazy-page.tsx";
import { Place } from "./place.tsx";
import { keepForViewers } from "./restricted.tsx";
import { StoreBanner } from "./store-banner.tsx";
import "./frame.css";
import "./banners.css";

/** Loaded when they are first opened: whoever looks at the overview does not wait for them. */
const ServerPage = lazyPage(() => import("../pages/server/server-page.tsx").then((page) => page.ServerPage), arrive);
const SelfCheckPage = lazyPage(
  () => import("../pages/self-check/self-check-page.tsx").then((page) => page.SelfCheckPage),
  arrive,
);
const ProblemsPage = lazyPage(
  () => import("../pages/problems/problems-page.tsx").then((page) => page.ProblemsPage),
  arrive,
);
const ProblemPage = lazyPage(
  () => import("../pages/problems/problem/problem-page.tsx").then((page) => page.ProblemPage),
  arrive,
);
const CheckReportPage = lazyPage(
  () => import("../pages/check-report/check-report-page.tsx").then((page) => page.CheckReportPage),
  arrive,
);
const SetupPage = lazyPage(() => import("../pages/setup/setup-page.tsx").then((page) => page.SetupPage), arrive);
const SignInPage = lazyPage(() => import("../pages/sign-in/sign-in-page.tsx").then((page) => page.SignInPage), arrive);
const AccountPage = lazyPage(
  () => import("../pages/account/account-page.tsx").then((page) => page.AccountPage),
  arrive,
);
const VisitorPage = lazyPage(
  () => import("../pages/visitor/visitor-page.tsx").then((page) => page.VisitorPage),
  arrive,
);

const FirstPage = keepForViewers(OverviewPage, VisitorPage);
const OneServer = keepForViewers(ServerPage);
const OneCheck = keepForViewers(CheckReportPage);

/** Every page within what they have in common. */
export function App() {
  return (
    <Place>
      <Guard>
        <Header />
        <ConnectionBanner />
        <main id="content" tabIndex={-1}>
          <StoreBanner />
          <DemoBanner />
          <Page />
        </main>
        <Footer />
      </Guard>
    </Place>
  );
}

function Page() {
  const { url, path } = useLocation();
  if (!isReadable(path)) return <NotFoundPage />;
  return (
    <Guard place={url}>
      <Router onRouteChange={focusHeading}>
        <Route path="/" component={FirstPage} />
        <Route path="/servers/:name" component={OneServer} />
        <Route path="/check" component={SelfCheckPage} />
        <Route path="/problems" component={ProblemsPage} />
        <Route path="/problems/:id" component={ProblemPage} />
        <Route path="/checks/:id" component={OneCheck} />
        <Route path="/setup" component={SetupPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/account" component={AccountPage} />
        <Route default component={NotFoundPage} />
      </Router>
    </Guard>
  );
}

let hasMoved = false;

/**
 * A screen reader goes on from the heading of the new page, not from the link that was left behind; where that page begins in a field
 * of its own, from there.
 */
function focusHeading(): void {
  hasMoved = true;
  if (document.activeElement?.matches("main input")) return;
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}

/** The same where the new page had to be loaded first; not where the reader begins. */
function arrive(): void {
  if (hasMoved) focusHeading();
}
