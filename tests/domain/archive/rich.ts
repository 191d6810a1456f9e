import type { Archive } from '../../../src/domain/archive/archive.ts';

/** Does work that pauses, without the pauses; tells how many there would have been. */
export function paused<Result>(work: Generator<void, Result>): { result: Result; pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = work.next();
    if (done) return { result: value, pauses };
  }
}

/** A file with something of everything in it. */
export const richArchive: Archive = {
  format: 'unknot',
  version: 1,
  exportedAt: '2026-11-24T19:00:00Z',
  settings: {
    language: 'de',
    zone: 'Europe/Berlin',
    pausedUntil: '2026-12-01',
    reminders: [
      { kind: 'check-in', minute: 1215, weekdays: 127, active: true },
      { kind: 'micro-break', minute: 570, weekdays: 31, active: false },
    ],
    profile: {
      safety: { flags: ['steadily-worse'], at: '2026-11-01T10:00:00Z' },
      quiet: { from: 1320, to: 390 },
      letDown: true,
      lessons: ['sleep-regularity'],
    },
  },
  medicines: [
    { name: 'Ibuprofen 400', class: 'non-opioid', reason: null, listed: true },
    { name: 'Zölmi', class: null, reason: 'preventive', listed: false },
  ],
  days: [
    {
      day: '2026-11-22',
      answers: {
        headache: true,
        peak: 7,
        duration: 180,
        side: 'left',
        quality: 'pulsating',
        movement: true,
        with: ['nausea', 'light'],
        origin: [],
        painkillers: ['triptan', 'medicine-1'],
        sitting: 480,
        stress: null,
      },
      note: 'After the “long” day; see, below\nand further',
      finished: true,
      source: 'today',
      label: 'migraine-like',
      rule: 'features',
    },
    { day: '2026-11-23', answers: { headache: false, sitting: 60 }, finished: false, source: 'recall' },
  ],
  headaches: [
    {
      startedAt: '2026-11-22T10:00:00.25Z',
      day: '2026-11-22',
      endedAt: '2026-11-22T13:00:00Z',
      peak: 7,
      side: 'left',
      relief: 'better',
    },
    {
      startedAt: '2026-11-24T08:00:00Z',
      day: '2026-11-24',
      endedAt: null,
      peak: 3,
      side: null,
      relief: null,
    },
  ],
  intakes: [
    {
      day: '2026-11-22',
      takenAt: '2026-11-22T10:30:00Z',
      option: 'medicine-1',
      reason: 'headache',
      headache: 1,
    },
    { day: '2026-11-22', takenAt: null, option: 'triptan', reason: 'other-pain', headache: null },
  ],
  practices: [
    {
      exercise: 'movement',
      day: '2026-11-22',
      plan: { week: 2, parts: ['chin-nod'], eased: [] },
      step: 1,
      before: 5,
      after: null,
      results: { 'chin-nod': 'done' },
      nextDay: 'fine',
      completed: true,
      createdAt: '2026-11-22T17:00:00Z',
      startedAt: '2026-11-22T17:01:00Z',
      endedAt: '2026-11-22T17:20:00Z',
    },
  ],
  visits: [
    { day: '2026-11-20', kind: 'physiotherapy', note: 'Neck' },
    { day: '2026-11-21', kind: 'doctor' },
  ],
  consents: [
    { purpose: 'diary', version: '1', language: 'de', textHash: 'abc', givenAt: '2026-10-01T10:00:00Z' },
  ],
};
