import type { Temporal } from 'temporal-polyfill';
import { readDays } from '../../domain/day.ts';
import { isLongOveruse, type LedgerLine, ledgerDays, ledgerOf } from '../../domain/ledger.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button } from '../frame/card.ts';
import type { Diary } from '../frame/diary.ts';

/** Whose painkiller days, up to which. */
interface Due {
  words: Words;
  diary: Diary;
  today: Temporal.PlainDate;
}

/** What of the painkiller days of the last 30 is worth a word today, with the way to the rest. */
export function medicationDue(period: Due): {
  lines: string[];
  buttons: Button[][];
} {
  const { words, diary, today } = period;
  const { ledger: say } = words.period;
  const ledger = ledgerOf(diary.taken, today);
  if (ledger.level === 'none') return { lines: [], buttons: [] };
  const due = ledger.lines.filter(({ level }) => level === ledger.level);
  // What is furthest over its threshold stands for all of them; /medication has the rest.
  const [first] = due.toSorted((one, other) => other.days / other.limit - one.days / one.limit) as [
    LedgerLine,
  ];
  const { of, days, limit } = first;
  const kind = of === 'several' ? say.several : words.safety.classes[of].label;
  const from = today.subtract({ days: ledgerDays - 1 });
  const isLong = isLongOveruse(diary.taken, readDays(from, today, diary.told, diary.classes), today);
  const others = due.length > 1 ? [say.more(due.length - 1)] : [];
  const parts = [
    say.line(kind, days, limit),
    ...(isLong ? [say.long] : [...others, ledger.level === 'warning' ? say.warning : say.notice]),
  ];
  return { lines: [parts.join(' ')], buttons: [[button(words.help.medication, 'medication')]] };
}
