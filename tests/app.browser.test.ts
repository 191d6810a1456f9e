import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { type App, openApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLogger } from '../src/logger.ts';
import { bubbles, button, lastBubble, openBrowser, says, write } from './browser.ts';

const visit = openBrowser();

/** Unknot as `npm start` runs it without any setting, in a directory of its own. */
async function openUnknot(directory: string): Promise<App> {
  const app = await openApp(readConfig({ DATA_DIR: directory, PORT: '0' }), createLogger('silent'));
  onTestFinished(() => app.close());
  return app;
}

function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'unknot-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** Presses a button of the newest message. */
async function press(page: Page, name: string): Promise<void> {
  await button(page, name).last().click();
}

/** Nobody has to scroll sideways on a phone. */
async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

test('a newcomer meets Unknot and checks in, and finds the day again after a restart', async () => {
  const directory = emptyDirectory();
  const first = await openUnknot(directory);
  const { page, wrong } = await visit(first.url);
  await press(page, 'Start');
  await says(lastBubble(page), 'I’m Unknot');
  await press(page, 'I agree');
  await says(lastBubble(page), 'Where are you?');
  await write(page, 'Berlni');
  await says(lastBubble(page), 'Berlin, Germany');
  await press(page, 'Yes');
  await write(page, '8:30 pm');
  await press(page, '15:00');
  await press(page, 'None of these');
  await says(lastBubble(page), '20:30');
  await press(page, 'Check in now');
  await says(lastBubble(page), 'Any headache?');
  await press(page, 'Yes');
  await write(page, '7/10');
  await says(lastBubble(page), '7 of 10');
  for (const name of [
    '4 h',
    'Both sides',
    'Pressing',
    'No',
    'Nausea',
    'Done (1)',
    'In the neck',
    'Done (1)',
  ]) {
    await press(page, name);
  }
  await write(page, 'Ibuprofen 400');
  await press(page, 'Done (1)');
  await press(page, '9 h');
  await press(page, '8');
  await says(lastBubble(page), 'Stress 8 of 10');
  expect(await fits(page)).toBe(true);
  // What was typed into the card has moved into it.
  expect(
    await bubbles(page)
      .filter({ hasText: /^7\/10/ })
      .count(),
  ).toBe(0);
  await first.close();

  const second = await openUnknot(directory);
  const again = await visit(second.url);
  await says(lastBubble(again.page), 'Ibuprofen 400');
  await press(again.page, 'Add note');
  await write(again.page, 'No lunch.');
  await says(lastBubble(again.page), 'No lunch.');
  expect(again.wrong).toEqual([]);
  expect(wrong.filter((line) => !/ERR_CONNECTION|ERR_INCOMPLETE|Failed to load/.test(line))).toEqual([]);
});

test('in German, with four weeks filled and the clock moved on', async () => {
  const { url } = await openUnknot(emptyDirectory());
  const { page, wrong } = await visit(url, { locale: 'de-DE', viewport: { width: 360, height: 740 } });
  await press(page, 'Starten');
  await press(page, 'Ich stimme zu');
  await write(page, 'Wien');
  await press(page, 'Ja');
  await press(page, '20:00');
  await press(page, 'Lieber nicht');
  await press(page, 'Nichts davon');
  await says(lastBubble(page), 'Alles eingerichtet');
  for (const control of [/Vier Wochen füllen/, /Einen Tag weiter/]) {
    await page.locator('#open-clock').click();
    await page.getByRole('button', { name: control }).click();
  }
  await write(page, '/checkin vorgestern');
  await says(lastBubble(page), 'Notiert.');
  await write(page, '/checkin');
  for (const name of ['Nein', '8 Std.', '3']) await press(page, name);
  await says(lastBubble(page), 'Stress 3 von 10');
  await page.locator('#open-clock').click();
  // What is off is not planned.
  expect(await page.getByRole('button', { name: /^Entspannung/ }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: /^Kleine Lektion/ }).click();
  await says(page.getByRole('status'), 'Mittwoch');
  await press(page, 'Lesen');
  await says(lastBubble(page), 'Diese Woche:');
  expect(await fits(page)).toBe(true);
  expect(wrong).toEqual([]);
});
