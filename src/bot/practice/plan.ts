import { Temporal } from 'temporal-polyfill';
import type { Area } from '../../domain/body-areas.ts';
import { minutesOf, type PatternId, patterns, patternsOf, usualMinutes } from '../../domain/breathing.ts';
import { high } from '../../domain/check-in.ts';
import {
  doseIn,
  type ExerciseId,
  exerciseIds,
  exercises,
  hasBegun,
  idsOfKind,
  isExercise,
} from '../../domain/exercises.ts';
import { type Circumstances, type Closed, whyClosed } from '../../domain/gate.ts';
import { musclePlan, readGuidedPlan } from '../../domain/guided.ts';
import { profileDays } from '../../domain/headache-profile.ts';
import { type Level, ladderWeek, levelOfWeek } from '../../domain/muscle-relaxation.ts';
import { type MovementPlan, movement, readBreathingPlan, readMovementPlan } from '../../domain/practice.ts';
import { type Profile, readProfile } from '../../domain/profile.ts';
import { isDueToday, type MovementInput, todaysMovement } from '../../domain/programme.ts';
import { progressOf } from '../../domain/progress.ts';
import { isAttack } from '../../domain/relaxation.ts';
import { circumstancesOf } from '../../domain/screening.ts';
import { dayAt } from '../../domain/time.ts';
import { listCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listMedicines } from '../../store/medicines.ts';
import { listPractices } from '../../store/practices.ts';
import type { CheckIn, Medicine, Person, Practice } from '../../store/schema.ts';
import { classesOf, toldDays } from '../frame/told-days.ts';

/** A session that can be offered. */
export interface Offered {
  exercise: string;
  plan: Practice['plan'];
}

/** What a person asked for, or why there is none of it: for movements, the cards of /move say that. */
export type Planned = Offered | { closed: Closed | 'often' | 'paused' } | 'elsewhere' | undefined;

/** Whoever asks for a session, and when. */
export interface Asking {
  row: Person;
  zone: string;
  now: Temporal.Instant;
}

/** A person's rows by which is decided what they are offered. */
export interface PersonRows {
  person: Pick<Person, 'profile'>;
  now: Temporal.Instant;
  /** Where they are (IANA). */
  zone: string;
  /** Of the last `profileDays` days. */
  checkIns: readonly Pick<CheckIn, 'day' | 'answers'>[];
  medicines: readonly Pick<Medicine, 'id' | 'class'>[];
  practices: readonly Practice[];
}

/** All that decides about what a person is offered today, but for the headache they have now. */
export interface Known extends MovementInput {
  profile: Profile;
}

/** What a person's rows tell. */
export function knownFrom({ person, now, zone, checkIns, medicines, practices }: PersonRows): Known {
  return {
    now,
    today: dayAt(now, zone),
    profile: readProfile(person.profile),
    days: toldDays(checkIns),
    classes: classesOf(medicines),
    sessions: practices.map((row) => ({ ...row, day: Temporal.PlainDate.from(row.day) })),
    attack: false,
  };
}

/** What is known of a person now. */
export async function loadKnown(db: Database, { row, zone, now }: Asking): Promise<Known> {
  const today = dayAt(now, zone);
  const from = today.subtract({ days: profileDays });
  return knownFrom({
    person: row,
    now,
    zone,
    checkIns: await listCheckIns(db, row.id, from.toString(), today.toString()),
    medicines: await listMedicines(db, row.id),
    practices: await listPractices(db, row.id),
  });
}

/** What decides about an exercise for somebody who asks for it now. */
function circumstancesFor({ row, now }: Asking, attack: boolean): Circumstances {
  return circumstancesOf(readProfile(row.profile), now, attack);
}

/** The session that somebody asks for: an exercise by its id, or `movement` for those of the day. */
export async function planPractice(db: Database, asking: Asking, wanted: string): Promise<Planned> {
  if (wanted === movement) return planMovement(db, asking);
  if (!isExercise(wanted)) return undefined;
  const { kind } = exercises[wanted];
  switch (kind) {
    case 'breathing':
      return planBreathing(db, asking, wanted);
    case 'guided':
      return planGuided(db, asking, wanted);
    case 'movement':
    case 'activity':
      return planOne(db, asking, wanted);
    case 'break':
      return 'elsewhere';
  }
}

