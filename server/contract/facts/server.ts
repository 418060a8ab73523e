import { z } from "zod";
import type { Of } from "../schema.ts";
import { SECURITIES } from "../securities.ts";
import { SecretOrigin } from "./basics.ts";

/** Which server was probed and how; never a secret. */
export const ServerFacts = z.object({
  /** The configured name, or host:port when there is none. */
  name: z.string(),
  host: z.string(),
  port: z.int(),
  security: z.enum(SECURITIES),
  /** The user name that was used; absent without credentials. */
  user: z.string().exactOptional(),
  /** Absent where a person brought it, or nobody. */
  secret: SecretOrigin.describe("Where the configuration says that the password or token is.").exactOptional(),
});
export type ServerFacts = Of<typeof ServerFacts>;
