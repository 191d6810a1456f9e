import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  answeredOf,
  breakAfter,
  breakIdeas,
  breakVerdict,
  endOf,
  firstBreak,
  ideaFor,
  nextBreak,
  workOf,
} from '../../src/domain/micro-breaks.ts';
import { usual } from '../../src/domain/schedule.ts';

const zone = 'Europe/Berlin';
const work = { from: 540, to: 1020 };

/** "2026-11-23 09:30" in Berlin. */
const at = (local: string, where = zone) =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime(where).toInstant();

const hour = (minute: number | undefined) =>
  minute === undefined ? undefined : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

describe('the breaks of a day', () => {
  test('begin half an hour after work, by default with the routine', () => {
    expect(firstBreak({ from: 480, to: 1020 })).toBe(510);
    expect(firstBreak(workOf({}))).toBe(usual['micro-break'].minute);
    expect(workOf({ work: { from: 420, to: 960 } })).toEqual({ from: 420, to: 960 });
  });

  test('come each half hour until work ends', () => {
    const minutes: (number | undefined)[] = [firstBreak(work)];
    for (let last = minutes[0]; last !== undefined; ) {
      last = breakAfter(last, work);
      minutes.push(last);
    }
    expect(minutes.map(hour).join(' ')).toBe(
      '9:30 10:00 10:30 11:00 11:30 12:00 12:30 13:00 13:30 14:00 14:30 15:00 15:30 16:00 16:30 ',
    );
  });

  test.each([
    ['long before work', 0, '9:30'],
    ['when work begins', 540, '9:30'],
    ['a minute before one', 569, '9:30'],
    ['at one', 570, '10:00'],
    ['when one came late', 583, '10:00'],
    ['before the last', 989, '16:30'],
    ['at the last', 990, undefined],
    ['after work', 1200, undefined],
  ])('%s the next is the next half hour of work', (_when, minute, next) => {
    expect(hour(breakAfter(minute, work))).toBe(next);
  });

  test('are counted from when work begins, and there is none in half an hour of work', () => {
    expect(hour(breakAfter(615, { from: 555, to: 1020 }))).toBe('10:45');
    expect(breakAfter(0, { from: 540, to: 570 })).toBeUndefined();
    expect(breakAfter(0, { from: 540, to: 480 })).toBeUndefined();
  });

  test('are kept under their local time, each once', () => {
    expect(nextBreak(at('2026-11-23 10:00'), zone, work)).toEqual({
      slot: '2026-11-23T10:30',
      dueAt: at('2026-11-23 10:30'),
    });
    expect(nextBreak(at('2026-11-23 10:00').add({ seconds: 59 }), zone, work)?.slot).toBe('2026-11-23T10:30');
    expect(nextBreak(at('2026-11-23 16:30'), zone, work)).toBeUndefined();
  });

  test('keep their local time on a day that changes the clocks', () => {
    expect(nextBreak(at('2026-10-25 09:30'), zone, work)?.dueAt.toString()).toBe('2026-10-25T09:00:00Z');
    expect(nextBreak(at('2027-03-28 09:30'), zone, work)?.dueAt.toString()).toBe('2027-03-28T08:00:00Z');
  });

  test('suggest another thing each time, and at the same hour another every day', () => {
    const ideas = Array.from({ length: 15 }, (_, n) =>
      ideaFor(at('2026-11-23 09:30').add({ minutes: 30 * n })),
    );
    expect(new Set(ideas)).toEqual(new Set(breakIdeas));
    for (const [n, idea] of ideas.slice(1).entries()) expect(idea).not.toBe(ideas[n]);
    const days = [23, 24, 25, 26, 27].map((day) => ideaFor(at(`2026-11-${day} 09:30`)));
    expect(new Set(days)).toEqual(new Set(breakIdeas));
  });
});

describe('what counts as answered', () => {
  test('is nothing until somebody has answered', () => {
    expect(answeredOf({})).toBeUndefined();
    expect(answeredOf({ breaksAnswered: '2026-11-23T09:05:00Z' })).toEqual(
      Temporal.Instant.from('2026-11-23T09:05:00Z'),
    );
  });

  test('is the whole day when no more are wanted on it', () => {
    expect(endOf(Temporal.PlainDate.from('2026-11-23'), zone)).toEqual(at('2026-11-24 00:00'));
    expect(endOf(Temporal.PlainDate.from('2026-10-25'), zone).toString()).toBe('2026-10-25T23:00:00Z');
  });
});

