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
          "How many streams of events one client (by the address that it connects from) may have open at a time, 1 to 10000: each open page has one. Behind a reverse proxy all readers are one client.",
        examples: [20],
      })
      .prefault(20),
  })
  .meta({
    title: "a map of `perClient`",
    description: "Streams of events: the live states of the page, and visitors' checks.",
    examples: [{ perClient: 20 }],
  });
