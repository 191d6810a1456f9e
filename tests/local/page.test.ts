import { Temporal } from 'temporal-polyfill';
import { describe, expect, test, vi } from 'vitest';
import type { Controls } from '../../src/local/page.ts';
import { createPage } from '../../src/local/page.ts';
import { openTelegram } from '../../src/local/telegram.ts';

const SITE = 'http://localhost:8080';

function open(given: Partial<Controls> & { at?: string; zone?: string } = {}) {
  let shown = Temporal.Instant.from(given.at ?? '2026-03-04T12:00:00Z');
  const real = shown;
  const clock = {
    now: () => shown,
    set: async (instant: Temporal.Instant | undefined) => {
      shown = instant ?? real;
    },
  };
  const telegram = openTelegram({ token: '1:local', now: clock.now });
  const page = createPage({
    telegram,
    controls: {
      clock,
      visitorTimes: given.visitorTimes ?? (async () => (given.zone ? { zone: given.zone } : {})),
      ...(given.fillFourWeeks && { fillFourWeeks: given.fillFourWeeks }),
    },
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    page.request(`${SITE}${path}`, { headers });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    page.request(`${SITE}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const ada = telegram.visitor({ id: 7, first_name: 'Ada', language_code: 'en' });
  return { page, telegram, clock, get, post, ada };
}

/** Reads an event stream one event at a time. */
function reader(response: Response) {
  const decoder = new TextDecoder();
  const stream = (response.body as ReadableStream<Uint8Array>).getReader();
  let waiting = '';
  return {
    close: () => stream.cancel(),
    async next() {
      for (;;) {
        const end = waiting.indexOf('\n\n');
        const event = waiting.slice(0, Math.max(0, end));
        if (end >= 0) waiting = waiting.slice(end + 2);
        if (event.startsWith('data: ')) return JSON.parse(event.slice(6));
        if (end < 0) waiting += decoder.decode((await stream.read()).value, { stream: true });
      }
    },
  };
}

describe('who may ask', () => {
  test.each(['localhost:8080', '127.0.0.1:8080', '[::1]:8080', 'localhost'])(
    '%s is this computer',
    async (host) => {
      expect((await open().get('/', { host })).status).toBe(200);
    },
  );

  test.each(['unknot.example', 'localhost.example:8080', '192.168.1.5:8080', '127.0.0.1.example', ''])(
    'a page that came by the name "%s" is refused, on every path',
    async (host) => {
      const { get } = open();
      expect((await get('/', { host })).status).toBe(403);
      expect((await get('/chat/7', { host })).status).toBe(403);
    },
  );

  test('another site cannot post, and neither can a plain form', async () => {
    const { page, post, ada } = open();
    const body = { text: 'hello' };
    for (const origin of ['http://unknot.example', 'null', 'http://localhost:9090', 'https://localhost:8080'])
      expect((await post('/chat/7/messages', body, { origin, host: 'localhost:8080' })).status).toBe(403);
    const plain = { method: 'POST', body: 'text=hello', headers: { 'content-type': 'text/plain' } };
    expect((await page.request(`${SITE}/chat/7/messages`, plain)).status).toBe(403);
    expect(ada.history()).toEqual([]);
    expect((await post('/chat/7/messages', body, { origin: SITE, host: 'localhost:8080' })).status).toBe(201);
  });

  test('an error inside is neither shown nor printed', async () => {
    const print = vi.spyOn(console, 'error');
    const { get } = open({ visitorTimes: () => Promise.reject(new Error('peak 7')) });
    const answer = await get('/chat/clock?visitor=7');
    expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong.']);
    expect(print).not.toHaveBeenCalled();
    print.mockRestore();
  });

  test('every answer keeps the browser to this page alone', async () => {
    const { get } = open();
    for (const path of ['/', '/page.css', '/page-client.js', '/chat/visitors', '/chat/nobody']) {
      const policy = (await get(path)).headers.get('content-security-policy');
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the assets', () => {
  test('the page names only files that are served, and nothing from elsewhere', async () => {
    const { get } = open();
    const html = await (await get('/')).text();
    const named = [...html.matchAll(/(?:src|href)="([^#"]+)"/g)].map((found) => found[1] as string);
    expect(named).toContain('/page-client.js');
    for (const path of named) expect((await get(path)).status, path).toBe(200);
    expect(html).not.toMatch(/<script(?! type="module" src="\/)|\son\w+=|\sstyle=|https?:/);
  });

  test.each([
    '/page.ts',
    '/page.js',
    '/telegram.ts',
    '/page-nothing.js',
    '/page-..%2f..%2fapp.js',
    '/../package.json',
  ])('%s is not one of them', async (path) => {
    expect((await open().get(path)).status).toBe(404);
  });
});

describe('people', () => {
  test('a new person gets an id of their own and the language they chose', async () => {
    const { get, post } = open();
    const made = await post('/chat/visitors', { name: ' Eva ', language: 'de' });
    expect(made.status).toBe(201);
    const eva = await made.json();
    expect(eva).toMatchObject({ first_name: 'Eva', language_code: 'de' });
    const next = await (await post('/chat/visitors', { name: 'Noor', language: 'nl' })).json();
    expect(new Set([7, eva.id, next.id]).size).toBe(3);
    const all = await (await get('/chat/visitors')).json();
    expect(all.map((person: { first_name: string }) => person.first_name)).toEqual(['Ada', 'Eva', 'Noor']);
  });

  test('a person can change name and language, but not to nothing', async () => {
    const { post, ada } = open();
    expect((await post('/chat/7', { name: '  ', language: 'en' })).status).toBe(400);
    expect((await post('/chat/7', { name: 'Ada', language: '<b>' })).status).toBe(400);
    await post('/chat/7', { name: 'Adele', language: 'fr' });
    expect(ada.profile()).toMatchObject({ first_name: 'Adele', language_code: 'fr' });
  });

  test('nobody is made by being asked for', async () => {
    const { get, post, telegram } = open();
    expect((await get('/chat/99')).status).toBe(404);
    expect((await get('/chat/99/events')).status).toBe(404);
    expect((await post('/chat/99/messages', { text: 'hello' })).status).toBe(404);
    expect(telegram.visitors()).toHaveLength(1);
  });

  test('a person who blocked the bot can take it back', async () => {
    const { get, post, ada } = open();
    await post('/chat/7/messages', { text: 'hello' });
    await post('/chat/7/block', { blocked: true });
    expect(await (await get('/chat/7')).json()).toMatchObject({ blocked: true });
    expect((await post('/chat/7/messages', { text: 'still there?' })).status).toBe(409);
    await post('/chat/7/block', { blocked: false });
    expect(ada.blocked()).toBe(false);
  });
});

describe('the chat', () => {
  test('what a person sends becomes an update for the bot', async () => {
    const { post, telegram } = open();
    await post('/chat/7/messages', { text: '/start' });
    await post('/chat/7/messages', { latitude: 27.7, longitude: 85.3 });
    await post('/chat/7/taps', { message: 1, data: 'yes' });
    expect(telegram.takeUpdates()).toMatchObject([
      { message: { text: '/start', from: { id: 7 } } },
      { message: { location: { latitude: 27.7, longitude: 85.3 } } },
      { callback_query: { data: 'yes', from: { id: 7 } } },
    ]);
  });

  test.each([
    {},
    { text: '' },
    { text: '   ' },
    { text: 7 },
    { latitude: 91, longitude: 0 },
    { latitude: 1 },
    { latitude: null, longitude: null },
  ])('%j is not a message', async (body) => {
    const { post, telegram } = open();
    const { status } = await post('/chat/7/messages', body);
    expect([400, 409]).toContain(status);
    expect(telegram.takeUpdates()).toEqual([]);
  });

  test('an event stream begins with the chat as it is, goes on live and can be left', async () => {
    const { get, ada } = open();
    ada.send('before');
    const response = await get('/chat/7/events');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = reader(response);
    expect(await events.next()).toMatchObject({
      kind: 'chat',
      messages: [{ text: 'before' }],
      blocked: false,
    });
    ada.send('after');
    expect(await events.next()).toMatchObject({ kind: 'message', message: { text: 'after' } });
    await events.close();
    expect(() => ada.send('nobody listens')).not.toThrow();
  });

  test('a photo and a document keep their bytes, names and captions', async () => {
    const { page, get, ada } = open();
    const send = (as: string, name: string, type: string, caption: string) => {
      const body = new FormData();
      body.set('file', new File(['<svg onload="alert(1)">'], name, { type }));
      body.set('as', as);
      body.set('caption', caption);
      return page.request(`${SITE}/chat/7/messages`, { method: 'POST', body });
    };
    expect((await send('photo', 'desk.png', 'image/png', 'My desk')).status).toBe(201);
    expect((await send('document', 'räume.html', 'text/html', '')).status).toBe(201);
    const [photo, document] = ada.history();
    expect(photo).toMatchObject({ caption: 'My desk' });
    expect(document).toMatchObject({ document: { file_name: 'räume.html' } });

    const shown = await get(`/chat/files/${photo?.photo?.at(-1)?.file_id}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(await shown.text()).toBe('<svg onload="alert(1)">');
    const kept = await get(`/chat/files/${document?.document?.file_id}`);
    expect(kept.headers.get('content-type')).toBe('application/octet-stream');
    expect(kept.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''r%C3%A4ume.html");
    for (const file of [shown, kept]) {
      expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect((await get('/chat/files/nothing')).status).toBe(404);
  });

  test('a form without a file and a body beyond what Telegram takes are refused', async () => {
    const { page, ada } = open();
    const post = (body: FormData) => page.request(`${SITE}/chat/7/messages`, { method: 'POST', body });
    const empty = new FormData();
    empty.set('file', 'not a file');
    expect((await post(empty)).status).toBe(400);
    const large = new FormData();
    large.set('file', new File([new Uint8Array(22 * 1024 * 1024)], 'large.bin'));
    expect((await post(large)).status).toBe(413);
    expect(ada.history()).toEqual([]);
  });
});

describe('the clock', () => {
  const WEDNESDAY = '2026-03-04T12:00:00Z';
  test.each([
    ['evening', 'Europe/Berlin', WEDNESDAY, '2026-03-04T19:00:00Z', 'this evening when it is still to come'],
    [
      'evening',
      'Asia/Kathmandu',
      '2026-03-04T14:15:00Z',
      '2026-03-05T14:15:00Z',
      'tomorrow when it is 20:00 now',
    ],
    [
      'evening',
      'Asia/Tokyo',
      '2026-03-04T15:30:00Z',
      '2026-03-05T11:00:00Z',
      'by the day of the person, not of UTC',
    ],
    ['exercise', 'Europe/Berlin', WEDNESDAY, '2026-03-04T14:00:00Z', 'this afternoon'],
    ['week', 'Europe/Berlin', WEDNESDAY, '2026-03-09T07:00:00Z', 'the Monday to come'],
    ['week', 'Europe/Berlin', '2026-03-09T06:59:59Z', '2026-03-09T07:00:00Z', 'today, a second before 08:00'],
    ['week', 'Europe/Berlin', '2026-03-09T07:00:00Z', '2026-03-16T07:00:00Z', 'in a week, at 08:00'],
    ['lesson', 'Europe/Berlin', WEDNESDAY, '2026-03-04T16:00:00Z', 'this very Wednesday'],
    ['lesson', 'Europe/Berlin', '2026-03-04T16:00:00Z', '2026-03-11T16:00:00Z', 'in a week, at 17:00'],
    ['two-hours', 'Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T02:30:00Z', 'whatever the clocks do'],
    [
      'day',
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T11:00:00Z',
      'the same hour across a change of clocks',
    ],
    ['2026-12-24T17:00:00Z', 'UTC', WEDNESDAY, '2026-12-24T17:00:00Z', 'an instant'],
  ])('%s in %s at %s leads to %s: %s', async (to, zone, at, expected) => {
    const { get, post, clock } = open({ at, zone });
    const answer = await (await post('/chat/clock', { to, zone, visitor: 7 })).json();
    expect(answer).toEqual({ now: expected });
    expect(clock.now().toString()).toBe(expected);
    expect(await (await get('/chat/clock?visitor=7')).json()).toMatchObject({ now: expected, zone });
    await post('/chat/clock', { to: 'now', zone, visitor: 7 });
    expect(clock.now().toString()).toBe(at);
  });

  test('a wrong zone or time moves nothing', async () => {
    const { post, clock } = open();
    for (const body of [
      { to: 'evening', zone: 'Mars/Olympus', visitor: 7 },
      { to: 'tomorrow', zone: 'UTC', visitor: 7 },
      { to: 'evening', visitor: 7 },
      { to: 'evening', zone: 'UTC' },
    ])
      expect((await post('/chat/clock', body)).status).toBe(400);
    expect(clock.now().toString()).toBe(WEDNESDAY);
  });

  test('a jump leads to what comes next for this person, and the page is told when', async () => {
    const evening = Temporal.Instant.from('2026-03-05T20:30:00Z');
    const visitorTimes = async () => ({ zone: 'UTC', next: { evening } });
    const { get, post } = open({ visitorTimes });
    expect(await (await get('/chat/clock?visitor=7')).json()).toMatchObject({
      next: { evening: '2026-03-05T20:30:00Z' },
    });
    expect((await post('/chat/clock', { to: 'week', zone: 'UTC', visitor: 7 })).status).toBe(400);
    const answer = await post('/chat/clock', { to: 'evening', zone: 'UTC', visitor: 7 });
    expect(await answer.json()).toEqual({ now: '2026-03-05T20:30:00Z' });
  });

  test('a person who has told no zone has none', async () => {
    expect(await (await open().get('/chat/clock?visitor=7')).json()).toEqual({ now: WEDNESDAY });
  });
});

describe('four weeks', () => {
  test('they are filled for the person who asks, once set up', async () => {
    const { post } = open({ fillFourWeeks: async (id) => (id === 7 ? 'filled' : 'not-ready') });
    await post('/chat/visitors', { name: 'Eva', language: 'de' });
    expect(await (await post('/chat/7/four-weeks', {})).json()).toEqual({ outcome: 'filled' });
    expect(await (await post('/chat/1001/four-weeks', {})).json()).toEqual({ outcome: 'not-ready' });
  });

  test('they are offered only where they can be filled', async () => {
    const { get, post } = open();
    expect(await (await get('/chat/7')).json()).toMatchObject({ fourWeeks: false });
    expect((await post('/chat/7/four-weeks', {})).status).toBe(404);
  });
});
