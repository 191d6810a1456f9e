import { z } from 'zod';

/** When a question is asked: all of these earlier answers must be exactly so. */
type Condition = Readonly<Record<string, boolean | string>>;

interface Common {
  readonly id: string;
  readonly when?: Condition;
}

/** One question of a script: its id, its kind with the values it takes, and when it is asked. */
export type Question = Common &
  (
    | { readonly kind: 'yes-no' }
    /** A whole number from min to max. */
    | { readonly kind: 'scale'; readonly min: number; readonly max: number }
    /** Whole minutes from min to max; `choices` are those with a button of their own. */
    | {
        readonly kind: 'number';
        readonly min: number;
        readonly max: number;
        readonly choices: readonly number[];
      }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    /** Any of the options, none included. `own`: entries of the person's own list count too, as `<own>-<id>`. */
    | { readonly kind: 'several'; readonly options: readonly string[]; readonly own?: string }
  );

/** What a person said to one question; null is a question skipped: asked, not answered. */
export type Answer = boolean | number | string | readonly string[] | null;

/** What the database keeps of a script being answered: plain JSON, read forgivingly. */
export interface Draft {
  /** By question id. Entries that the present script cannot read count as not given, and are kept. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Ticks of a 'several' question: option → whether it is on, and the update that said so. */
  readonly picks: Readonly<Record<string, Readonly<Record<string, Pick>>>>;
  /** A question asked again out of its turn. */
  readonly asking: string | null;
  /** The youngest update that changed this draft: an older one is a repeat, or was overtaken. */
  readonly lastUpdate: number;
}

type Pick = readonly [on: boolean, update: number];

/** One thing a person does to a draft. Each names its question, so that it can never count for another. */
export type Act =
  | { readonly do: 'answer'; readonly question: string; readonly value: Answer }
  | { readonly do: 'pick' | 'unpick'; readonly question: string; readonly option: string }
  | { readonly do: 'picked' | 'keep' | 'back' | 'ask'; readonly question: string };

/** The question with this id, or undefined. */
export function questionOf(script: readonly Question[], id: string): Question | undefined {
  return script.find((question) => question.id === id);
}

/** The stored answer, or undefined where none is given or today's script cannot read it. */
export function answerOf(question: Question, answers: Draft['answers']): Answer | undefined {
  const stored = answers[question.id];
  if (stored === undefined) return undefined;
  return isAnswer(question, stored) ? stored : undefined;
}

/** Whether this is a value the question takes; null (skipped) always is. */
export function isAnswer(question: Question, value: unknown): value is Answer {
  if (value === null) return true;
  switch (question.kind) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'scale':
    case 'number':
      return Number.isInteger(value) && question.min <= Number(value) && Number(value) <= question.max;
    case 'choice':
      return question.options.some((option) => option === value);
    case 'several':
      return (
        Array.isArray(value) &&
        new Set(value).size === value.length &&
        value.every((option) => isOption(question, option))
      );
  }
}

/** The questions which these answers call for, in their order. */
export function applicable(script: readonly Question[], answers: Draft['answers']): Question[] {
  const asked: Question[] = [];
  for (const question of script) {
    const holds = Object.entries(question.when ?? {}).every(([id, wanted]) => {
      const earlier = asked.find((candidate) => candidate.id === id);
      return earlier !== undefined && answerOf(earlier, answers) === wanted;
    });
    if (holds) asked.push(question);
  }
  return asked;
}

/** What is to be asked next: a question asked again, else the first without an answer; undefined when all is said. */
export function nextQuestion(script: readonly Question[], draft: Draft): Question | undefined {
  const asked = applicable(script, draft.answers);
  return (
    asked.find((question) => question.id === draft.asking) ??
    asked.find((question) => answerOf(question, draft.answers) === undefined)
  );
}

/** The question before the one that is asked now, or undefined at the first. */
export function questionBefore(script: readonly Question[], draft: Draft): Question | undefined {
  const asked = applicable(script, draft.answers);
  const now = nextQuestion(script, draft);
  const place = now ? asked.indexOf(now) : asked.length;
  return asked[place - 1];
}

/** The options ticked so far, in the script's order, own entries last. */
export function pickedOptions(question: Question, picks: Draft['picks']): string[] {
  if (question.kind !== 'several') return [];
  const ticks = Object.entries(picks[question.id] ?? {});
  const on = ticks.flatMap(([option, [ticked]]) => (ticked && isOption(question, option) ? [option] : []));
  const own = on.filter((option) => !question.options.includes(option));
  return [...question.options.filter((option) => on.includes(option)), ...own];
}

