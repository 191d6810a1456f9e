import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bubbles, button, field, lastBubble, openBrowser, says, write } from '../browser.ts';
import { openChat, PNG } from './trial-chat.ts';

const DESKTOP = { width: 1200, height: 800 };

const visit = openBrowser();

const hasFocus = (locator: Locator) => locator.evaluate((node) => node === document.activeElement);

/** Presses Tab (or Shift+Tab) until something has the focus, as a person without a mouse does. */
async function walk(page: Page, key: string, to: Locator) {
  for (let step = 0; step < 40; step += 1) {
    if (await hasFocus(to)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Never came to ${to}`);
}

describe('the page of the local chat', () => {
  test('a newcomer starts, types, taps, and finds it all again after a reload', async () => {
    const { url } = await openChat();
    const { page, wrong } = await visit(url);
    await says(page.locator('#empty'), 'A bot for trying things out.');
    await button(page, 'Start').click();
    await says(lastBubble(page), 'Did you have a headache today?');

    await write(page, '<img src=x onerror="alert(1)"> & <b>bold</b>');
    await says(lastBubble(page), 'You wrote: <img src=x onerror="alert(1)"> & <b>bold</b>');
    expect(await page.locator('.bubble img, .bubble b').count()).toBe(0);

    await button(page, 'Toast').click();
    await says(page.getByRole('status'), 'Saved.');
    await button(page, 'Alert').click();
    await says(page.getByRole('dialog'), 'Enough for today.');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.locator('a.key').getAttribute('rel')).toBe('noopener noreferrer');

    const before = await bubbles(page).count();
    await button(page, 'Yes').click();
    await says(bubbles(page).nth(1), 'You said yes.');
    expect(await bubbles(page).count()).toBe(before);
    expect(await bubbles(page).nth(1).textContent()).not.toContain('edited');

    const all = await bubbles(page).allTextContents();
    await page.reload();
    await says(lastBubble(page), 'You wrote:');
    expect(await bubbles(page).allTextContents()).toEqual(all);
    expect(wrong).toEqual([]);
  });

  test('formatting, commands in a text, waiting and deleting look as they should', async () => {
    const { url, release } = await openChat();
    const { page, wrong } = await visit(url);
    await write(page, '/rich');
    const bubble = lastBubble(page);
    await says(bubble.locator('strong'), 'bold');
    await says(bubble.locator('em u'), 'both');
    await says(bubble.locator('code'), 'code');
    expect(await bubble.locator('a').getAttribute('href')).toBe('https://example.org/a');

    const quotation = bubble.locator('blockquote > div');
    const folded = (await quotation.boundingBox())?.height ?? 0;
    await button(page, 'Show more').click();
    expect((await quotation.boundingBox())?.height).toBeGreaterThan(folded * 2);
    const secret = bubble.locator('.spoiler > span');
    expect(await secret.evaluate((node) => getComputedStyle(node).opacity)).toBe('0');
    await bubble.locator('.spoiler').press('Enter');
    expect(await secret.evaluate((node) => getComputedStyle(node).opacity)).toBe('1');

    const wait = button(page, 'Wait');
    await wait.click();
    await page.locator('.key[aria-busy]').waitFor();
    await expect.poll(() => wait.isEnabled()).toBe(true);
    release();
    await page.locator('.key[aria-busy]').waitFor({ state: 'detached' });

    await button(page, 'Delete').click();
    await page.locator('.message.in').waitFor({ state: 'detached' });
    await write(page, '/think');
    await page.locator('#typing').waitFor();
    await write(page, '/rich');
    await page.locator('#typing').waitFor({ state: 'hidden' });
    await bubble.locator('.command').click();
    await says(lastBubble(page), 'Did you have a headache today?');
    expect(wrong).toEqual([]);
  });

  test('pictures, files and places go both ways', async () => {
    const { url } = await openChat();
    const { page, wrong } = await visit(url, {
      geolocation: { latitude: 52.5, longitude: 13.4 },
      permissions: ['geolocation'],
    });
    await write(page, '/files');
    await page.getByRole('img', { name: 'Your week' }).waitFor();
    await page.getByRole('img', { name: 'Breathe with it' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download days.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('days.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('a,b\n1,2\n');

    await page
      .locator('#choose-photo')
      .setInputFiles({ name: 'desk.png', mimeType: 'image/png', buffer: PNG });
    await page.getByLabel('Caption').fill('my desk');
    await page.getByLabel('Caption').press('Enter');
    await says(lastBubble(page), 'A picture of my desk.');
    const sent = page.getByRole('img', { name: 'my desk' });
    expect(await sent.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(16);

    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['notes'], 'notes.txt', { type: 'text/plain' }));
      return data;
    });
    await page.dispatchEvent('#chat', 'dragover', { dataTransfer: dropped });
    await says(page.locator('#drop'), 'Drop it here');
    await page.dispatchEvent('#chat', 'drop', { dataTransfer: dropped });
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await says(lastBubble(page), 'notes.txt came.');

    await write(page, '/where');
    await button(page, 'Share my location').click();
    await button(page, 'Kathmandu').click();
    await says(lastBubble(page), 'You are at 27.7');
    await button(page, 'Share my location').waitFor({ state: 'hidden' });
    for (const choose of [
      () => button(page, 'Where this device is').click(),
      async () => {
        await page.getByLabel('Latitude').fill('-36.8');
        await page.getByLabel('Longitude').fill('174.7');
        await page.keyboard.press('Enter');
      },
    ]) {
      await button(page, 'Attach').click();
      await button(page, 'Location').click();
      await choose();
    }
    await says(lastBubble(page), 'You are at -36.8');
    await says(bubbles(page), 'You are at 52.5');

    const calm = await visit(url, { reducedMotion: 'reduce' });
    await calm.page.getByRole('img', { name: 'Your week' }).waitFor();
    expect(await calm.page.getByRole('img', { name: 'Breathe with it' }).count()).toBe(0);
    await button(calm.page, 'Play the animation').click();
    await calm.page.getByRole('img', { name: 'Breathe with it' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('everybody has a name, a language and a chat of their own; the bot can be blocked', async () => {
    const { url, telegram } = await openChat();
    const { page, wrong } = await visit(url, { viewport: DESKTOP });
    await button(page, 'Start').click();
    await says(lastBubble(page), 'Did you have a headache today?');
    await button(page, 'New person').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Eva');
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await page.keyboard.press('Enter');
    await button(page, 'Starten').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await bubbles(page).count()).toBe(0);
    expect(telegram.visitors().at(-1)?.profile()).toMatchObject({ first_name: 'Eva', language_code: 'de' });

    await button(page, 'Starten').click();
    await says(lastBubble(page), 'Did you have a headache today?');
    await page.getByRole('button', { name: /Bot blockieren/ }).click();
    await says(page.locator('#blocked'), 'Du hast den Bot blockiert.');
    expect(telegram.visitors().at(-1)?.blocked()).toBe(true);
    await button(page, 'Freigeben').click();
    await write(page, 'Wieder da');
    await says(lastBubble(page), 'You wrote: Wieder da');

    await page.getByRole('button', { name: 'Guest English' }).click();
    await button(page, 'Yes').waitFor();
    expect(await bubbles(page).count()).toBe(2);
    await button(page, 'Change Guest').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ada English' }).waitFor();

    await says(page.locator('#clock'), 'Asia/Kathmandu');
    await page.getByRole('button', { name: /^Your week/ }).click();
    await says(page.getByRole('status'), 'Monday 08:00');
    await says(page.locator('#clock-time'), '08:00');
    await page.getByRole('button', { name: /^Small lesson/ }).click();
    await says(page.getByRole('status'), 'Wednesday 17:00');
    await page.getByRole('button', { name: /^Fill four weeks/ }).click();
    await says(page.getByRole('status'), 'Set yourself up first');
    expect(wrong).toEqual([]);
  });

  test('a keyboard alone is enough', async () => {
    const { url } = await openChat();
    const { page, wrong } = await visit(url, { viewport: DESKTOP });
    await button(page, 'Start').waitFor();
    expect(await hasFocus(field(page))).toBe(true);
    await walk(page, 'Shift+Tab', button(page, 'Start'));
    await page.keyboard.press('Enter');
    await walk(page, 'Shift+Tab', button(page, 'No'));
    expect(await button(page, 'No').evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
    await page.keyboard.press('Space');
    await says(bubbles(page).nth(1), 'You said no.');
    expect(await hasFocus(button(page, 'Once more'))).toBe(true);

    await walk(page, 'Tab', field(page));
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Enter');
    await says(lastBubble(page), 'You wrote: one\ntwo');
    await page.keyboard.type('once');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await says(lastBubble(page), 'You wrote: once');
    expect(await bubbles(page).filter({ hasText: /^once/ }).count()).toBe(1);

    await page.keyboard.type('/');
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('/files');
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    await page.keyboard.type('wh');
    await page.getByRole('option', { name: '/where' }).waitFor();
    await page.keyboard.press('Enter');
    await says(lastBubble(page), 'Where are you?');

    await walk(page, 'Tab', button(page, 'Share my location'));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (let step = 0; step < 16; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.id)).not.toBe('chat');
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await walk(page, 'Shift+Tab', button(page, 'Attach'));
    await page.keyboard.press('Enter');
    await button(page, 'Location').waitFor();
    await page.keyboard.press('Escape');
    await button(page, 'Location').waitFor({ state: 'hidden' });
    await walk(page, 'Tab', page.getByRole('button', { name: /^One day on/ }));
    await page.keyboard.press('Enter');
    await says(page.getByRole('status'), 'clock shows');

    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('button, a, input, textarea, select, [role]')]
        .filter((node) => node instanceof HTMLElement && node.checkVisibility())
        .filter(
          (node) => !node.textContent?.trim() && !node.getAttribute('aria-label') && !node.closest('label'),
        )
        .map((node) => node.outerHTML),
    );
    expect(nameless.filter((html) => !html.includes('role="status"'))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a restart of the server is waited for, and what came meanwhile is there', async () => {
    const { url, telegram, stop, listen } = await openChat();
    const { page } = await visit(url);
    await button(page, 'Start').click();
    await says(lastBubble(page), 'Did you have a headache today?');
    await stop();
    await says(page.locator('#lost'), 'Reconnecting');
    await write(page, 'not lost');
    await says(page.locator('.toast'), 'not sent');
    expect(await field(page).inputValue()).toBe('not lost');
    telegram.visitors()[0]?.send('meanwhile');

    await listen();
    await says(bubbles(page), 'You wrote: meanwhile');
    await page.locator('#lost').waitFor({ state: 'hidden' });
    await field(page).press('Enter');
    await says(lastBubble(page), 'You wrote: not lost');
    expect(await bubbles(page).count()).toBe(6);
  });

  test('a reader of older messages keeps the place, and nothing is wider than a small phone', async () => {
    const { url, telegram, bot } = await openChat();
    const { page, wrong } = await visit(url, { viewport: { width: 360, height: 640 }, hasTouch: true });
    await write(page, '/many');
    await says(lastBubble(page), 'Line 30');
    const scroll = page.locator('#scroll');
    const top = () => scroll.evaluate((node) => node.scrollTop);
    const toEnd = () => scroll.evaluate((node) => node.scrollHeight - node.scrollTop - node.clientHeight);
    await expect.poll(toEnd).toBeLessThan(2);

    await scroll.evaluate((node) => node.scrollTo(0, 200));
    await page.locator('#jump').waitFor();
    const id = telegram.visitors()[0]?.id ?? 0;
    const { message_id } = await bot.api.sendMessage(id, 'unbreakable'.repeat(60));
    await button(page, 'To the newest message, 1 unread').waitFor();
    await bot.api.editMessageText(id, message_id, 'unbreakable '.repeat(60));
    await says(lastBubble(page), 'edited');
    expect(await top()).toBe(200);
    await page.locator('#jump').click();
    await expect.poll(toEnd).toBeLessThan(2);
    await page.locator('#jump').waitFor({ state: 'hidden' });
    await bot.api.sendMessage(id, `${'wide'.repeat(100)}\n`.repeat(10));
    await says(lastBubble(page), 'wide');
    await expect.poll(toEnd).toBeLessThan(2);

    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await page.getByRole('button', { name: /^Clock/ }).click();
    await page.getByRole('dialog').waitFor();
    expect(await overflow()).toBe(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, .key')]
        .filter((node) => node.checkVisibility() && !node.matches('.command'))
        .filter((node) => node.getBoundingClientRect().height < 44)
        .map((node) => node.outerHTML),
    );
    expect(small).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
