import { Composer, type NextFunction } from 'grammy';
import { lessonDays } from '../../domain/lesson-reasons.ts';
import {
  chooseLesson,
  type Lead,
  type LessonId,
  lessonIds,
  lessonOf,
  nextLesson,
  noteLesson,
  type Topic,
  topics,
} from '../../domain/lessons.ts';
import { readProfile } from '../../domain/profile.ts';
import { type Clock, dayAt } from '../../domain/time.ts';
import { listCheckIns } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { listMedicines } from '../../store/medicines.ts';
import { changePerson } from '../../store/people.ts';
import type { Person } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import type { OuterContext } from '../frame/ask.ts';
import { button, type Face, rows } from '../frame/card.ts';
import { dayOf, type LetterKind } from '../frame/letter.ts';
import type { Screen } from '../frame/screen.ts';
import { type Settled, showSettled } from '../frame/settled.ts';
import { classesOf, toldDays } from '../frame/told-days.ts';

/** The buttons by which lessons lead elsewhere. */
const leads: Record<Lead, string> = {
  'check-in': 'checkin',
  safety: 'se:ask:safety',
  workplace: 'wp:show',
  breaks: 'mb:show',
  breathing: 'breathe',
  'letting-go': 'pr:new:muscle-relaxation',
  movement: 'move',
  'self-pressure': 'pr:new:trigger-point-pressure',
};

/**
 * What the clock sends: that there is something to know, and nothing of what it is.
 *
 * @param read the lessons that were read, oldest first
 */
export function learnNotice({ learn: say }: Words, read: readonly string[] = []): Face {
  return { text: say.notice, buttons: [[button(say.read, nextData(read.at(-1)))]] };
}

/** The notice that there is something to know. */
export const lessonLetter: LetterKind<'lesson'> = {
  about: dayOf,
  load: async () => (found) => {
    const { delivery, words, person } = found;
    return { doing: 'send', delivery, face: learnNotice(words, readBy(person)) };
  },
};

/** One lesson, what it rests on, and where it leads. */
export function lessonFace({ learn: say }: Words, lesson: LessonId): Face {
  const { basis, sources = [], leads: lead } = lessonOf(lesson);
  const { title, text, try: attempt } = say.lessons[lesson];
  return {
    text: [
      `<b>${title}</b>`,
      text,
      `<b>${say.try}</b> ${attempt}`,
      `<i>${say.basis[basis](sources.join('; '))}</i>`,
    ].join('\n\n'),
    buttons: [
      ...(lead ? [[button(say.leads[lead], leads[lead])]] : []),
      [button(say.another, nextData(lesson)), button(say.all, 'le:all')],
    ],
  };
}

/** What there is to learn about, a button each. */
export function topicsFace({ learn: say }: Words): Face {
  return {
    text: say.allTitle,
    buttons: rows(
      topics.map((topic) => button(say.topics[topic], `le:all:${topic}`)),
      2,
    ),
  };
}

/** The lessons of one topic, a button each; those that were read with a tick. */
export function topicFace(words: Words, topic: Topic, read: readonly string[]): Face {
  const { checkIn, learn: say } = words;
  const about = lessonIds.filter((id) => lessonOf(id).topic === topic);
  return {
    text: `<b>${say.topics[topic]}</b>`,
    buttons: [
      ...about.map((id) => [button(`${read.includes(id) ? '✓ ' : ''}${say.lessons[id].title}`, `le:${id}`)]),
      [button(checkIn.back, 'le:all')],
    ],
  };
}

/** The next lesson after the one that was read last. */
function nextData(last = ''): string {
  return `le:next:${last}`;
}

/** /learn: the lesson that fits now, the next one, or one from the list. */
export function createLearn({
  db,
  clock,
  screen,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();
  composer.command('learn', (ctx, next) => show(ctx, next, screen.say, chosen));
  composer.callbackQuery('learn', (ctx, next) => show(ctx, next, screen.say, chosen));
  composer.callbackQuery(/^le:next:(.*)$/, (ctx, next) =>
    show(ctx, next, screen.replace, (found) => chosen(found, ctx.match[1])),
  );
  composer.callbackQuery('le:all', (ctx, next) =>
    show(ctx, next, screen.replace, ({ words }) => topicsFace(words)),
  );
  for (const topic of topics) {
    composer.callbackQuery(`le:all:${topic}`, (ctx, next) =>
      show(ctx, next, screen.replace, ({ words, person }) => topicFace(words, topic, readBy(person))),
    );
  }
  for (const lesson of lessonIds) {
    composer.callbackQuery(`le:${lesson}`, (ctx, next) =>
      show(ctx, next, screen.replace, (found) => read(found, () => lesson)),
    );
  }
  return composer;

  /** Shows what it says to somebody who is set up; whoever is not is led back there, and a stranger is passed on. */
  async function show(
    ctx: OuterContext,
    next: NextFunction,
    how: Screen['say'],
    face: (found: Settled) => Face | Promise<Face>,
  ): Promise<void> {
    await showSettled(ctx, next, { db, screen }, how, face);
  }

  /** The lesson that fits now; with the one that was read before (id), the one after it. */
  async function chosen(found: Settled, before?: string): Promise<Face> {
    const { person, zone } = found;
    const today = dayAt(clock(), zone);
    const from = today.subtract({ days: lessonDays - 1 }).toString();
    const checkIns = await listCheckIns(db, person.id, from, today.toString());
    const medicines = await listMedicines(db, person.id);
    const learning = {
      days: toldDays(checkIns),
      classes: classesOf(medicines),
      today,
    };
    return read(found, (known) =>
      before === undefined
        ? chooseLesson({ ...learning, read: known })
        : nextLesson({ ...learning, read: known }, before),
    );
  }

  /** Shows a lesson by those that were read, and notes it as read. */
  async function read(
    { words, person }: Settled,
    choose: (known: readonly string[]) => LessonId,
  ): Promise<Face> {
    let lesson = choose(readBy(person));
    await changePerson(db, { id: person.id, now: clock() }, ({ profile }) => {
      const kept = readProfile(profile);
      const known = kept.lessons ?? [];
      lesson = choose(known);
      return lesson === known.at(-1)
        ? undefined
        : { profile: { ...kept, lessons: noteLesson(known, lesson) } };
    });
    return lessonFace(words, lesson);
  }
}

/** The lessons a person has read, by id, oldest first. */
function readBy({ profile }: Pick<Person, 'profile'>): string[] {
  return readProfile(profile).lessons ?? [];
}
