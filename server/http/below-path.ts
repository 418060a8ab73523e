import { getPath } from "hono/utils/url";

/**
 * Reads the path of a request as it is without that of `publicUrl`: a reverse proxy may take it away before it asks, or leave it.
 */
export function belowPath(publicUrl: () => string | null): (request: Request) => string {
  return (request) => {
    const path = getPath(request);
    if (path.startsWith("/api/")) return path;
    const url = publicUrl();
    const base = url === null ? "/" : decodeURI(new URL(url).pathname);
    if (base === "/" || !`${path}/`.startsWith(`${base}/`)) return path;
    return path.slice(base.length) || "/";
  };
}
