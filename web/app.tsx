import { LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { isReadable } from "./browser/is-readable.ts";
import { ConnectionBanner } from "./components/connection-banner.tsx";
import { DemoBanner } from "./components/demo-banner.tsx";
import { Footer } from "./components/footer.tsx";
import { Guard } from "./components/guard.tsx";
import { Header } from "./components/header.tsx";
import { NotFoundPage } from "./pages/not-found.tsx";
import { OverviewPage } from "./pages/overview.tsx";

/** Loaded when they are first opened: whoever looks at the overview does not wait for them. */
const ServerPage = lazy(() => import("./pages/server.tsx").then((page) => page.ServerPage));
const SelfCheckPage = lazy(() => import("./pages/self-check.tsx").then((page) => page.SelfCheckPage));
const ProblemsPage = lazy(() => import("./pages/problems.tsx").then((page) => page.ProblemsPage));
const ProblemPage = lazy(() => import("./pages/problem.tsx").then((page) => page.ProblemPage));
const CheckReportPage = lazy(() => import("./pages/check-report.tsx").then((page) => page.CheckReportPage));
const SetupPage = lazy(() => import("./pages/setup.tsx").then((page) => page.SetupPage));

/** Every page within what they have in common. */
export function App() {
  return (
    <LocationProvider>
      <Guard>
        <Header />
        <ConnectionBanner />
        <main id="content" tabIndex={-1}>
          <DemoBanner />
          <Page />
        </main>
        <Footer />
      </Guard>
    </LocationProvider>
  );
}

function Page() {
  const { url, path } = useLocation();
  if (!isReadable(path)) return <NotFoundPage />;
  return (
    <Guard place={url}>
      <Router onRouteChange={focusHeading}>
        <Route path="/" component={OverviewPage} />
        <Route path="/servers/:name" component={ServerPage} />
        <Route path="/check" component={SelfCheckPage} />
        <Route path="/problems" component={ProblemsPage} />
        <Route path="/problems/:id" component={ProblemPage} />
        <Route path="/checks/:id" component={CheckReportPage} />
        <Route path="/setup" component={SetupPage} />
        <Route default component={NotFoundPage} />
      </Router>
    </Guard>
  );
}

/** A screen reader goes on from the heading of the new page, not from the link that was left behind. */
function focusHeading(): void {
  document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
}