async function planMovement(db: Database, asking: Asking): Promise<Planned> {
  const today = todaysMovement(await loadKnown(db, asking));
  return today.do === 'session' ? { exercise: movement, plan: today.plan } : 'elsewhere';
}

/** Whether the programme rests, as it does after two bad days in a row. */
export async function isProgrammePaused(db: Database, asking: Asking): Promise<boolean> {
  return todaysMovement(await loadKnown(db, asking)).do === 'paused';
}

/** Whether the programme rests, or a single exercise does. */
export function isAnythingPaused(known: Known): boolean {
  return todaysMovement(known).do === 'paused' || exerciseIds.some((id) => progressWith(known, id).paused);
}

/** One exercise by itself, in the dose of the week the person is in with it. */
async function planOne(db: Database, asking: Asking, wanted: ExerciseId): Promise<Planned> {
  const known = await loadKnown(db, asking);
  const closed = whyClosed(wanted, circumstancesFor(asking, false));
  // What was never asked is asked on the cards of /move, and asked again there when it is old.
  const today = todaysMovement(known);
  const isHurt = today.do === 'rest' && today.why === 'hurt';
  if (closed === 'unscreened' || isHurt || ['screen', 'paused'].includes(today.do)) return 'elsewhere';
  if (closed) return { closed };
  const { week, eased, paused } = progressWith(known, wanted);
  if (paused) return { closed: 'paused' };
  if (!hasBegun(wanted, week)) return 'elsewhere';
  if (!isDueToday(wanted, doseIn(wanted, week), known.sessions, known.today)) return { closed: 'often' };
  const plan: MovementPlan = { week, parts: [wanted], eased: [...eased] };
  return { exercise: movement, plan };
}

function progressWith({ sessions, today, profile }: Known, exercise: ExerciseId) {
  return progressOf(sessions, today, { of: [exercise], from: profile.programmeFrom });
}

/** The exercises that can be done one at a time: open to this person, and begun by now. */
export function singleExercises(known: Known): ExerciseId[] {
  const circumstances = circumstancesOf(known.profile, known.now, false);
  return [...idsOfKind('movement'), ...idsOfKind('activity')].filter(
    (id) => !whyClosed(id, circumstances) && hasBegun(id, progressWith(known, id).week),
  );
}

/** As it was done last, or as usual; without holding the breath where that is closed. */
async function planBreathing(db: Database, asking: Asking, wanted: ExerciseId): Promise<Planned> {
  const known = await loadKnown(db, asking);
  const closed = whyClosed(wanted, circumstancesFor(asking, isAttack(known)));
  const exercise = closed ? 'paced-breathing' : wanted;
  const own = patternsOf(exercise);
  const last = known.sessions
    .map(({ plan }) => readBreathingPlan(plan))
    .findLast((plan) => plan && own.includes(plan.pattern));
  const pattern = last?.pattern ?? (own[0] as PatternId);
  const minutes = last && minutesOf(pattern).includes(last.minutes) ? last.minutes : usualMinutes(pattern);
  return isEnough(known, pattern) ? { closed: 'often' } : { exercise, plan: { pattern, minutes } };
}

/** Whether a pattern has been done as often today as it may be. */
function isEnough({ sessions, today }: Known, pattern: PatternId): boolean {
  const { mostADay = Number.POSITIVE_INFINITY } = patterns[pattern];
  const done = sessions.filter(
    ({ day, plan }) => day.equals(today) && readBreathingPlan(plan)?.pattern === pattern,
  );
  return done.length >= mostADay;
}

/** With what was left out the last time, and in an attack without tensing. */
async function planGuided(db: Database, asking: Asking, wanted: ExerciseId): Promise<Planned> {
  const known = await loadKnown(db, asking);
  const circumstances = circumstancesFor(asking, isAttack(known));
  const last = known.sessions.findLast(({ exercise }) => exercise === wanted);
  const before = last && readGuidedPlan(last.plan, wanted);
  const leftOut = before && 'leftOut' in before ? before.leftOut : [];
  if (wanted === 'muscle-relaxation') {
    const level = levelOfWeek(ladderWeekIn(known));
    const releaseOnly = circumstances.attack;
    return { exercise: wanted, plan: musclePlanFor(asking, { level, leftOut, releaseOnly }) };
  }
  const closed = whyClosed(wanted, circumstances);
  return closed ? { closed } : { exercise: wanted, plan: { leftOut } };
}

