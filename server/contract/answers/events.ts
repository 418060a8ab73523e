import { z } from "zod";
import { Moment } from "../facts/basics.ts";
import type { Of } from "../schema.ts";
import { Step } from "./phase.ts";
import { Phase } from "./sets.ts";

/** The event `removed` of `GET /api/v1/events`: a server that is no longer configured. */
export const Removed = z.object({ name: z.string() });
export type Removed = Of<typeof Removed>;

/** The event `ping`: the server's time. */
export const Ping = z.object({ now: Moment });
export type Ping = Of<typeof Ping>;

/**
 * The event `checking` of `GET /api/v1/events?server=NAME`: how far the check under way has come. `phases` are those that are to
 * run, `steps` those that have begun; every event holds all of them.
 */
export const Checking = z.object({ name: z.string(), phases: z.array(Phase), steps: z.array(Step) });
export type Checking = Of<typeof Checking>;
