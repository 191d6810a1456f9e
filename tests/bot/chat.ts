import type { InlineKeyboardButton, Message } from '@grammyjs/types';
import { and, eq, lte } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { onTestFinished } from 'vitest';
import { createBot } from '../../src/bot/bot.ts';
import { type Sender, startSender } from '../../src/jobs/sender.ts';
import { openTelegram } from '../../src/local/telegram.ts';
import { createLogger } from '../../src/logger.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Database } from '../../src/store/database.ts';
import { claimReminders } from '../../src/store/reminders.ts';
import { deliveries } from '../../src/store/schema.ts';
import { until } from '../program.ts';

const token = '4200:local';

/** Lets a call of the bot through to Telegram, or not. */
export type Wire = (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;

/** The bot on a database, with a Telegram of its own and a clock that goes on by a millisecond a look. */
export function openChats(db: Database, start = '2026-11-23T18:42:00Z', log = createLogger('silent')) {
  let instant = Temporal.Instant.from(start);
  const clock = () => {
    instant = instant.add({ milliseconds: 1 });
    return instant;
  };
  const telegram = openTelegram({ token, now: clock });

  /** One more process of the same bot. */
  function replica(own: Database, wire: Wire = (request, send) => send(request)) {
    return createBot({
      token,
      apiRoot: 'http://telegram.local',
      fetch: (request) => wire(request, telegram.fetch),
      db: own,
      clock,
      log,
      metrics: createMetrics(),
    });
  }

  let cut: Wire | undefined;
  const bot = replica(db, (request, send) => (cut ? cut(request, send) : send(request)));
  /** Calls that Telegram refused, with its words. */
  const refused: string[] = [];
  telegram.onCall(({ method, response }) => {
    if (!response.ok) refused.push(`${method}: ${response.description}`);
  });

  /** Lets the bot handle what waits, as one batch of long polling. */
  async function settle(): Promise<void> {
    if (!bot.isInited()) await bot.init();
    for (let updates = telegram.takeUpdates(); updates.length > 0; updates = telegram.takeUpdates()) {
      await Promise.all(updates.map((update) => bot.handleUpdate(update)));
    }
  }

  let sender: Sender | undefined;

  /** Lets the clock do what is due by now, and waits until all of it is sent. What sends, ends with the test. */
  async function sweep(): Promise<void> {
    while ((await claimReminders(db, clock(), 500)).count > 0);
    if (!sender) {
      const { messenger } = bot;
      const started = startSender({ db, messenger, clock, log, metrics: createMetrics(), bulkRate: 1000 });
      sender = started;
      onTestFinished(async () => {
        sender = undefined;
        await started.close();
      });
    }
    sender.wake();
    const due = and(eq(deliveries.state, 'due'), lte(deliveries.dueAt, instant));
    await until(async () => (await db.$count(deliveries, due)) === 0);
  }

  return {
    telegram,
    bot,
    replica,
    sweep,
    clock,
    refused,
    settle,
    /** Puts something between the bot and Telegram; nothing without an argument. */
    cutIn(wire?: Wire) {
      cut = wire;
    },
    /** Moves the clock. */
    at(next: string) {
      instant = Temporal.Instant.from(next);
    },
    later(duration: Temporal.DurationLike) {
      instant = instant.add(duration);
    },
    /** Somebody new, whom no other test knows. */
    newcomer: (language = 'en') => openChat(nextPerson(), language),
  };

  function openChat(id: number, language: string) {
    const visitor = telegram.visitor({ id, first_name: 'Ada', language_code: language });
    const fromBot = () => visitor.history().filter(({ from }) => from?.is_bot);

    /** The bot's newest message. */
    function last(): Message {
      const message = fromBot().at(-1);
      if (!message) throw new Error('The bot has said nothing.');
      return message;
    }

    function buttonsOf(message: Message): InlineKeyboardButton.CallbackButton[] {
      const rows = message.reply_markup?.inline_keyboard ?? [];
      return rows.flat().filter((button) => 'callback_data' in button);
    }

    async function say(text: string): Promise<void> {
      visitor.send(text);
      await settle();
    }

    /** Presses a button of the newest message that has it. */
    async function press(label: string) {
      for (const message of fromBot().reverse()) {
        const button = buttonsOf(message).find(({ text }) => text === label || text === `✓ ${label}`);
        if (button) return tap(message.message_id, button.callback_data);
      }
      throw new Error(`No button "${label}"; there are: ${labels().join(' | ')}`);
    }

    async function tap(message: number, data: string) {
      const answer = visitor.tap(message, data);
      await settle();
      return answer;
    }

    /** The labels under the bot's newest message. */
    function labels(): string[] {
      return buttonsOf(last()).map(({ text }) => text);
    }

    /** Whether the bot's newest message has a button with such data. */
    function has(data: RegExp): boolean {
      return buttonsOf(last()).some(({ callback_data }) => data.test(callback_data));
    }

    async function pressData(data: RegExp) {
      const button = buttonsOf(last()).find(({ callback_data }) => data.test(callback_data));
      if (!button) throw new Error(`No button with ${data}; there are: ${labels().join(' | ')}`);
      return tap(last().message_id, button.callback_data);
    }

    /** The first meeting, from the first word to the last answer. */
    async function meet(place = 'Berlin'): Promise<void> {
      const german = language === 'de';
      await say('/start');
      await press(german ? 'Ich stimme zu' : 'I agree');
      await say(place);
      await press(german ? 'Ja' : 'Yes');
      await press('20:00');
      await press('15:00');
      await press(german ? 'Nichts davon' : 'None of these');
    }

    return {
      id,
      visitor,
      say,
      press,
      pressData,
      has,
      tap,
      last,
      labels,
      meet,
      text: () => last().text ?? '',
    };
  }
}

/** A person's side of the chat. */
export type Chat = ReturnType<ReturnType<typeof openChats>['newcomer']>;

let persons = 0;

function nextPerson(): number {
  persons += 1;
  return 5_000_000 + persons;
}