/** The plan of muscle relaxation with another level or other areas; what must not be tensed stays left out. */
export function musclePlanFor(
  asking: Asking,
  plan: { level: Level; leftOut: readonly Area[]; releaseOnly: boolean },
): Practice['plan'] {
  const circumstances = circumstancesFor(asking, plan.releaseOnly);
  const { exercise: _, ...planned } = musclePlan(plan.level, plan.leftOut, circumstances);
  return planned;
}

/** What a session of breathing or relaxation is to be, now that it begins; the gate holds for a rating too. */
export async function planBeginning(
  db: Database,
  asking: Asking,
  { exercise, plan }: Pick<Practice, 'exercise' | 'plan'>,
  rating: number | null,
): Promise<Offered> {
  const attack = (rating ?? 0) >= high || isAttack(await loadKnown(db, asking));
  const guided = readGuidedPlan(plan, exercise);
  if (guided?.exercise === 'muscle-relaxation') {
    return { exercise, plan: musclePlanFor(asking, { ...guided, releaseOnly: attack }) };
  }
  const isOpen = isExercise(exercise) && !whyClosed(exercise, circumstancesFor(asking, attack));
  if (isOpen || !readBreathingPlan(plan)) return { exercise, plan };
  const [pattern] = patternsOf('paced-breathing') as [PatternId];
  return { exercise: 'paced-breathing', plan: { pattern, minutes: usualMinutes(pattern) } };
}

/** What muscle relaxation leaves out because of what was ticked. */
export function sparedAreas(asking: Asking, { exercise, plan }: Pick<Practice, 'exercise' | 'plan'>): Area[] {
  const guided = readGuidedPlan(plan, exercise);
  if (guided?.exercise !== 'muscle-relaxation') return [];
  const spared = readGuidedPlan(musclePlanFor(asking, { ...guided, leftOut: [] }), exercise);
  return spared?.exercise === 'muscle-relaxation' ? spared.leftOut : [];
}

/** Whether a guided session would now tense what must not be tensed any more. */
function tensesTooMuch(asking: Asking, practice: Pick<Practice, 'exercise' | 'plan'>): boolean {
  const guided = readGuidedPlan(practice.plan, practice.exercise);
  const leftOut = guided?.exercise === 'muscle-relaxation' ? guided.leftOut : [];
  return sparedAreas(asking, practice).some((area) => !leftOut.includes(area));
}

/** The week of the ladder of muscle relaxation. */
function ladderWeekIn({ sessions, today }: Known): number {
  const done = sessions.filter(
    ({ exercise, completed }) => exercise === 'muscle-relaxation' && completed === true,
  );
  return ladderWeek(done, today);
}

/** The week of the ladder a person is in. */
export async function ladderWeekOf(db: Database, asking: Asking): Promise<number> {
  return ladderWeekIn(await loadKnown(db, asking));
}

/** The plan with another rhythm; 'ask' where it holds the breath and that is not known to be safe. */
export async function withPattern(
  db: Database,
  asking: Asking,
  { plan }: Pick<Practice, 'plan'>,
  pattern: PatternId,
): Promise<Offered | 'ask' | 'often' | { closed: Closed }> {
  const { exercise } = patterns[pattern];
  const known = await loadKnown(db, asking);
  const circumstances = circumstancesFor(asking, isAttack(known));
  const closed = whyClosed(exercise, circumstances);
  if (closed === 'holds') return 'ask';
  if (closed) return { closed };
  if (isEnough(known, pattern)) return 'often';
  const minutes = readBreathingPlan(plan)?.minutes ?? 0;
  const fits = minutesOf(pattern).includes(minutes);
  return { exercise, plan: { pattern, minutes: fits ? minutes : usualMinutes(pattern) } };
}

/** Why a session cannot go on as it was planned: an answer has closed one of its movements since, or what it tenses. */
export function closedSince(
  asking: Asking,
  { exercise, plan }: Pick<Practice, 'exercise' | 'plan'>,
): Closed | undefined {
  if (tensesTooMuch(asking, { exercise, plan })) return 'contraindication';
  if (exercise !== movement) return undefined;
  const circumstances = circumstancesFor(asking, false);
  const parts = readMovementPlan(plan)?.parts ?? [];
  for (const part of parts) {
    const closed = isExercise(part) ? whyClosed(part, circumstances) : 'unscreened';
    if (closed) return closed;
  }
  return undefined;
}
