import { type APIResponse, type Browser, chromium, type Page, type Route } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import type { ServerConfig } from "../../server/config/types.ts";
import { PEERS } from "./peers.ts";
import { startProgram } from "./program.ts";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Only a hang reaches it, as with every other limit of the tests. */
const LONGEST_WAIT_MS = 180_000;

/** How a page is opened. */
export type Opened = {
  locale?: string;
  demo?: boolean;
  colorScheme?: "light" | "dark";
  viewport?: { width: number; height: number };
};

/** A real Chromium for the tests of this file; `open` shows a page of a whole program of its own. */
export function realBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: PEERS.chromium, args: ARGUMENTS });
  });
  afterAll(() => browser?.close());

  /** Shows a page of what runs there already. */
  async function visit(url: string, path: string, options: Omit<Opened, "demo"> = {}) {
    const { locale = "en", colorScheme = "light", viewport = { width: 1240, height: 900 } } = options;
    // The certificate of a test is from nobody that a browser knows.
    const context = await browser.newContext({ locale, viewport, colorScheme, ignoreHTTPSErrors: true });
    context.setDefaultTimeout(LONGEST_WAIT_MS);
    const page = await context.newPage();
    onTestFinished(async () => {
      // A test may end while a request is still being answered: that is nobody's error.
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await context.close();
    });
    const complaints = complaintsOf(page, url);
    /** Every address that the page asked for. */
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${url}${path}`);
    return { page, complaints, requests };
  }

  return {
    visit,
    /** The program with these servers, and a page that collects its complaints. Both end with the test. */
    async open(path: string, servers: readonly ServerConfig[], options: Opened = {}) {
      const program = await startProgram(servers, { demo: options.demo ?? false });
      onTestFinished(async () => void (await program.close()));
      return { program, ...(await visit(program.url, path, options)) };
    },
  };
}

/** Everything that a page must not do: warnings, errors, requests that leave the origin. */
function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`left the origin: ${request.url()}`);
  });
  return complaints;
}

/**
 * What the program answers to a request of the page. An idle connection that the program closes at the very moment is tried again. Where the
 * page has gone on meanwhile, nobody waits for the answer: then it never comes. Any other failure is the test's.
 */
export async function answerOf(route: Route): ReturnType<APIResponse["json"]> {
  try {
    const response = await route.fetch({ maxRetries: 3, timeout: LONGEST_WAIT_MS });
    return await response.json();
  } catch (error) {
    if (/closed|disposed|route is already handled/i.test(String(error))) return new Promise<never>(() => undefined);
    throw error;
  }
}

/** The page's one heading. */
export function heading(page: Page) {
  return page.getByRole("heading", { level: 1 });
}
