import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { areas } from '../../src/domain/body-areas.ts';
import { minutesOf, type PatternId, patternIds, sessionSeconds } from '../../src/domain/breathing.ts';
import { levels } from '../../src/domain/muscle-relaxation.ts';
import { movement, results } from '../../src/domain/practice.ts';
import {
  actOn,
  partsOf,
  type Session,
  type SessionAct,
  stepsOf,
  timeline,
} from '../../src/domain/session.ts';

const start = Temporal.Instant.from('2026-11-23T19:00:00Z');
const states = ['before', 'running', 'paused', 'after', 'done'] as const;
type State = (typeof states)[number];

const muscles = (level = '16', more: object = {}) => ({
  exercise: 'muscle-relaxation',
  plan: { level, ...more },
});
const scan = { exercise: 'body-scan', plan: {} };
const breathing = (pattern: PatternId = '5-5', minutes = 5) => ({
  exercise: 'paced-breathing',
  plan: { pattern, minutes },
});
const movements = (...parts: string[]) => ({ exercise: movement, plan: { week: 1, parts } });
const twoMovements = movements('chin-nod', 'scapular-retraction');

/** Plans of which nothing is left to do, or nothing can be read. */
const empty: [name: string, of: Pick<Session, 'exercise' | 'plan'>][] = [
  ['everything left out', muscles('16', { leftOut: [...areas] })],
  ['no movements', movements()],
  ['a level that is gone', muscles('32')],
  ['a rhythm that is gone', { exercise: 'paced-breathing', plan: { pattern: '9-9', minutes: 5 } }],
  ['movements that cannot be read', { exercise: movement, plan: { week: 0, parts: 'all' } }],
  ['an exercise that is gone', { exercise: 'levitation', plan: {} }],
];

/** A session that has got as far as this state, in its first step. */
function session(of: Pick<Session, 'exercise' | 'plan'>, state: State = 'before'): Session {
  const isBegun = state !== 'before';
  const isOver = state === 'after' || state === 'done';
  return {
    ...of,
    state,
    step: 0,
    before: isBegun ? 6 : null,
    after: state === 'done' ? 3 : null,
    results: {},
    completed: isOver ? true : null,
    startedAt: isBegun ? start : null,
    endedAt: isOver ? start : null,
  };
}

/** A session from its offer on, at a clock that the test moves. */
function follow(of: Pick<Session, 'exercise' | 'plan'>) {
  let now = start;
  let stands = session(of);
  let due: Temporal.Instant | null = null;
  const follower = {
    get stands() {
      return stands;
    },
    get due() {
      return due;
    },
    /** Seconds since the session was offered. */
    get dueIn() {
      return due === null ? null : start.until(due).total('seconds');
    },
    later(seconds: number) {
      now = now.add({ milliseconds: Math.round(seconds * 1000) });
      return follower;
    },
    act(act: SessionAct) {
      const moved = actOn(stands, act, now);
      if (moved) stands = { ...stands, ...moved.change };
      if (moved?.due !== undefined) due = moved.due;
      return follower;
    },
    begin: () => follower.act({ do: 'begin', before: 6 }),
    /** Lets the step that is due come so many seconds late. */
    advance(late = 0) {
      if (!due) throw new Error('Nothing is due.');
      now = due.add({ milliseconds: Math.round(late * 1000) });
      return follower.act({ do: 'advance', dueAt: due });
    },
  };
  return follower;
}

const acts: Record<SessionAct['do'], SessionAct> = {
  begin: { do: 'begin', before: 4 },
  forgo: { do: 'forgo' },
  advance: { do: 'advance', dueAt: start },
  pause: { do: 'pause' },
  resume: { do: 'resume' },
  skip: { do: 'skip' },
  stop: { do: 'stop' },
  felt: { do: 'felt', exercise: 'chin-nod', result: 'done' },
  rate: { do: 'rate', after: 2 },
};

