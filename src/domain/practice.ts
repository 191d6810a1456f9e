import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { patternIds } from './breathing.ts';

/** A session in which the movements of a day are done, one part after the other. */
export const movement = 'movement';

/** One session as it is looked back upon. */
export interface Practised {
  /** The exercise, or `movement`. */
  exercise: string;
  day: Temporal.PlainDate;
  /** As stored; see `readMovementPlan` and its like. */
  plan: Readonly<Record<string, unknown>>;
  /** How each part went (see `results`), by exercise id, as stored. */
  results: Readonly<Record<string, unknown>>;
  /** How strong what is to be eased was, 0 to 10; null: not told. */
  before: number | null;
  after: number | null;
  /** The day after: worse by 2 points or more for over a day; null: not told. */
  nextDay: 'fine' | 'worse' | null;
  /** Whether it went on to its end; null: it never began, or is not over. */
  completed: boolean | null;
  startedAt: Temporal.Instant | null;
}

/** How one part of a session of movements went. Ids are stored for ever. */
export const results = ['done', 'too-hard', 'hurt', 'skipped'] as const;

/** How one part went. */
export type Result = (typeof results)[number];

const breathingPlan = z.object({
  pattern: z.enum(patternIds),
  minutes: z.number().positive(),
});

/** How long is breathed, and in which pattern. */
export type BreathingPlan = z.infer<typeof breathingPlan>;

/** The stored plan of breathing; undefined for one of something else. */
export function readBreathingPlan(stored: Readonly<Record<string, unknown>>): BreathingPlan | undefined {
  return breathingPlan.safeParse(stored).data;
}

const movementPlan = z.object({
  /** The week of the programme whose doses hold, from 1. */
  week: z.int().min(1),
  /** The exercises in their order, by id. */
  parts: z.array(z.string()),
  /** Those of them that are done in the dose of the step before, by id. */
  eased: z.array(z.string()).default([]),
});

/** What is done in a session of movements. */
export type MovementPlan = z.infer<typeof movementPlan>;

/** The stored plan of a session of movements; undefined when it cannot be read. */
export function readMovementPlan(stored: Readonly<Record<string, unknown>>): MovementPlan | undefined {
  return movementPlan.safeParse(stored).data;
}
