import { Worker } from 'node:worker_threads';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Answers } from '../../../src/domain/check-in.ts';
import { exerciseIds } from '../../../src/domain/exercises.ts';
import { limitedClasses, takenIn, unlimitedClasses } from '../../../src/domain/ledger.ts';
import { movement, type Practised } from '../../../src/domain/practice.ts';
import { audiences, type ReportInput, reportOf, reportSpans } from '../../../src/domain/report.ts';
import { visitKinds } from '../../../src/domain/visit.ts';
import { redFlags } from '../../../src/domain/warnings.ts';
import { sampleDay } from '../../../src/local/sample-days.ts';
import { renderPdf } from '../../../src/pictures/report/pdf.ts';
import { renderReport } from '../../../src/pictures/report/report.ts';
import { type Language, languages, wordsIn } from '../../../src/words/catalogue.ts';
import { readPdf } from './pdf-reader.ts';

const { report: say } = wordsIn('en');
const last = Temporal.PlainDate.from('2026-11-23');
const today = last.add({ days: 1 });
const ago = (count: number) => last.subtract({ days: count });

type Told = Pick<ReportInput, 'headaches' | 'sessions' | 'visits' | 'safety'> & {
  /** Of every day from the last one back. */
  answers: (Answers | undefined)[];
};

const empty: Told = { answers: [], headaches: [], sessions: [], visits: [], safety: undefined };

const sample: Told = {
  ...empty,
  answers: Array.from({ length: 112 }, (_, n) => sampleDay((n % 28) + 1)),
  headaches: [
    { day: last, relief: 'free' },
    { day: last, relief: 'same' },
  ],
  sessions: [2, 4, 6].map((count) =>
    session(movement, ago(count), { results: { 'chin-nod': 'done' }, nextDay: 'fine' }),
  ),
  visits: [{ day: ago(16), kind: 'physiotherapy' }],
  safety: { flags: ['pattern-change'], day: ago(20) },
};

const bad: Answers = {
  headache: true,
  peak: 10,
  duration: 1440,
  side: 'left',
  quality: 'pressing',
  movement: true,
  with: ['stiff-neck', 'light', 'vomiting'],
  origin: ['neck', 'long-sitting'],
  painkillers: [...limitedClasses, ...unlimitedClasses],
  sitting: 1440,
  stress: 10,
};
/** The same, but not migraine-like. */
const stiff: Answers = { ...bad, with: ['stiff-neck'], painkillers: ['non-opioid', 'combination'] };

/** Every day as full as it can be, and everything ticked. */
const worst: Told = {
  answers: Array.from({ length: 150 }, (_, n) => (n > 130 ? { headache: false } : n % 3 === 0 ? stiff : bad)),
  headaches: Array.from({ length: 999 }, () => ({ day: last, relief: 'worse' as const })),
  sessions: [...exerciseIds, movement].flatMap((exercise) =>
    Array.from({ length: 99 }, (_, n) =>
      session(exercise, ago(n % 28), {
        before: 10,
        after: 10,
        nextDay: 'worse',
        results: Object.fromEntries(
          exerciseIds.map((id, at) => [id, n % 2 ? 'hurt' : at % 2 ? 'too-hard' : 'done']),
        ),
      }),
    ),
  ),
  visits: Array.from({ length: 84 }, (_, n) => ({ day: ago(n), kind: visitKinds[n % 3] ?? 'other' })),
  safety: { flags: redFlags.map(({ id }) => id), day: last },
};