/**
 * The draft after this act, which Telegram delivered as this update; undefined when the act changes nothing: a repeat, a
 * question that is not the one being asked, a value the question does not take.
 *
 * Acts may come twice and out of order. A question's answer counts only while that question is asked, and only from an
 * update younger than the last that counted; a tick counts when it is the youngest for its option, even when it arrives
 * after the 'picked' that closed its question.
 */
export function respond(
  script: readonly Question[],
  draft: Draft,
  act: Act,
  update: number,
): Draft | undefined {
  const question = questionOf(script, act.question);
  if (!question) return undefined;
  if (act.do === 'pick' || act.do === 'unpick') {
    return tick(script, draft, question, act.option, [act.do === 'pick', update]);
  }
  if (!isYounger(update, draft.lastUpdate)) return undefined;
  const lastUpdate = update;
  if (act.do === 'ask') {
    const asked = applicable(script, draft.answers).includes(question);
    return asked ? { ...askAgain(draft, question, update), lastUpdate } : undefined;
  }
  if (question !== nextQuestion(script, draft)) return undefined;
  switch (act.do) {
    case 'answer':
      if (!isAnswer(question, act.value)) return undefined;
      return { ...settle(script, draft, question, act.value), lastUpdate };
    case 'picked': {
      const picked = pickedOptions(question, draft.picks);
      // None of them is an answer of its own, and has to be said.
      if (picked.length === 0) return undefined;
      return { ...settle(script, draft, question, picked), lastUpdate };
    }
    case 'keep':
      if (answerOf(question, draft.answers) === undefined) return undefined;
      return { ...draft, asking: null, lastUpdate };
    case 'back': {
      const before = questionBefore(script, draft);
      return before && { ...askAgain(draft, before, update), lastUpdate };
    }
  }
}

/**
 * Telegram counts updates up by one, and may begin anew at any number after a week without one. An id so far below is
 * no older one: what comes late comes within a day.
 */
const farBelow = 10_000_000;

/** Whether an update came after another. */
export function isYounger(update: number, than: number): boolean {
  return update > than || update < than - farBelow;
}

function tick(
  script: readonly Question[],
  draft: Draft,
  question: Question,
  option: string,
  pick: Pick,
): Draft | undefined {
  if (!isOption(question, option)) return undefined;
  const ticks = draft.picks[question.id] ?? {};
  const before = ticks[option];
  if (before && !isYounger(pick[1], before[1])) return undefined;
  const picks = { ...draft.picks, [question.id]: { ...ticks, [option]: pick } };
  if (question === nextQuestion(script, draft)) return { ...draft, picks };

  const overtaken = !isYounger(pick[1], draft.lastUpdate) && Array.isArray(answerOf(question, draft.answers));
  if (!overtaken) return undefined;
  return {
    ...draft,
    picks,
    answers: { ...draft.answers, [question.id]: pickedOptions(question, picks) },
  };
}

/** Writes an answer down and drops those which no longer apply because of it. */
function settle(script: readonly Question[], draft: Draft, question: Question, value: Answer): Draft {
  const answers: Record<string, unknown> = { ...draft.answers, [question.id]: value };
  const asked = applicable(script, answers);
  for (const { id } of script) {
    if (!asked.some((still) => still.id === id)) delete answers[id];
  }
  return { ...draft, answers, asking: null };
}

function askAgain(draft: Draft, question: Question, update: number): Draft {
  const given = answerOf(question, draft.answers);
  const ticks = Array.isArray(given) ? given.map((option) => [option, [true, update]] as const) : [];
  return {
    ...draft,
    asking: question.id,
    picks: { ...draft.picks, [question.id]: Object.fromEntries(ticks) },
  };
}

function isOption(question: Question, option: unknown): option is string {
  if (question.kind !== 'several' || typeof option !== 'string') return false;
  if (question.options.includes(option)) return true;
  return question.own !== undefined && new RegExp(`^${question.own}-[1-9]\\d{0,18}$`).test(option);
}

const ticksSchema = z.record(z.string(), z.tuple([z.boolean(), z.number()]));

/** The ticks as stored; what cannot be read counts as not ticked. */
export function readPicks(stored: Readonly<Record<string, unknown>>): Draft['picks'] {
  const picks: Record<string, z.infer<typeof ticksSchema>> = {};
  for (const [question, ticks] of Object.entries(stored)) {
    const read = ticksSchema.safeParse(ticks);
    if (read.success) picks[question] = read.data;
  }
  return picks;
}