describe('a break that is due', () => {
  /** Monday 23 November 2026; `answered` and `sent` in local time. */
  function judged(due: string, { answered, sent = [] }: { answered?: string; sent?: string[] } = {}) {
    return breakVerdict({
      dueAt: at(due),
      zone,
      work,
      answered: answered === undefined ? undefined : at(answered),
      sent: sent.map((one) => at(one)),
    });
  }
  const day = (date: number, ...hours: string[]) => hours.map((hour) => `2026-11-${date} ${hour}`);

  test('is sent when none came before it', () => {
    expect(judged('2026-11-23 09:30')).toBe('send');
    expect(judged('2026-11-23 09:30', { answered: '2026-11-22 12:00' })).toBe('send');
  });

  test('is sent after one without an answer, and not after two in a row', () => {
    expect(judged('2026-11-23 10:00', { sent: day(23, '09:30') })).toBe('send');
    expect(judged('2026-11-23 10:30', { sent: day(23, '09:30', '10:00') })).toBe('stop');
    expect(judged('2026-11-23 10:30', { sent: day(23, '10:00', '09:30') })).toBe('stop');
  });

  test('is sent when one of the last two was answered', () => {
    const sent = day(23, '09:30', '10:00', '10:30');
    expect(judged('2026-11-23 11:00', { answered: '2026-11-23 10:04', sent })).toBe('send');
    expect(judged('2026-11-23 11:00', { answered: '2026-11-23 09:34', sent })).toBe('stop');
    // Answering the last one answers those before it.
    expect(judged('2026-11-23 11:00', { answered: '2026-11-23 10:45', sent })).toBe('send');
  });

  test('is answered at the very moment it is due', () => {
    const sent = day(23, '09:30', '10:00');
    expect(judged('2026-11-23 10:30', { answered: '2026-11-23 10:00', sent })).toBe('send');
  });

  test('is not sent on a day on which no more are wanted, and is sent the day after', () => {
    const answered = '2026-11-24 00:00';
    expect(judged('2026-11-23 11:00', { answered, sent: day(23, '09:30') })).toBe('stop');
    expect(judged('2026-11-24 09:30', { answered, sent: day(23, '09:30', '10:00') })).toBe('send');
  });

  test.each([
    ['08:59', 'stop'],
    ['09:00', 'send'],
    ['16:59', 'send'],
    ['17:00', 'stop'],
  ])('at %s, with work from 9 to 17, means: %s', (time, verdict) => {
    expect(judged(`2026-11-23 ${time}`)).toBe(verdict);
  });

  test('is judged where the person is', () => {
    const dueAt = at('2026-11-23 10:00');
    expect(breakVerdict({ dueAt, zone: 'Asia/Tokyo', work, answered: undefined, sent: [] })).toBe('stop');
  });

  const silent = [...day(18, '09:30', '10:00'), ...day(19, '09:30', '10:00'), ...day(20, '09:30', '10:00')];

  test('is the last line after three such days in a row, over a weekend too', () => {
    expect(judged('2026-11-23 09:30', { sent: silent })).toBe('switch-off');
    expect(judged('2026-11-23 09:30', { answered: '2026-11-18 09:00', sent: silent })).toBe('switch-off');
  });

  test('is no last line on the third such day itself, nor after two', () => {
    expect(judged('2026-11-20 10:30', { sent: silent })).toBe('stop');
    expect(judged('2026-11-20 09:30', { sent: silent.slice(0, 4) })).toBe('send');
    expect(judged('2026-11-20 10:00', { sent: silent.slice(0, 5) })).toBe('send');
  });

  test.each([
    ['on the first of them', '2026-11-18 12:00'],
    ['on the second', '2026-11-19 12:00'],
    ['on the third, in the evening', '2026-11-20 19:00'],
    ['on Sunday', '2026-11-22 12:00'],
  ])('is sent when anything was answered %s', (_when, answered) => {
    expect(judged('2026-11-23 09:30', { answered, sent: silent })).toBe('send');
  });

  test('does not count days on which only one was sent', () => {
    const sent = [
      ...day(17, '16:30'),
      ...day(18, '16:30'),
      ...day(19, '09:30', '10:00'),
      ...day(20, '09:30', '10:00'),
    ];
    expect(judged('2026-11-23 09:30', { sent })).toBe('send');
  });
});
