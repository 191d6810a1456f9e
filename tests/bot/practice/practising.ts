import type { Message } from '@grammyjs/types';
import { and, desc, eq } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { Database } from '../../../src/store/database.ts';
import { type Delivery, deliveries, type Practice, people, practices } from '../../../src/store/schema.ts';
import type { Chat, openChats } from '../chat.ts';

type Chats = ReturnType<typeof openChats>;

/** A Tuesday at ten in Berlin: nothing comes by itself for hours. */
const morning = '2026-11-24T09:00:00Z';

/** The morning of a new test: nobody is there. The pictures that Telegram was given stay. */
export async function wakeUp(db: Database, chats: Chats): Promise<void> {
  await db.execute('delete from people');
  chats.at(morning);
  chats.refused.length = 0;
}

/** Both screens answered, with nothing ticked. */
export const screened = {
  safety: { flags: [], at: '2026-11-20T09:00:00Z' },
  body: { ticked: [], at: '2026-11-20T09:00:00Z' },
  signs: { ticked: [], at: '2026-11-20T09:00:00Z' },
};

/** Somebody in Berlin whose first meeting is over and to whom nothing comes by itself. */
export async function settled(
  db: Database,
  chats: Chats,
  { language = 'en', profile = screened }: { language?: string; profile?: Record<string, unknown> } = {},
): Promise<Chat> {
  const chat = chats.newcomer(language);
  const at = chats.clock();
  const met = { zone: 'Europe/Berlin', metAt: at, createdAt: at, seenAt: at };
  await db.insert(people).values({ id: chat.id, language, profile, ...met });
  return chat;
}

/** What a message says, under a picture or not. */
export const said = ({ text, caption }: Message) => text ?? caption ?? '';

/** What the bot's newest message says. */
export const seen = (chat: Chat) => said(chat.last());

/** What of the bot is left to see in a chat. */
export function fromBot(chat: Chat): Message[] {
  return chat.visitor.history().filter(({ from }) => from?.is_bot);
}

/** The newest session of this person. */
export async function sessionOf(db: Database, chat: Chat): Promise<Practice> {
  const [practice] = await db
    .select()
    .from(practices)
    .where(eq(practices.personId, chat.id))
    .orderBy(desc(practices.id))
    .limit(1);
  if (!practice) throw new Error('There is no session.');
  return practice;
}

/** What the clock owes this person, or owed. */
export function deliveriesOf(db: Database, chat: Chat, kind: string): Promise<Delivery[]> {
  return db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.personId, chat.id), eq(deliveries.kind, kind)))
    .orderBy(deliveries.id);
}

/** Lets time pass and the clock do what is due then. */
export async function pass(chats: Chats, duration: Temporal.DurationLike): Promise<void> {
  chats.later(duration);
  await chats.sweep();
}

/** New messages of the bot from now on, with whether they make a sound. */
export function watchSounds({ telegram }: Chats): { text: string; silent: boolean }[] {
  const heard: { text: string; silent: boolean }[] = [];
  telegram.onCall(({ method, payload, response }) => {
    if (!method.startsWith('send') || !response.ok) return;
    const { disable_notification, text, caption } = payload as Record<string, unknown>;
    heard.push({ text: String(text ?? caption), silent: String(disable_notification) === 'true' });
  });
  return heard;
}
