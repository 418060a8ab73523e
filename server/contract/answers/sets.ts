import { z } from "zod";
import { DEPTHS } from "../depths.ts";
import { PHASE_NAMES } from "../phases.ts";
import { SCOPES } from "../scopes.ts";
import { SECURITIES } from "../securities.ts";
import { SEVERITIES } from "../severities.ts";
import { SIGN_INS } from "../sign-ins.ts";
import { STATES } from "../states.ts";
import { WHO } from "../who.ts";

/** The closed sets of the contract, as answers and rows hold a member of them. */
export const Depth = z.enum(DEPTHS);
export const Phase = z.enum(PHASE_NAMES);
export const Security = z.enum(SECURITIES);
export const Severity = z.enum(SEVERITIES);
export const SignIn = z.enum(SIGN_INS).nullable();
export const State = z.enum(STATES);
export const Who = z.array(z.enum(WHO));
export const Scope = z
  .enum(SCOPES)
  .describe("Of whom it speaks: `server`, others are hurt as well; `account`, this login was tested and no other.");