describe('every act in every state', () => {
  type Row = [act: SessionAct['do'], ...becomes: (State | '-')[]];
  const outcome = (of: Session, act: SessionAct['do']) =>
    actOn(of, acts[act], start)?.change.state ?? (actOn(of, acts[act], start) ? of.state : '-');

  describe('of a guided session leads', () => {
    test.each<Row>([
      //         before     running    paused     after   done
      ['begin', 'running', '-', '-', '-', '-'],
      ['forgo', 'done', '-', '-', '-', '-'],
      ['advance', '-', 'running', '-', '-', '-'],
      ['pause', '-', 'paused', '-', '-', '-'],
      ['resume', '-', '-', 'running', '-', '-'],
      ['skip', '-', 'running', 'running', '-', '-'],
      ['stop', 'done', 'after', 'after', '-', '-'],
      ['felt', '-', '-', '-', '-', '-'],
      ['rate', '-', '-', '-', 'done', '-'],
    ])('on %s to %s | %s | %s | %s | %s', (act, ...becomes) => {
      expect(states.map((state) => outcome(session(muscles('4'), state), act))).toEqual(becomes);
    });
  });

  describe('of breathing, which has one step, leads', () => {
    test.each<Row>([
      ['begin', 'running', '-', '-', '-', '-'],
      ['forgo', 'done', '-', '-', '-', '-'],
      ['advance', '-', 'after', '-', '-', '-'],
      ['pause', '-', '-', '-', '-', '-'],
      ['skip', '-', '-', '-', '-', '-'],
      ['stop', 'done', 'after', 'after', '-', '-'],
      ['felt', '-', '-', '-', '-', '-'],
      ['rate', '-', '-', '-', 'done', '-'],
    ])('on %s to %s | %s | %s | %s | %s', (act, ...becomes) => {
      expect(states.map((state) => outcome(session(breathing(), state), act))).toEqual(becomes);
    });
  });

  describe('of movements, which nobody times, leads', () => {
    test.each<Row>([
      ['begin', 'running', '-', '-', '-', '-'],
      ['forgo', 'done', '-', '-', '-', '-'],
      ['pause', '-', '-', '-', '-', '-'],
      ['skip', '-', '-', '-', '-', '-'],
      ['stop', 'done', 'after', 'after', '-', '-'],
      ['felt', '-', 'running', '-', '-', '-'],
      ['rate', '-', '-', '-', 'done', '-'],
    ])('on %s to %s | %s | %s | %s | %s', (act, ...becomes) => {
      expect(states.map((state) => outcome(session(twoMovements, state), act))).toEqual(becomes);
    });
  });
});

describe('what is written down', () => {
  test.each([6, 0, null])('at the beginning: the rating, %s, and when it was', (before) => {
    const { change, due } = actOn(session(scan), { do: 'begin', before }, start) ?? {};
    expect(change).toEqual({ state: 'running', before, startedAt: start, step: 0 });
    expect(due).toEqual(start.add({ seconds: 30 }));
  });

  test('when something speaks against it: that it does not take place', () => {
    expect(actOn(session(twoMovements), { do: 'forgo' }, start)).toEqual({
      change: { state: 'done', completed: false, endedAt: start },
      due: null,
    });
  });

  test('when it is stopped: before its beginning no more than that, later that it was not completed', () => {
    expect(actOn(session(scan), { do: 'stop' }, start)).toEqual({
      change: { state: 'done', endedAt: start },
      due: null,
    });
    for (const state of ['running', 'paused'] as const) {
      const stopped = actOn(session(scan, state), { do: 'stop' }, start.add({ seconds: 3 }));
      expect(stopped).toEqual({
        change: { state: 'after', completed: false, endedAt: start.add({ seconds: 3 }) },
        due: null,
      });
    }
  });

  test.each([2, null])('of the rating afterwards: %s; whether it was completed stays', (after) => {
    const rated = actOn(session(scan, 'after'), { do: 'rate', after }, start);
    expect(rated?.change).toEqual({ state: 'done', after });
    expect(rated?.due ?? null).toBeNull();
  });
});