/** As it is read back: every space alike. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

function session(exercise: string, day: Temporal.PlainDate, more: Partial<Practised>): Practised {
  const rated = { before: 5, after: 3, nextDay: null, completed: true };
  return { exercise, day, plan: {}, results: {}, startedAt: null, ...rated, ...more };
}

function reportFor(
  { answers, ...rest }: Told,
  audience: ReportInput['audience'] = 'doctor',
  span: ReportInput['span'] = 28,
) {
  const told = answers.flatMap((one, back) => (one ? [{ day: ago(back), answers: one }] : []));
  const classes = new Map();
  const diary = { told, classes, taken: takenIn(told, classes, []) };
  return reportOf({ audience, span, last, today, diary, ...rest });
}

async function pageOf(language: Language, ...of: Parameters<typeof reportFor>) {
  return readPdf(await renderReport(reportFor(...of), language, new Date('2026-11-24T10:00:00Z')));
}

describe.each(languages)('the page in %s', (language) => {
  const { report: say } = wordsIn(language);
  const forms = audiences.flatMap((audience) => reportSpans.map((span) => [audience, span] as const));

  test.each(forms)('is one page for the %s over %i days, whatever is told', async (audience, span) => {
    for (const told of [empty, worst]) {
      const { pages, text } = await pageOf(language, told, audience, span);
      expect(pages).toBe(1);
      expect(text).toContain(say.title[audience].split(' ').at(-1));
      expect(text).toContain(wordsIn(language).period.improve);
      expect(text).toContain(plain(say.sources));
      expect(text).not.toMatch(/undefined|NaN|\ufffd/);
    }
  });

  test('says what it is, of which days, and where the rules are from', async () => {
    const { text } = await pageOf(language, sample);
    expect(text).toContain(plain(say.period(say.range(ago(27), last), 25, 28)));
    expect(text).toContain(plain(say.footer(say.date(today), 3, 28)));
    expect(text).toContain(plain(say.medication.rule));
    expect(text).toContain(plain(say.headache.migraineRule));
    expect(text).toContain(plain(say.baseline.caution));
    expect(text).toContain(say.safety.flags['pattern-change']);
    expect(text).toContain(plain(say.medication.relief(2, relieved)));
  });
  const { reliefs } = say.medication;
  const relieved = [reliefs.free(1), reliefs.better(0), reliefs.same(1), reliefs.worse(0)].join(', ');
});

test('counts stand beside their denominators, a dash where nothing was told', async () => {
  const { text } = await pageOf('en', sample);
  expect(text).toContain('Headache days9 of 25');
  expect(text).toContain('per 28 days10.1');
  expect(text).toContain('migraine-like3 of 9');
  expect(text).toContain('Mean peak, 0–105.1 (n = 9)');
  expect(text).toContain('Acute-medication days7 of 25');
  const { text: nothing } = await pageOf('en', empty);
  expect(nothing).toContain('Headache days–');
  expect(nothing).toContain('per 28 daystoo few answers');
  expect(nothing).toContain('began in the neck–');
  expect(nothing).toContain(say.baseline.none);
  expect(nothing).toContain(say.medication.nothing);
  expect(nothing).toContain(say.safety.never);
});

test('the last month is held beside the baseline: how much, by chance or not, and stronger or not', async () => {
  const ache = (peak: number): Answers => ({ headache: true, peak, duration: 240 });
  const month = (count: number, peak: number) =>
    Array<Answers>(28).fill({ headache: false }).fill(ache(peak), 0, count);
  const { text } = await pageOf('en', { ...empty, answers: [...month(4, 3), ...month(12, 8)] });
  expect(text).toContain('12 headache days of 28 answered. Per 28 days 12.0 → 4.0 (−67%).');
  expect(text).toContain(say.baseline.responder);
  expect(text).toContain(say.baseline.chance['larger-than-chance']);
  expect(text).toContain(say.baseline.peak.noticeable('8.0', '3.0'));
  const { text: few } = await pageOf('en', { ...empty, answers: [...month(4, 3), ...month(3, 3)] });
  expect(few).toContain(`3.0 → 4.0${say.baseline.tooFew}`);
  const { text: young } = await pageOf('en', { ...empty, answers: month(5, 3) });
  expect(young).toContain('5 headache days of 28 answered. Not compared');
});

test('a doctor reads of medication first, by class; a physiotherapist of the neck', async () => {
  const { text: doctor } = await pageOf('en', worst, 'doctor');
  expect(doctor.indexOf(say.medication.title)).toBeLessThan(doctor.indexOf(say.neck.title));
  expect(doctor).toContain('Simple painkiller2915, reached');
  expect(doctor).toContain('Gepant or ditan19none given');
  expect(doctor).toContain(say.medication.long);
  const { text: physio } = await pageOf('en', worst, 'physiotherapist');
  expect(physio.indexOf(say.neck.title)).toBeLessThan(physio.indexOf(say.medication.title));
  expect(physio).toContain('Triptan 19 (10, reached)');
  expect(physio).toContain(say.neck.linked);
  expect(physio).toContain('10.0 → 10.0 (n = 99)');
  expect(physio).toContain('after movements: 99 of 99 told');
  expect(physio).toContain('23 Nov · Physiotherapy14 of 14 · 10.0too early');
  expect(physio).toContain(say.visits.more(22));
});

test('an exercise that is no longer in the catalogue is left out', async () => {
  const sessions = [session('once-upon-a-time', last, {})];
  const { text } = await pageOf('en', { ...empty, sessions }, 'physiotherapist');
  expect(text).toContain(say.exercises.nothing);
});

test('the properties of the file say nothing of what is in it', async () => {
  const { properties } = await pageOf('en', sample);
  const { CreationDate, ...rest } = properties;
  expect(Object.values(rest)).toEqual(Array(Object.keys(rest).length).fill('(Unknot)'));
  expect(CreationDate).toContain('20261124');
});

test('several pages at once come out each by itself, and one that cannot be made spoils none', async () => {
  const broken = renderPdf([{ content: [{ image: 'https://example.org/none.png' }] }]);
  const pages = Promise.all([pageOf('en', sample), pageOf('de', sample)]);
  await expect(broken).rejects.toThrow('The PDF could not be laid out.');
  expect((await pages).map(({ text }) => text.slice(0, 8))).toEqual(['Headache', 'Kopfschm']);
});

test('a worker that has died is told of, and replaced', async () => {
  const asked = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => asked.mockRestore());
  const lost = expect(renderPdf([{ content: 'lost' }])).rejects.toThrow('has died');
  await (asked.mock.contexts[0] as Worker).terminate();
  await lost;
  const { text } = readPdf(await renderPdf([{ content: 'found' }]));
  expect(text).toBe('found');
});
