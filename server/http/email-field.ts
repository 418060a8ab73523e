import { z } from "zod";
import { splitEmailAddress } from "../discover/email-address.ts";

/** An e-mail address as a request names it. */
export const addressField = z
  .string("must be an e-mail address such as anna@example.com")
  .trim()
  .refine((text) => splitEmailAddress(text) !== null, "must be an e-mail address such as anna@example.com");
