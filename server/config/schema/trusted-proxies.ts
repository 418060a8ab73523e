import { z } from "zod";
import { parseNetwork } from "../network.ts";
import { readField } from "./fields.ts";

const networkField = readField(
  {
    title: "an IP address, or a network in CIDR form with a prefix of at least /1",
    description: "A network.",
    examples: ["127.0.0.1/32"],
  },
  parseNetwork,
);

/** Whose word on who asks is believed, as it is written. */
export const trustedProxiesSchema = z
  .array(networkField)
  .max(1000)
  .meta({
    title: "a list of IP addresses and networks in CIDR form",
    description:
      "The reverse proxies whose `Forwarded` and `X-Forwarded-For`, `-Proto` and `-Host` headers are believed, as addresses or networks (CIDR). From everybody else these headers are ignored. Default: nobody.",
    examples: [["127.0.0.1/32"]],
  });
