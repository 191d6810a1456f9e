import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { asc, eq, lte } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { guidedOverText, guidedStepText } from '../../src/bot/practice/guided-card.ts';
import { guidedSteps } from '../../src/domain/guided.ts';
import { createLogger } from '../../src/logger.ts';
import { type Database, type DatabaseConfig, openDatabase } from '../../src/store/database.ts';
import { deliveries, leases, people, practices } from '../../src/store/schema.ts';
import { wordsIn } from '../../src/words/catalogue.ts';
import { createPostgres } from '../postgres.ts';
import { until } from '../program.ts';
import { bundleProgram, createSupply, type Process, type Program } from './processes.ts';
import { evening } from './replica.ts';
import { type BulkTelegram, startTelegram } from './telegram.ts';

const log = createLogger('silent');
const bulkRate = 250;
/** How many steps the sender has on their way, at most. */
const window = 20;
/** From one round of steps to the next: by then the step of everybody is over. */
const roundSeconds = 100;

let program: Program;
let telegram: BulkTelegram;
beforeAll(async () => {
  program = await bundleProgram();
});
afterAll(() => program.remove());
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram.close());

const words = wordsIn('en');
/** Every step of it lasts 35 seconds, longer than a round of kills. */
const plan = { level: '16', leftOut: [], releaseOnly: true } as const;
const steps = guidedSteps({ exercise: 'muscle-relaxation', ...plan, leftOut: [] });

/** What is seen of a step; of the one behind the last: the end. */
const textOf = (step: number) =>
  step < steps.length ? guidedStepText(words, steps, step) : guidedOverText(words);

/** The message in which this person is guided. */
const cardOf = (person: number) => 1000 + person;

/** So many people in the middle of muscle relaxation, each at another step, all of which are over now. */
async function seedSessions(db: Database, count: number): Promise<number[]> {
  const persons = Array.from({ length: count }, (_, index) => index + 1);
  const before = evening.subtract({ hours: 1 });
  const met = { language: 'en', zone: 'Europe/Berlin', metAt: before, createdAt: before, seenAt: before };
  await db.insert(people).values(persons.map((id) => ({ id, ...met })));
  const begun = { exercise: 'muscle-relaxation', state: 'running', day: '2026-11-23', before: 5 } as const;
  const rows = await db
    .insert(practices)
    .values(
      persons.map((personId) => ({
        ...{ personId, ...begun, plan, step: firstStep(personId), messageId: cardOf(personId) },
        ...{ createdAt: before, startedAt: before, sentAt: before, dueAt: evening },
      })),
    )
    .returning({ id: practices.id, personId: practices.personId });
  await db.insert(deliveries).values(
    rows.map(({ id, personId }) => ({
      ...{ personId, kind: 'session', slot: String(id), dueAt: evening, urgent: true },
    })),
  );
  return persons;
}

const firstStep = (person: number) => person % steps.length;

/** The steps that this person is to see, so many rounds after the first. */
function expectedOf(person: number, rounds: number): string[] {
  const first = firstStep(person) + 1;
  return Array.from({ length: rounds }, (_, round) => first + round)
    .filter((step) => step <= steps.length)
    .map(textOf);
}

const seenBy = (person: number) => telegram.sent.filter(({ chat }) => chat === person);

/** Whether everybody has seen the last of their steps up to this round. */
const isThrough = (persons: readonly number[], rounds: number) =>
  persons.every((person) =>
    seenBy(person)
      .at(-1)
      ?.text.startsWith(expectedOf(person, rounds).at(-1) ?? '-'),
  );

/** Kills whoever sends, in the middle of so many steps from now on; tells who it was when that is over. */
function killAt(count: number, running: readonly Process[]): Promise<Process> {
  let left = count;
  return new Promise((resolve, reject) => {
    telegram.rule = async ({ sender: name }) => {
      left -= 1;
      if (left === 0) {
        const sender = running.find((one) => one.name === name);
        if (sender) sender.kill().then(() => resolve(sender), reject);
        else reject(new Error('Somebody dead has sent.'));
      }
      // Telegram takes its time, so that many steps are on their way.
      await wait(Math.floor(Math.random() * 20));
    };
  });
}

/** Expects that everybody saw every step, in its order, in their one message; and that few came twice. */
function expectEveryStep(persons: readonly number[], rounds: number, mayRepeat: number): void {
  let repeats = 0;
  for (const person of persons) {
    const seen = seenBy(person);
    const texts = seen.map(({ text }) => text);
    const once = texts.filter((text, place) => text !== texts[place - 1]);
    const expected = expectedOf(person, rounds);
    expect(once.map((text, place) => text.startsWith(expected[place] ?? '-'))).toEqual(
      expected.map(() => true),
    );
    expect(new Set(seen.map(({ edits }) => edits))).toEqual(new Set([cardOf(person)]));
    repeats += texts.length - once.length;
  }
  expect(repeats).toBeLessThanOrEqual(mayRepeat);
}

