import { type LessonReason, type LookBack, reasonsIn } from './lesson-reasons.ts';

/** What lessons are about, in the order in which they are listed. */
export const topics = [
  'diary',
  'posture',
  'activity',
  'daily-life',
  'stress',
  'painkillers',
  'therapy',
] as const;

/** What a lesson is about. */
export type Topic = (typeof topics)[number];

/**
 * What a lesson rests on: published work; published work that is weak, as most here is; common practice without a trial;
 * a rule of our own.
 */
export type Basis = 'published' | 'weak' | 'practice' | 'own';

/** Where a lesson leads. */
export type Lead =
  | 'check-in'
  | 'safety'
  | 'workplace'
  | 'breaks'
  | 'breathing'
  | 'letting-go'
  | 'movement'
  | 'self-pressure';

interface Lesson {
  topic: Topic;
  basis: Basis;
  /** As cited, in any language; none for practice and rules of our own. */
  sources?: readonly string[];
  /** When it fits best. */
  fits?: LessonReason;
  leads?: Lead;
}

const ichdOveruse = 'ICHD-3 8.2';
const kroll = 'Krøll et al. 2021, J Headache Pain 22:96';
const optima = 'Côté et al. 2019, Eur J Pain 23:1051 (OPTIMa)';

/**
 * The lessons, in the order in which they are read where the last weeks call for none of them: the topics take turns.
 * Ids are stored for ever. A new row needs no migration; every language fails to compile until it is worded.
 */
const lessons = {
  'what-a-diary-can-do': {
    topic: 'diary',
    basis: 'published',
    sources: ['Raffaelli et al. 2021, JMIR Mhealth Uhealth 9:e26401', 'M-sense (n = 477)'],
    fits: 'few-answers',
    leads: 'check-in',
  },
  'when-to-see-a-doctor': {
    topic: 'diary',
    basis: 'published',
    sources: ['Do et al. 2019, Neurology 92:134 (SNNOOP10)'],
    fits: 'headache-most-days',
    leads: 'safety',
  },
  'breaks-from-sitting': {
    topic: 'posture',
    basis: 'published',
    sources: ['Waongenngarm et al. 2021'],
    fits: 'sitting',
    leads: 'breaks',
  },
  'sleep-regularity': { topic: 'daily-life', basis: 'practice', fits: 'poor-sleep' },
  'breathing-and-stress': {
    topic: 'stress',
    basis: 'published',
    sources: ['Fincham et al. 2023', 'Bentley et al. 2023'],
    fits: 'stress',
    leads: 'breathing',
  },
  'painkiller-days': {
    topic: 'painkillers',
    basis: 'published',
    sources: [ichdOveruse],
    fits: 'painkillers',
  },
  'activity-and-headache': {
    topic: 'activity',
    basis: 'weak',
    sources: ['Lemmens et al. 2019, J Headache Pain 20:16', 'PeerJ 2025, 20254'],
    fits: 'migraine-like',
    leads: 'movement',
  },
  'what-physiotherapy-can-do': {
    topic: 'therapy',
    basis: 'weak',
    sources: [kroll],
    fits: 'frequent-headache',
  },
  'screen-height': { topic: 'posture', basis: 'practice', fits: 'screen', leads: 'workplace' },
  'triggers-and-coincidence': {
    topic: 'daily-life',
    basis: 'practice',

    fits: 'many-origins',
  },
  'letting-go': {
    topic: 'stress',
    basis: 'weak',
    sources: ['RELAXaHEAD'],
    fits: 'stress',
    leads: 'letting-go',
  },
  'painkiller-classes': {
    topic: 'painkillers',
    basis: 'published',
    sources: [ichdOveruse],
    fits: 'combined-painkillers',
  },
  'activity-pacing': { topic: 'activity', basis: 'practice', fits: 'movement' },
  'neck-and-migraine': { topic: 'therapy', basis: 'practice', fits: 'migraine-like-neck' },
  'meals-and-drinking': { topic: 'daily-life', basis: 'practice', fits: 'missed-meal' },
  'chair-and-arms': {
    topic: 'posture',
    basis: 'practice',

    fits: 'sitting',
    leads: 'workplace',
  },
  'stress-let-down': {
    topic: 'stress',
    basis: 'weak',
    sources: ['Lipton et al. 2014, Neurology 82:1395'],
    fits: 'let-down',
    leads: 'breathing',
  },
  'manual-therapy': { topic: 'therapy', basis: 'weak', sources: [kroll, optima], fits: 'neck' },
  'phone-and-neck': { topic: 'posture', basis: 'practice', fits: 'screen', leads: 'workplace' },
  'trigger-points': {
    topic: 'therapy',
    basis: 'weak',
    sources: ['Moraska et al. 2015, Clin J Pain 31:159'],
    fits: 'neck',
    leads: 'self-pressure',
  },
  'working-with-pain-24h': { topic: 'activity', basis: 'own', leads: 'movement' },
  'dry-needling': { topic: 'therapy', basis: 'weak', sources: [kroll], fits: 'neck' },
} as const satisfies Record<string, Lesson>;

/** The id of one lesson. */
export type LessonId = keyof typeof lessons;

export const lessonIds = Object.keys(lessons) as LessonId[];

/** What is known of a lesson beside its words. */
export function lessonOf(id: LessonId): Lesson {
  return lessons[id];
}

/** The lesson of a stored id, if there is one today. */
function readLesson(id: string | undefined): LessonId | undefined {
  return lessonIds.find((known) => known === id);
}

/** What the choice of a lesson goes by. */
export interface Learning extends LookBack {
  /** The lessons that were read, by id, oldest first (see `noteLesson`). */
  read: readonly string[];
}

/**
 * The lesson to read now: of those not yet read the one for the strongest reason in the last weeks, else the first in
 * the order of lessons; when all were read, the one read longest ago.
 */
export function chooseLesson(learning: Learning): LessonId {
  const { read } = learning;
  const unread = lessonIds.filter((id) => !read.includes(id));
  for (const reason of reasonsIn(learning)) {
    const fitting = unread.find((id) => lessonOf(id).fits === reason);
    if (fitting) return fitting;
  }
  const known = read.map(readLesson).filter((id) => id !== undefined);
  // With nothing unread, all were read.
  return unread[0] ?? (known[0] as LessonId);
}

/**
 * The lesson after the one that was read before (id; empty: none). What was read right after it is shown again: a button
 * that is tapped twice skips none.
 */
export function nextLesson(learning: Learning, before: string): LessonId {
  const { read } = learning;
  const after = (read.at(-2) ?? '') === before ? read.at(-1) : undefined;
  return readLesson(after) ?? chooseLesson(learning);
}

/** The lessons that were read, oldest first, with one that is read now. */
export function noteLesson(read: readonly string[], lesson: LessonId): string[] {
  return [...read.filter((id) => id !== lesson), lesson];
}
