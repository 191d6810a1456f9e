import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Archive, type ArchiveDay, positionOption } from '../../../src/domain/archive/archive.ts';
import type { Reading } from '../../../src/domain/archive/check.ts';
import { script } from '../../../src/domain/check-in.ts';
import { intakeReasons } from '../../../src/domain/intake.ts';
import { applicable, type Question } from '../../../src/domain/script.ts';
import { visitKinds } from '../../../src/domain/visit.ts';

/** When files are read in tests: a Tuesday morning in Berlin. */
export const reading: Reading = {
  now: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  today: Temporal.PlainDate.from('2026-11-24'),
};

/** Does work that pauses, without a pause. */
export function run<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The least that a file says. */
export const emptyArchive: Archive = {
  format: 'unknot',
  version: 1,
  medicines: [],
  days: [],
  headaches: [],
  intakes: [],
  practices: [],
  visits: [],
  consents: [],
};

type Plan = Archive['practices'][number]['plan'];

const text = (maxLength: number) =>
  fc
    .string({
      minLength: 1,
      maxLength,
      unit: fc.oneof(
        fc.constantFrom(...'=+-@,;"\'\t\n|<& ä', '🙂'),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    })
    .map((value) => value.replaceAll('\0', '').trim())
    .filter((value) => value !== '');

const dayOf = (ago: number) => reading.today.subtract({ days: ago }).toString();
const days = fc.nat(400).map(dayOf);
const moments = fc.nat(400 * 86_400_000).map((ago) => reading.now.subtract({ milliseconds: ago }).toString());

function answerTo(
  question: Question,
  medicines: number,
): fc.Arbitrary<boolean | number | string | string[] | null> {
  const own = Array.from({ length: medicines }, (_, at) => positionOption(at + 1));
  switch (question.kind) {
    case 'yes-no':
      return fc.option(fc.boolean(), { freq: 5 });
    case 'scale':
    case 'number':
      return fc.option(fc.integer({ min: question.min, max: question.max }));
    case 'choice':
      return fc.option(fc.constantFrom(...question.options));
    case 'several':
      return fc.option(fc.subarray([...question.options, ...(question.own ? own : [])]));
  }
}

/** Answers that go together, told as far as somebody got. */
function answers(medicines: number): fc.Arbitrary<ArchiveDay['answers']> {
  const all = Object.fromEntries(script.map((question) => [question.id, answerTo(question, medicines)]));
  return fc.record(all, { requiredKeys: [] }).map((said) => {
    const asked = applicable(script, said);
    return Object.fromEntries(asked.flatMap(({ id }) => (said[id] === undefined ? [] : [[id, said[id]]])));
  });
}

/** The diary of somebody: everything refers to what is there, and nothing is there twice. */
export const archives: fc.Arbitrary<Archive> = fc
  .record({
    medicines: fc.uniqueArray(
      fc.record({
        name: text(20).filter((name) => !/[|]/.test(name)),
        class: fc.constantFrom(null, 'triptan', 'non-opioid', 'preventive'),
        reason: fc.constantFrom(null, ...intakeReasons),
        listed: fc.boolean(),
      }),
      { maxLength: 4, selector: ({ name }) => name.toLowerCase() },
    ),
    headaches: fc.uniqueArray(
      fc.record({
        startedAt: moments,
        lasted: fc.option(fc.nat(3 * 86_400)),
        peak: fc.option(fc.integer({ min: 1, max: 10 })),
        side: fc.constantFrom(null, 'left', 'right', 'both'),
        relief: fc.constantFrom(null, 'free', 'better', 'same', 'worse'),
      }),
      { maxLength: 4, selector: ({ startedAt }) => startedAt },
    ),
  })
  .chain(({ medicines, headaches }) =>
    fc.record({
      format: fc.constant('unknot' as const),
      version: fc.constant(1 as const),
      medicines: fc.constant(medicines),
      days: fc
        .uniqueArray(
          fc.record({
            day: days,
            answers: answers(medicines.length),
            note: fc.option(text(500), { nil: undefined }),
            finished: fc.boolean(),
          }),
          { maxLength: 12, selector: ({ day }) => day },
        )
        .map((told) =>
          told
            .filter(({ answers, note }) => Object.keys(answers).length > 0 || note !== undefined)
            .map(({ note, ...day }) => ({
              ...day,
              ...(note !== undefined && { note }),
              source: 'today' as const,
            }))
            .sort((one, other) => (one.day < other.day ? -1 : 1)),
        ),
      headaches: fc.constant(
        headaches
          .map(({ lasted, startedAt, ...headache }) => ({
            ...headache,
            startedAt,
            day: startedAt.slice(0, 10),
            endedAt: lasted === null ? null : endOf(startedAt, lasted),
          }))
          .sort((one, other) => Temporal.Instant.compare(one.startedAt, other.startedAt)),
      ),
      intakes: fc
        .array(
          fc.record({
            day: days,
            takenAt: fc.option(moments),
            option: fc.constantFrom(
              'triptan',
              'unknown',
              ...medicines.map((_, at) => positionOption(at + 1)),
            ),
            reason: fc.constantFrom(...intakeReasons),
            headache: fc.constantFrom(null, ...headaches.map((_, at) => at + 1)),
          }),
          { maxLength: 8 },
        )
        .map((taken) => taken.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))),
      practices: fc
        .uniqueArray(
          fc.record({
            exercise: fc.constantFrom('box-breathing' as const, 'movement' as const, 'micro-break' as const),
            day: days,
            plan: fc.constantFrom<Plan>(
              {},
              { pattern: '5-5', minutes: 5 },
              { level: '16', leftOut: ['jaw'], releaseOnly: false },
              { week: 2, parts: ['chin-nod'], eased: [] },
            ),
            step: fc.nat(20),
            before: fc.option(fc.nat(10)),
            after: fc.option(fc.nat(10)),
            results: fc.constantFrom({}, { 'chin-nod': 'done' as const }),
            nextDay: fc.constantFrom(null, 'fine' as const, 'worse' as const),
            completed: fc.boolean(),
            createdAt: moments,
            startedAt: fc.option(moments),
            endedAt: fc.option(moments),
          }),
          { maxLength: 4, selector: ({ createdAt }) => createdAt },
        )
        .map((done) => done.sort((one, other) => Temporal.Instant.compare(one.createdAt, other.createdAt))),
      visits: fc
        .array(
          fc.record({
            day: days,
            kind: fc.constantFrom(...visitKinds),
            note: fc.option(text(500), { nil: undefined }),
          }),
          { maxLength: 5 },
        )
        .map((visits) =>
          visits
            .map(({ note, ...visit }) => ({ ...visit, ...(note !== undefined && { note }) }))
            .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
        ),
      consents: fc.constant([]),
    }),
  );

function endOf(startedAt: string, seconds: number): string {
  const end = Temporal.Instant.from(startedAt).add({ seconds });
  return Temporal.Instant.compare(end, reading.now) > 0 ? reading.now.toString() : end.toString();
}
