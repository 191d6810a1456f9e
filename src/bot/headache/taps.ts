import { type Side, sides } from '../../domain/headache.ts';
import { type HeadacheBefore, headacheBefore } from '../../domain/intake.ts';
import { type MedicineClass, medicineClasses } from '../../domain/medication.ts';
import { type Relief, reliefs } from '../../domain/relief.ts';

/** No button says that something was over longer ago, in minutes. */
const longestAgo = 24 * 60;

/** What can be shown of a headache beside its card. */
const nowViews = ['card', 'done', 'other', 'flag', 'end'] as const;

/** What is shown of a headache. */
export type NowView = (typeof nowViews)[number];

/** What a button of a headache asks for. `since` is the newest intake that its card knew, 0 for none. */
export type NowAct =
  | { do: 'view'; view: NowView }
  | { do: 'strength'; value: number }
  | { do: 'side'; value: Side }
  | { do: 'take'; option: string; since: number }
  | { do: 'is'; medicine: number; class: MedicineClass; since: number }
  /** A name that was a slip of the pen. */
  | { do: 'typo'; medicine: number }
  | { do: 'undo'; intake: number; before: HeadacheBefore }
  /** Over so many minutes ago; null: nobody knows when. */
  | { do: 'over'; minutes: number | null }
  | { do: 'relief'; value: Relief }
  | { do: 'remove'; day: string };

/** A button of a headache, and on which of its two cards it is: on the first, what is told replaces what was. */
export interface NowTap {
  headache: number;
  first: boolean;
  act: NowAct;
}

/** The callback data of a button. */
export function nowData({ headache, first, act }: NowTap): string {
  return ['nw', headache, first ? 'f' : 'l', act.do, ...partsOf(act)].join(':');
}

function partsOf(act: NowAct): (string | number)[] {
  switch (act.do) {
    case 'view':
      return [act.view];
    case 'strength':
    case 'side':
    case 'relief':
      return [act.value];
    case 'take':
      return [act.option, act.since];
    case 'is':
      return [act.medicine, act.class, act.since];
    case 'typo':
      return [act.medicine];
    case 'undo':
      return [act.intake, act.before];
    case 'over':
      return [act.minutes ?? 'unknown'];
    case 'remove':
      return [act.day];
  }
}

/** Reads callback data, which anybody can forge; undefined when it is no button of a headache. */
export function readNowTap(data: string): NowTap | undefined {
  const [prefix, id = '', card, what, ...parts] = data.split(':');
  const headache = readId(id);
  if (prefix !== 'nw' || headache === undefined || (card !== 'f' && card !== 'l')) return undefined;
  const act = readAct(what, parts);
  return act && { headache, first: card === 'f', act };
}

function readAct(
  what: string | undefined,
  [one = '', two = '', three = '']: readonly string[],
): NowAct | undefined {
  switch (what) {
    case 'view': {
      const view = nowViews.find((known) => known === one);
      return view && { do: what, view };
    }
    case 'strength': {
      const value = readId(one);
      return value !== undefined && value <= 10 ? { do: what, value } : undefined;
    }
    case 'side': {
      const value = sides.find((known) => known === one);
      return value && { do: what, value };
    }
    case 'take': {
      const since = readCount(two);
      return since === undefined ? undefined : { do: what, option: one, since };
    }
    case 'is': {
      const medicine = readId(one);
      const since = readCount(three);
      const isClass = Object.hasOwn(medicineClasses, two);
      return medicine !== undefined && since !== undefined && isClass
        ? { do: what, medicine, class: two as MedicineClass, since }
        : undefined;
    }
    case 'typo': {
      const medicine = readId(one);
      return medicine === undefined ? undefined : { do: what, medicine };
    }
    case 'undo': {
      const intake = readId(one);
      const before = headacheBefore.find((known) => known === two);
      return intake !== undefined && before ? { do: what, intake, before } : undefined;
    }
    case 'over': {
      const minutes = one === 'unknown' ? null : readCount(one);
      return minutes === undefined || Number(minutes) > longestAgo ? undefined : { do: what, minutes };
    }
    case 'relief': {
      const value = reliefs.find((known) => known === one);
      return value && { do: what, value };
    }
    case 'remove':
      return /^\d{4}-\d\d-\d\d$/.test(one) ? { do: what, day: one } : undefined;
    default:
      return undefined;
  }
}

function readId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function readCount(text: string): number | undefined {
  return text === '0' ? 0 : readId(text);
}