describe('what is timed', () => {
  const clockTime = (seconds: number) =>
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const lateness = [0, 5, 0.25, 1, 4.999, 3, 2, 5];

  /** The whole session, each step this many seconds late in turn; how long after its start its end was due. */
  function through(of: Pick<Session, 'exercise' | 'plan'>, late: (step: number) => number) {
    const { length } = timeline(of);
    const one = follow(of).begin();
    for (let step = 0; step < length - 1; step++) one.advance(late(step));
    expect(one.stands).toMatchObject({ state: 'running', step: length - 1 });
    const seconds = one.dueIn;
    one.advance(late(length - 1));
    expect(one.stands).toMatchObject({ state: 'after', completed: true });
    expect(one.due).toBeNull();
    return seconds;
  }

  test.each([
    ['muscle relaxation in 16 groups', muscles('16'), 32, '10:56'],
    ['muscle relaxation in 7 groups', muscles('7'), 14, '4:47'],
    ['muscle relaxation in 4 groups', muscles('4'), 8, '2:44'],
    ['the cue', muscles('cue'), 5, '2:00'],
    ['the body scan', scan, 13, '8:30'],
    ['the mindful minute', { exercise: 'mindful-minute', plan: {} }, 3, '1:00'],
  ] as const)(
    '%s ends after %s its time, however late its steps come, by up to 5 s',
    (_name, of, steps, time) => {
      expect(timeline(of)).toHaveLength(steps);
      expect(clockTime(through(of, () => 0) ?? 0)).toBe(time);
      expect(clockTime(through(of, (step) => lateness[step % lateness.length] ?? 0) ?? 0)).toBe(time);
      expect(clockTime(through(of, () => 5) ?? 0)).toBe(time);
    },
  );

  test('the steps of 16 groups begin at their second: 6 tensed, 35 let go, again and again', () => {
    const one = follow(muscles('16')).begin();
    const dues: (number | null)[] = [one.dueIn];
    for (let step = 0; step < 31; step++) dues.push(one.advance(lateness[step % lateness.length]).dueIn);
    expect(dues).toEqual(
      Array.from({ length: 32 }, (_, step) => Math.floor(step / 2) * 41 + (step % 2 ? 41 : 6)),
    );
  });

  test.each([
    ['5.001 seconds late shifts the rest by as much', 5.001],
    ['an hour late goes on where it was', 3600],
  ])('a step that comes %s', (_how, late) => {
    expect(through(muscles('16'), (step) => (step === 7 ? late : 0))).toBeCloseTo(656 + late, 6);
    // What is late itself does not matter for when the end was due.
    expect(through(muscles('16'), (step) => (step === 31 ? late : 0))).toBe(656);
  });

  test('is over when its last step is noted', () => {
    const one = follow(muscles('4')).begin();
    while (one.stands.state === 'running') one.advance(2);
    expect(one.stands.endedAt).toEqual(start.add({ seconds: 166 }));
  });

  test.each(patternIds.flatMap((id) => minutesOf(id).map((minutes) => [id, minutes] as const)))(
    'breathing %s for %d minutes is one step of whole cycles',
    (pattern, minutes) => {
      const of = breathing(pattern, minutes);
      expect(timeline(of)).toEqual([sessionSeconds(pattern, minutes)]);
      const one = follow(of).begin();
      expect(one.dueIn).toBeCloseTo(sessionSeconds(pattern, minutes), 3);
      expect(one.advance(1).stands).toMatchObject({ state: 'after', completed: true, step: 0 });
    },
  );
});

