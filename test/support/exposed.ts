import type { Metrics } from "../../server/record/metrics/metrics.ts";

/** What a scrape answers with, as a whole. */
export async function exposed(
  metrics: Pick<Metrics, "expose">,
  accept?: string,
): Promise<{ body: string; contentType: string }> {
  const { pieces, contentType } = await metrics.expose(accept);
  return { body: [...pieces].join(""), contentType };
}
