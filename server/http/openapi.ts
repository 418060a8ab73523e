import { Hono } from "hono";
import { OPENAPI_DOCUMENT } from "./openapi/document.ts";

/** `/api/v1/openapi.json`: the description of the API for programs. */
export function openapiRoutes() {
  return new Hono().get("/", (c) => c.json(OPENAPI_DOCUMENT));
}
