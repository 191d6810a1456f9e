import type { Message } from '@grammyjs/types';
import type { Temporal } from 'temporal-polyfill';
import { isYounger } from '../../domain/script.ts';
import type { Person } from '../../store/schema.ts';

/** Longer after its question, a text is no answer: who writes next morning may still mean it, who writes next week not. */
const answerableSeconds = 24 * 3600;

/**
 * How a text stands to what was asked last. 'answer': it belongs to the question on the screen. 'again': the card was
 * shown because of this very update, which comes once more. 'early': it was sent before that question was there, so it
 * was meant for another. 'other': something else is asked, or nothing, or it was asked too long ago.
 *
 * Two clocks tell early from late. Telegram's counts whole seconds and holds for a message that comes late, or again.
 * Ours tells apart what happens within a second: `arrived` is when the message came to us.
 */
export function standingOf(
  { asked, askedAt, shownAt, askedAfter }: Pick<Person, 'asked' | 'askedAt' | 'shownAt' | 'askedAfter'>,
  matter: string,
  message: Message,
  { arrived, update }: { arrived: Temporal.Instant; update: number },
): 'answer' | 'again' | 'early' | 'other' {
  if (update === askedAfter) return 'again';
  if (asked !== matter || askedAt === null || shownAt === null) return 'other';
  const seconds = message.date - Math.floor(askedAt.epochMilliseconds / 1000);
  if (seconds < 0 || arrived.epochMilliseconds < shownAt.epochMilliseconds) return 'early';
  if (askedAfter !== null && !isYounger(update, askedAfter)) return 'early';
  return seconds < answerableSeconds ? 'answer' : 'other';
}

/** Who writes longer after the question what is no answer to it hardly means it. */
const attentiveSeconds = 3600;

/** Whether a message comes soon enough after the question to be meant for it, though it cannot be read. */
export function isAttentive({ askedAt }: Pick<Person, 'askedAt'>, message: Message): boolean {
  const asked = askedAt?.epochMilliseconds ?? 0;
  return message.date - Math.floor(asked / 1000) <= attentiveSeconds;
}
