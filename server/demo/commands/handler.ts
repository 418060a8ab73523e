import type { Command } from "../command.ts";
import type { DemoSession } from "../session.ts";

/** How a command ends: its tagged text, perhaps with something to do afterwards; null when it was answered already. */
export type Completion = string | { text: string; after: () => Promise<void> } | null;

/** Carries out a command: sends the untagged responses and returns the completion. */
export type Handler = (command: Command, session: DemoSession) => Completion | Promise<Completion>;
