import { z } from 'zod';
import { type Area, isArea } from '../../domain/body-areas.ts';
import { type PatternId, patternIds } from '../../domain/breathing.ts';
import { type Level, levels } from '../../domain/muscle-relaxation.ts';
import { type Result, results } from '../../domain/practice.ts';

/** What a button under a session does. Each names its session, and the part or the question it belongs to. */
export type PracticeTap =
  /** The rating before or after; null for none. */
  | { do: 'before' | 'after'; value: number | null }
  /** Whether the headache is like a migraine just now. */
  | { do: 'like'; value: boolean }
  | { do: 'pause' | 'resume' | 'skip' | 'stop' }
  | { do: 'felt'; step: number; value: Result }
  /** How movements went down, asked a day after. */
  | { do: 'day'; value: 'fine' | 'worse' }
  | { do: 'view'; value: View }
  | { do: 'pattern'; value: PatternId }
  | { do: 'minutes'; value: number }
  | { do: 'level'; value: Level }
  | { do: 'area'; value: Area; on: boolean }
  | { do: 'holds'; value: 'safe' | 'unsafe'; pattern: PatternId };

/** What else the card of a session can show than what it asks or says. */
const views = ['card', 'rhythm', 'length', 'level', 'areas', 'points'] as const;

export type View = (typeof views)[number];

/** The data of a button under a session. */
export function practiceData(id: number, tap: PracticeTap): string {
  return ['pr', id, tap.do, ...rest(tap)].join(':');
}

function rest(tap: PracticeTap): (string | number)[] {
  switch (tap.do) {
    case 'before':
    case 'after':
      return [tap.value ?? '-'];
    case 'like':
      return [tap.value ? 'yes' : 'no'];
    case 'felt':
      return [tap.step, tap.value];
    case 'area':
      return [`${tap.on ? '+' : '-'}${tap.value}`];
    case 'holds':
      return [tap.value, tap.pattern];
    default:
      return 'value' in tap ? [tap.value] : [];
  }
}

const rating = z
  .string()
  .regex(/^(?:-|[0-9]|10)$/)
  .transform((value) => (value === '-' ? null : Number(value)));

const readers: Record<PracticeTap['do'], z.ZodType<PracticeTap>> = {
  before: z.tuple([rating]).transform(([value]) => ({ do: 'before', value })),
  after: z.tuple([rating]).transform(([value]) => ({ do: 'after', value })),
  like: z.tuple([z.enum(['yes', 'no'])]).transform(([value]) => ({ do: 'like', value: value === 'yes' })),
  pause: z.tuple([]).transform(() => ({ do: 'pause' })),
  resume: z.tuple([]).transform(() => ({ do: 'resume' })),
  skip: z.tuple([]).transform(() => ({ do: 'skip' })),
  stop: z.tuple([]).transform(() => ({ do: 'stop' })),
  felt: z
    .tuple([z.coerce.number().int().min(0).max(99), z.enum(results)])
    .transform(([step, value]) => ({ do: 'felt', step, value })),
  day: z.tuple([z.enum(['fine', 'worse'])]).transform(([value]) => ({ do: 'day', value })),
  view: z.tuple([z.enum(views)]).transform(([value]) => ({ do: 'view', value })),
  pattern: z.tuple([z.enum(patternIds)]).transform(([value]) => ({ do: 'pattern', value })),
  minutes: z.tuple([z.coerce.number().positive().max(60)]).transform(([value]) => ({ do: 'minutes', value })),
  level: z.tuple([z.enum(levels)]).transform(([value]) => ({ do: 'level', value })),
  area: z
    .tuple([z.string().regex(/^[+-]/)])
    .transform(([value]) => ({ on: value.startsWith('+'), area: value.slice(1) }))
    .refine(({ area }) => isArea(area))
    .transform(({ on, area }) => ({ do: 'area', on, value: area as Area })),
  holds: z
    .tuple([z.enum(['safe', 'unsafe']), z.enum(patternIds)])
    .transform(([value, pattern]) => ({ do: 'holds', value, pattern })),
};

/** Reads the data of a button, which anybody can forge; undefined where it is none of a session. */
export function readPracticeTap(data: string): { id: number; tap: PracticeTap } | undefined {
  const [prefix, id = '', act = '', ...values] = data.split(':');
  if (prefix !== 'pr' || !/^\d{1,15}$/.test(id) || !Object.hasOwn(readers, act)) return undefined;
  const tap = readers[act as PracticeTap['do']].safeParse(values).data;
  return tap && { id: Number(id), tap };
}
