import { Hono } from "hono";
import { CATALOGUE } from "../diagnose/catalogue/index.ts";
import { catalogueEntry } from "../diagnose/report.ts";
import { reader } from "./language.ts";

/** `/api/v1/diagnoses`: the catalogue, in the reader's language. */
export function diagnosisRoutes() {
  return new Hono()
    .use(reader)
    .get("/", (c) => c.json({ diagnoses: CATALOGUE.map((diagnosis) => catalogueEntry(diagnosis, c.get("reader"))) }));
}