/** Expects that the rows tell what people see, and that the next step of each is owed once, at its time. */
async function expectKept(db: Database, persons: readonly number[], rounds: number): Promise<void> {
  const rows = await db.select().from(practices).orderBy(asc(practices.personId));
  expect(rows.map(({ personId }) => personId)).toEqual(persons);
  const owed = await db.select().from(deliveries);
  const asked = new Map((await db.select().from(people)).map((person) => [person.id, person.asked]));
  expect(owed).toHaveLength(persons.length);
  for (const { id, personId, state, step, completed, dueAt } of rows) {
    const [delivery] = owed.filter(({ slot }) => slot === String(id));
    const isOver = firstStep(personId) + rounds >= steps.length;
    if (isOver) {
      expect({ state, completed, asked: asked.get(personId) }).toEqual({
        state: 'after',
        completed: true,
        asked: `practice:${id}:after`,
      });
      expect(delivery?.state).toBe('sent');
    } else {
      expect({ state, step }).toEqual({ state: 'running', step: firstStep(personId) + rounds });
      expect(delivery?.state).toBe('due');
      expect(dueAt && delivery?.dueAt.equals(dueAt)).toBe(true);
    }
  }
}

/** Who is owed the step of this round. */
async function listOwed(db: Database, round: number): Promise<number[]> {
  const began = evening.add({ seconds: round * roundSeconds });
  const owed = await db.select().from(practices).where(lte(practices.dueAt, began));
  return owed.map(({ personId }) => personId);
}

/** Processes whose clock shows the evening, so many rounds of steps later. */
const supplyAt = (database: DatabaseConfig, round: number, ahead: number) =>
  createSupply(
    program,
    { database, telegram: telegram.url, bulkRate, began: Date.now() - round * roundSeconds * 1000 },
    ahead,
  );

test('on PostgreSQL, beside a second replica, four kills in the middle of 120 steps lose and skip none', {
  timeout: 90_000,
}, async () => {
  const made = await createPostgres();
  const database = { kind: 'postgres', url: made.url } as const;
  const { db, close } = await openDatabase(database, log);
  onTestFinished(async () => {
    await close();
    await made.drop();
  });
  const persons = await seedSessions(db, 60);
  let mayRepeat = 0;
  for (let round = 0; round < 2; round++) {
    const supply = supplyAt(database, round, 2);
    const running: Process[] = [];
    const before = telegram.attempts.length;
    const killedOnes: { name: string; owed: number[] }[] = [];
    for (let kills = 0; kills < 2; kills++) {
      const killed = killAt(1 + Math.floor(Math.random() * 25), running);
      // The next one need not wait until the lease of the dead has run out: that takes the same six seconds every time.
      await db.delete(leases);
      while (running.length < 2) {
        const next = await supply.next();
        running.push(next);
        await next.start();
      }
      const dead = await killed;
      running.splice(running.indexOf(dead), 1);
      killedOnes.push({ name: dead.name, owed: await listOwed(db, round) });
    }
    telegram.rule = undefined;
    const isLast = round === 1;
    if (!isLast) await db.delete(leases);
    const since = performance.now();
    await until(() => isThrough(persons, round + 1));
    // What a dead process had sent, and nobody noted, comes once more.
    await until(async () => (await listOwed(db, round)).length === 0);
    // Whoever is left takes over by itself.
    expect(performance.now() - since).toBeLessThan(12_000);
    for (const one of running) await one.stop();
    // The last words of the dead may still have been on the wire when they were gone.
    for (const { name, owed } of killedOnes) {
      const underWay = telegram.attempts
        .slice(before)
        .filter(({ sender, chat }) => sender === name && owed.includes(chat)).length;
      expect(underWay).toBeLessThanOrEqual(window);
      mayRepeat += underWay;
    }
  }
  expectEveryStep(persons, 2, mayRepeat);
  await expectKept(db, persons, 2);
});

test('on the embedded database, the next process takes up within seconds what was killed', {
  timeout: 90_000,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'unknot-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const database = { kind: 'embedded', directory: join(directory, 'database') } as const;
  const seeding = await openDatabase(database, log);
  const persons = await seedSessions(seeding.db, 40);
  await seeding.close();

  const supply = supplyAt(database, 0, 1);
  const first = await supply.next();
  const killed = killAt(10, [first]);
  await first.start();
  await killed;
  telegram.rule = undefined;
  const between = await openDatabase(database, log);
  const owed = await listOwed(between.db, 0);
  await between.close();
  const second = await supply.next();
  await second.start();
  const since = performance.now();
  const comesFromSecond = (person: number) => seenBy(person).some(({ sender }) => sender === second.name);
  await until(() => isThrough(persons, 1) && owed.every(comesFromSecond));
  expect(performance.now() - since).toBeLessThan(12_000);
  await second.stop();

  expectEveryStep(persons, 1, window);
  const { db, close } = await openDatabase(database, log);
  await expectKept(db, persons, 1);
  expect(await db.$count(deliveries, eq(deliveries.state, 'failed'))).toBe(0);
  await close();
});
