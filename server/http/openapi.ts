import { Hono } from "hono";
import type { Dependencies } from "./dependencies.ts";
import { OPENAPI_DOCUMENT } from "./openapi/document.ts";

/** `/api/v1/openapi.json`: the description of the API for programs, with the address that people reach it at. */
export function openapiRoutes({ config }: Dependencies) {
  return new Hono().get("/", (c) => {
    const { publicUrl } = config();
    return c.json({ ...OPENAPI_DOCUMENT, servers: [{ url: `${publicUrl ?? ""}/api/v1` }] });
  });
}
