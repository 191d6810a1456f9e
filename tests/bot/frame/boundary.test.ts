import { Bot } from 'grammy';
import { expect, test } from 'vitest';
import type { OuterContext } from '../../../src/bot/frame/ask.ts';
import { createBoundary } from '../../../src/bot/frame/boundary.ts';
import { createGallery } from '../../../src/bot/frame/gallery.ts';
import { createReader } from '../../../src/bot/frame/reader.ts';
import { createScreen } from '../../../src/bot/frame/screen.ts';
import { createTaps } from '../../../src/bot/frame/taps.ts';
import { createLogger } from '../../../src/logger.ts';
import type { Database } from '../../../src/store/database.ts';

const botInfo = { id: 4200, is_bot: true, first_name: 'Unknot', username: 'unknot_bot' } as never;

/** A bot whose only handler fails with this, and what has been counted. */
function openFailing(error: Error) {
  const log = createLogger('silent');
  const outcomes: string[] = [];
  const bot = new Bot<OuterContext>('4200:a-token', { botInfo });
  const boundary = createBoundary({
    // Nobody is to be told of anything here, so nobody is looked for.
    reader: createReader({} as Database),
    screen: createScreen(createGallery({} as Database, log), log),
    taps: createTaps(log),
    log,
    metrics: { updated: (outcome) => outcomes.push(outcome) },
  });
  bot.errorBoundary(boundary).use(() => {
    throw error;
  });
  return { handled: bot.handleUpdate({ update_id: 1 }), outcomes };
}

test('an update that fails for good is counted as failed, and is over', async () => {
  const { handled, outcomes } = openFailing(new TypeError('no such thing'));
  await expect(handled).resolves.toBeUndefined();
  expect(outcomes).toEqual(['failed']);
});

test('one that fails because the database is away is counted as returned, and thrown on', async () => {
  const { handled, outcomes } = openFailing(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
  await expect(handled).rejects.toThrow('away');
  expect(outcomes).toEqual(['returned']);
});