describe('a pause', () => {
  test('stops the clock, and the step begins anew in full', () => {
    const one = follow(muscles('4')).begin().advance().later(34.9).act({ do: 'pause' });
    expect(one.stands).toMatchObject({ state: 'paused', step: 1, completed: null, endedAt: null });
    expect(one.due).toBeNull();
    one.later(3600).act({ do: 'resume' });
    expect(one.stands).toMatchObject({ state: 'running', step: 1 });
    expect(one.stands.startedAt).toEqual(start);
    expect(one.dueIn).toBeCloseTo(6 + 34.9 + 3600 + 35, 6);
  });

  test('can be ended by going on with the next part, which begins at once', () => {
    const one = follow(muscles('4')).begin().later(2).act({ do: 'pause' }).later(60).act({ do: 'skip' });
    expect(one.stands).toMatchObject({ state: 'running', step: 2 });
    expect(one.dueIn).toBe(2 + 60 + 6);
  });

  test('lets no step come that was on its way', () => {
    const one = follow(muscles('4')).begin();
    const { due } = one;
    one.act({ do: 'pause' });
    const paused = one.stands;
    one.later(6).act({ do: 'advance', dueAt: due ?? start });
    expect(one.stands).toBe(paused);
  });
});

describe('the next part', () => {
  test.each([
    ['while a group is tensed', 0, 2],
    ['while it is let go', 1, 2],
    ['while the next one is tensed', 2, 4],
  ])('%s begins with its first step', (_when, steps, next) => {
    const one = follow(muscles('4')).begin();
    for (let step = 0; step < steps; step++) one.advance();
    const began = one.dueIn ?? 0;
    one.later(1).act({ do: 'skip' });
    expect(one.stands).toMatchObject({ state: 'running', step: next, completed: null });
    const length = timeline(one.stands)[steps] ?? 0;
    expect(one.dueIn).toBe(began - length + 1 + 6);
  });

  test.each([
    ['tensed', 6],
    ['let go', 7],
  ])('of the last one, %s, is the end', (_how, steps) => {
    const one = follow(muscles('4')).begin();
    for (let step = 0; step < steps; step++) one.advance();
    one.later(1).act({ do: 'skip' });
    expect(one.stands).toMatchObject({ state: 'after', completed: true, step: steps });
    expect(one.stands.endedAt).not.toBeNull();
    expect(one.due).toBeNull();
  });

  test('of the last one is the end in a pause too', () => {
    const one = follow({ exercise: 'mindful-minute', plan: {} }).begin().advance().advance();
    expect(one.act({ do: 'pause' }).act({ do: 'skip' }).stands).toMatchObject({
      state: 'after',
      completed: true,
    });
  });

  test('comes after what is left out', () => {
    const one = follow(muscles('16', { leftOut: ['hands-arms', 'face'] })).begin();
    expect(stepsOf(one.stands)[0]).toMatchObject({ part: 'neck', phase: 'tense' });
    one.act({ do: 'skip' });
    expect(stepsOf(one.stands)[one.stands.step]).toMatchObject({ part: 'shoulder-girdle', phase: 'tense' });
  });

  test('where nothing is tensed, is one step on', () => {
    const one = follow(muscles('4', { releaseOnly: true }))
      .begin()
      .act({ do: 'skip' });
    expect(one.stands.step).toBe(1);
    expect(one.dueIn).toBe(35);
  });
});

