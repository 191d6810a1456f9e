import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

const phone = { width: 390, height: 844 };

/** One browser for a test file; what it gives opens the local chat in it. */
export function openBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());

  /** A fresh visitor at phone width, and what went wrong on the page: errors, and requests to anywhere else. */
  return async function visit(url: string, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: phone, locale: 'en-GB', ...options });
    onTestFinished(() => context.close());
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(url)) wrong.push(request.url());
    });
    await page.goto(url);
    return { page, wrong };
  };
}

export const bubbles = (page: Page) => page.locator('.bubble .text');
export const lastBubble = (page: Page) => bubbles(page).last();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const field = (page: Page) => page.locator('#input');

/** Types a message and sends it. */
export async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Waits until something says this. */
export const says = (locator: Locator, text: string) => locator.filter({ hasText: text }).waitFor();
