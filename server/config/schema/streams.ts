import { z } from "zod";

/** How many answers may go on at a time, as it is written. */
export const streamsSchema = z
  .strictObject({
    perClient: z
      .int()
      .min(1)
      .max(10_000)
      .meta({
        title: "a whole number from 1 to 10000",
        description:
          "How many event streams one client IP address may have open, 1 to 10000. Each open page has one. Behind a reverse proxy that is not in `trustedProxies`, all readers share one address.",
        examples: [20],
      })
      .prefault(20),
  })
  .meta({
    title: "a map of `perClient`",
    description: "Event streams, for the live page and for visitors' checks.",
    examples: [{ perClient: 20 }],
  });
