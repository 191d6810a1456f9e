import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBotApi } from './bot-api.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  const { telegram, call } = openBotApi();
  const ada = telegram.visitor({ id: 1, first_name: 'Ada' });
  const poll = async (payload: object = {}, signal?: AbortSignal): Promise<string[]> => {
    const { result } = await call('getUpdates', payload, signal);
    return result.map((update: { message?: { text: string } }) => update.message?.text);
  };
  const ids = async (): Promise<number[]> =>
    (await call('getUpdates')).result.map((update: { update_id: number }) => update.update_id);
  return { telegram, call, ada, poll, ids };
}

test('what is not confirmed comes again, in order and numbered one by one', async () => {
  const { ada, poll, ids } = open();
  for (const text of ['a', 'b', 'c']) ada.send(text);
  expect(await poll()).toEqual(['a', 'b', 'c']);
  const [first = 0, ...rest] = await ids();
  expect(rest).toEqual([first + 1, first + 2]);
  expect(await poll({ limit: 2 })).toEqual(['a', 'b']);
  expect(await poll({ offset: first + 2 })).toEqual(['c']);
  expect(await poll()).toEqual(['c']);
  expect(await poll({ offset: first + 3 })).toEqual([]);
});

test('a negative offset keeps only the newest', async () => {
  const { ada, poll } = open();
  for (const text of ['a', 'b', 'c']) ada.send(text);
  expect(await poll({ offset: -2 })).toEqual(['b', 'c']);
  expect(await poll()).toEqual(['b', 'c']);
});

test('a long poll wakes at once when something comes', async () => {
  const { ada, poll } = open();
  const polled = poll({ timeout: 30 });
  await vi.advanceTimersByTimeAsync(29_999);
  ada.send('a');
  expect(await polled).toEqual(['a']);
});

test('a long poll ends empty after its timeout, fifty seconds at most', async () => {
  const { poll } = open();
  let seconds = 0;
  const polled = poll({ timeout: 600 }).then(() => seconds);
  for (seconds = 0; seconds < 60; seconds += 1) await vi.advanceTimersByTimeAsync(1000);
  expect(await polled).toBe(49);
});

test('a second poll ends the first, in the words of a conflict', async () => {
  const { call, ada, poll } = open();
  const first = call('getUpdates', { timeout: 30 });
  await vi.advanceTimersByTimeAsync(1);
  const second = poll({ timeout: 30 });
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  ada.send('a');
  expect(await second).toEqual(['a']);
});

test('a poll that is aborted frees the place', async () => {
  const { ada, poll } = open();
  const controller = new AbortController();
  const first = poll({ timeout: 30 }, controller.signal);
  await vi.advanceTimersByTimeAsync(1);
  controller.abort();
  await expect(first).rejects.toThrow('aborted');
  const second = poll({ timeout: 30 });
  await vi.advanceTimersByTimeAsync(1);
  ada.send('a');
  expect(await second).toEqual(['a']);
});

test('only the kinds asked for last are made', async () => {
  const { call, ada, poll } = open();
  expect(await poll({ allowed_updates: ['callback_query'] })).toEqual([]);
  ada.send('a');
  void ada.tap(1, 'x');
  expect((await call('getUpdates')).result).toMatchObject([{ callback_query: { data: 'x' } }]);
  await poll({ allowed_updates: [] });
  ada.send('b');
  expect(await poll({ offset: -1 })).toEqual(['b']);
});

test('what nobody fetches for 24 hours is dropped', async () => {
  const { call, ada, poll } = open();
  ada.send('a');
  await vi.advanceTimersByTimeAsync(1000);
  ada.send('b');
  expect((await call('getWebhookInfo')).result.pending_update_count).toBe(2);
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  expect(await poll()).toEqual(['b']);
});

test('taking the updates by hand confirms them, as does deleting the webhook with all that waits', async () => {
  const { telegram, call, ada, poll } = open();
  ada.send('a');
  expect(telegram.takeUpdates().map((update) => update.message?.text)).toEqual(['a']);
  ada.send('b');
  await call('deleteWebhook', {});
  expect(await poll()).toEqual(['b']);
  await call('deleteWebhook', { drop_pending_updates: true });
  expect(await poll()).toEqual([]);
});
