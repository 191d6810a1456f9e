import { Composer } from 'grammy';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { setBack, setGone } from '../../store/people.ts';
import type { OuterContext } from './ask.ts';

/** Blocking the bot stops everything at once; unblocking brings back what the person chose. */
export function createMembership({ db, clock }: { db: Database; clock: Clock }): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.on('my_chat_member', async ({ myChatMember, from }) => {
    const isGone = myChatMember.new_chat_member.status === 'kicked';
    await (isGone ? setGone : setBack)(db, from.id, clock());
  });
  return composer;
}
