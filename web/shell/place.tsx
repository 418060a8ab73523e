import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { LocationProvider, useLocation } from "preact-iso";
import { BASE, inside, to } from "../browser/base.ts";

/** Where the reader is and how to go elsewhere, in paths as they are without a reverse proxy that puts the page below another one. */
export function Place({ children }: { children: ComponentChildren }) {
  return (
    <LocationProvider scope={BASE}>
      <Within>{children}</Within>
    </LocationProvider>
  );
}

function Within({ children }: { children: ComponentChildren }) {
  const outer = useLocation();
  const own = useMemo(
    () => ({
      ...outer,
      url: inside(outer.url),
      path: inside(outer.path),
      route: (path: string, replace?: boolean) => outer.route(to(path), replace),
    }),
    [outer],
  );
  return <LocationProvider.ctx.Provider value={own}>{children}</LocationProvider.ctx.Provider>;
}