describe('movements', () => {
  const three = movements('chin-nod', 'scapular-retraction', 'trapezius-stretch');
  const felt = (exercise: string, result: (typeof results)[number]) =>
    ({ do: 'felt', exercise, result }) as const;

  test('come one after the other, at everybody’s own pace', () => {
    const one = follow(three).begin();
    expect(one.due).toBeNull();
    expect(partsOf(one.stands)).toEqual(three.plan.parts);
    one.later(7).act(felt('chin-nod', 'too-hard'));
    expect(one.stands).toMatchObject({ state: 'running', step: 1, results: { 'chin-nod': 'too-hard' } });
    one.later(7).act(felt('scapular-retraction', 'skipped'));
    one.later(7).act(felt('trapezius-stretch', 'done'));
    expect(one.stands).toEqual({
      ...session(three),
      state: 'after',
      step: 2,
      before: 6,
      results: { 'chin-nod': 'too-hard', 'scapular-retraction': 'skipped', 'trapezius-stretch': 'done' },
      completed: true,
      startedAt: start,
      endedAt: start.add({ seconds: 21 }),
    });
    expect(one.due).toBeNull();
  });

  test('take no answer about another one than that whose turn it is', () => {
    const one = follow(three).begin().act(felt('chin-nod', 'done'));
    const stands = one.stands;
    for (const exercise of ['chin-nod', 'trapezius-stretch', 'band-raise', '']) {
      expect(one.act(felt(exercise, 'hurt')).stands).toBe(stands);
    }
  });

  test.each([
    ['the first', 0],
    ['the second', 1],
    ['the last', 2],
  ])('end at once where %s hurts, and are not completed', (_which, at) => {
    const one = follow(three).begin();
    for (const part of three.plan.parts.slice(0, at)) one.act(felt(part, 'done'));
    const part = three.plan.parts[at] ?? '';
    one.act(felt(part, 'hurt'));
    expect(one.stands).toMatchObject({ state: 'after', completed: false });
    expect(one.stands.endedAt).toEqual(start);
    expect(one.stands.results).toMatchObject({ [part]: 'hurt' });
    expect(Object.keys(one.stands.results)).toHaveLength(at + 1);
  });

  test('of which all were skipped were not done', () => {
    const one = follow(three).begin();
    for (const part of three.plan.parts) one.act(felt(part, 'skipped'));
    expect(one.stands).toMatchObject({ state: 'after', completed: false });
  });

  test.each(['done', 'too-hard'] as const)('of which one was %s were done', (result) => {
    const one = follow(three).begin().act(felt('chin-nod', result));
    for (const part of three.plan.parts.slice(1)) one.act(felt(part, 'skipped'));
    expect(one.stands).toMatchObject({ state: 'after', completed: true });
  });

  test('that are stopped keep what was told', () => {
    const one = follow(three).begin().act(felt('chin-nod', 'done')).act({ do: 'stop' });
    expect(one.stands).toMatchObject({
      state: 'after',
      completed: false,
      results: { 'chin-nod': 'done' },
    });
  });
});

describe('a stored plan', () => {
  test.each(empty)('with %s has no steps, no parts and no time', (_name, of) => {
    expect([timeline(of), stepsOf(of), partsOf(of)]).toEqual([[], [], []]);
  });

  test.each(empty)('with %s cannot be begun: nothing would ever end it', (_name, of) => {
    expect(actOn(session(of), { do: 'begin', before: 5 }, start)).toBeUndefined();
    expect(actOn(session(of), { do: 'stop' }, start)?.change.state).toBe('done');
  });

  test.each(empty)('with %s can still be ended, by its person and by the clock', (_name, of) => {
    for (const state of ['running', 'paused'] as const) {
      expect(actOn(session(of, state), { do: 'stop' }, start)?.change).toMatchObject({ state: 'after' });
    }
    for (const act of ['pause', 'skip', 'felt'] as const) {
      expect(actOn(session(of, 'running'), acts[act], start)).toBeUndefined();
    }
    expect(actOn(session(of, 'paused'), { do: 'resume' }, start)?.change.state).not.toBe('running');
    expect(actOn(session(of, 'running'), acts.advance, start)).toEqual({
      change: { state: 'after', completed: true, endedAt: start },
      due: null,
    });
  });

  test('that has become shorter ends where it is', () => {
    const long = { ...session(scan, 'running'), step: 40 };
    expect(actOn(long, acts.advance, start)?.change.state).toBe('after');
    expect(actOn(long, { do: 'skip' }, start)?.change.state).toBe('after');
    expect(actOn({ ...long, state: 'paused' }, { do: 'resume' }, start)?.change.state).not.toBe('running');
    const few = { ...session(twoMovements, 'running'), step: 5 };
    expect(actOn(few, acts.felt, start)).toBeUndefined();
  });

  test('of breathing has no steps to skip, one of movements no time, one of relaxation no parts', () => {
    expect([stepsOf(breathing()), partsOf(breathing())]).toEqual([[], []]);
    expect([timeline(twoMovements), stepsOf(twoMovements)]).toEqual([[], []]);
    expect([timeline(scan).length, partsOf(scan)]).toEqual([13, []]);
    expect(partsOf({ ...twoMovements, exercise: 'chin-nod' })).toEqual([]);
  });
});

