import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Config } from './config.ts';

export function openBrowser({ CHROMIUM_PATH }: Pick<Config, 'CHROMIUM_PATH'>): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM_PATH,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Somebody in front of a browser of their own: cookies are shared by nobody. */
export type Visitor = {
  context: BrowserContext;
  page: Page;
  /** What went wrong in their pages without anybody noticing: script errors, refused content. */
  faults: string[];
};

export type VisitorOptions = {
  javaScript?: boolean;
  locale?: string;
  width?: number;
  /** Where they come from, as a proxy before the portal would tell it: what is counted by address is counted apart. */
  address?: string;
};

/** How long a page may take to show what it should. Generous: the machine may be busy. */
const PATIENCE_MS = 20_000;

export async function welcome(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScript ?? true,
    locale: options.locale ?? 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: options.width ?? 1280, height: 900 },
    ...(options.address ? { extraHTTPHeaders: { 'x-forwarded-for': options.address } } : {}),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  context.on('page', (page) => listenForFaults(page, faults));
  return { context, page: await context.newPage(), faults };
}

function listenForFaults(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => {
    if (!abandoned.test(error.message)) faults.push(`${page.url()}: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !answer.test(message.text())) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
}

/** Who goes on before a page has wholly come abandons it; the router stops reading, and does not hear that it did. */
const abandoned = /^(AbortError: )?signal is aborted without reason/;

/** A refusal is an answer like another, and a lost connection nobody's fault; browser and router note both as errors. */
const answer =
  /^Failed to (load resource: (the server responded with a status of 4|net::ERR)|fetch manifest)/;
