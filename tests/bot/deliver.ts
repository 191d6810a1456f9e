import type { Kind } from '../../src/domain/schedule.ts';
import type { Database } from '../../src/store/database.ts';
import { endDeliveries, setDelivery, takeDeliveries } from '../../src/store/deliveries.ts';
import { recordSent } from '../../src/store/sent.ts';
import type { Chat, openChats } from './chat.ts';

type Chats = Pick<ReturnType<typeof openChats>, 'bot' | 'clock'>;

/** Sends this person what is due; returns how many messages that were. */
export async function deliver(
  db: Database,
  { bot: { messenger }, clock }: Chats,
  chat: Chat,
): Promise<number> {
  let count = 0;
  for (const urgent of [true, false]) {
    const hold = { holder: 'test', urgent, now: clock(), most: 1000, seconds: 0 };
    const due = (await takeDeliveries(db, hold)).filter(({ personId }) => personId === chat.id);
    for (const one of await messenger.prepare(due)) {
      if (one.doing === 'drop') await endDeliveries(db, [one.delivery], 'dropped');
      if (one.doing !== 'send') continue;
      await recordSent(db, [await messenger.send(one, new AbortController().signal)]);
      count += 1;
    }
  }
  return count;
}

/** Has the clock send one message now. */
export async function sendNow(
  db: Database,
  chats: Chats,
  chat: Chat,
  kind: Kind,
  slot: string,
): Promise<number> {
  await setDelivery(db, { personId: chat.id, kind, slot, dueAt: chats.clock() });
  return deliver(db, chats, chat);
}