describe('whatever happens in whatever order', () => {
  const of = fc.oneof(
    fc
      .tuple(fc.constantFrom(...levels), fc.subarray([...areas]), fc.boolean())
      .map(([level, leftOut, releaseOnly]) => muscles(level, { leftOut, releaseOnly })),
    fc.subarray([...areas]).map((leftOut) => ({ exercise: 'body-scan', plan: { leftOut } })),
    fc.constant({ exercise: 'mindful-minute', plan: {} }),
    fc.constantFrom(...patternIds).map((id) => breathing(id)),
    fc
      .uniqueArray(fc.constantFrom('chin-nod', 'band-raise', 'aerobic'), { maxLength: 3 })
      .map((parts) => movements(...parts)),
    fc.constantFrom(...empty.map(([, one]) => one)),
  );
  const rating = fc.option(fc.integer({ min: 0, max: 10 }));
  /** How long it takes until it happens, and what happens: the step that is due, late or not, or one of long ago. */
  const happening = fc.record({
    seconds: fc.integer({ min: 0, max: 90 }),
    act: fc.oneof(
      rating.map((before): SessionAct => ({ do: 'begin', before })),
      fc.constantFrom<SessionAct>({ do: 'forgo' }, { do: 'stop' }),
      fc.constantFrom<SessionAct>({ do: 'pause' }, { do: 'resume' }, { do: 'skip' }),
      fc.constant('due' as const),
      fc.constant(acts.advance),
      fc
        .tuple(fc.constantFrom('chin-nod', 'band-raise', 'aerobic', 'other'), fc.constantFrom(...results))
        .map(([exercise, result]): SessionAct => ({ do: 'felt', exercise, result })),
      rating.map((after): SessionAct => ({ do: 'rate', after })),
    ),
  });
  const order = ['before', 'running', 'paused', 'after', 'done'];

  test('a session stays one: its state, its step, its times and what is due fit together', () => {
    fc.assert(
      fc.property(of, fc.array(happening, { maxLength: 60 }), (what, happenings) => {
        const one = follow(what);
        // Most of what happens, happens to a session that has begun.
        if (happenings.length % 4 !== 0) one.begin();
        for (const { seconds, act } of happenings) {
          const before = one.stands;
          const wasDue = one.due;
          if (act !== 'due') one.later(seconds).act(act);
          else if (one.due) one.advance(seconds / 9);
          const { state, step, startedAt, endedAt, completed } = one.stands;
          const length = Math.max(timeline(what).length, partsOf(what).length);
          const isUnderWay = state === 'running' || state === 'paused';

          expect(states).toContain(state);
          expect(step === 0 || (step > 0 && step < length)).toBe(true);
          expect(step).toBeGreaterThanOrEqual(before.step);
          // Forward only, but for the way out of a pause.
          const isResumed = before.state === 'paused' && state === 'running';
          expect(isResumed || order.indexOf(state) >= order.indexOf(before.state)).toBe(true);

          if (state === 'before') expect(startedAt).toBeNull();
          if (isUnderWay || state === 'after') expect(startedAt).not.toBeNull();
          if (before.startedAt) expect(startedAt).toBe(before.startedAt);
          expect(endedAt === null).toBe(state === 'before' || isUnderWay);
          if (state === 'before' || isUnderWay) expect(completed).toBeNull();
          if (state === 'after') expect(completed).not.toBeNull();
          if (completed) expect(startedAt).not.toBeNull();

          // What runs either ends by the clock or has a part to be done.
          const isTimed = timeline(what).length > 0;
          expect(one.due !== null).toBe(state === 'running' && isTimed);
          if (state === 'running' && !isTimed) expect(partsOf(what)[step]).toBeDefined();
          if (before.state === 'done') expect([one.stands, one.due]).toEqual([before, wasDue]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
