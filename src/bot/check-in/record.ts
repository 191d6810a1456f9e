import { Temporal } from 'temporal-polyfill';
import { draftOf, isComplete, ownOption, script, sourceAfter, told } from '../../domain/check-in.ts';
import { comesAgain, delaysFor } from '../../domain/later.ts';
import type { QuietHours } from '../../domain/schedule.ts';
import { type Act, isYounger, respond } from '../../domain/script.ts';
import { type CheckInChange, changeCheckIn, findCheckIn } from '../../store/check-ins.ts';
import type { Database } from '../../store/database.ts';
import { setDelivery } from '../../store/deliveries.ts';
import { keepIntakes } from '../../store/intakes.ts';
import { addMedicine, classifyMedicine, removeMedicine } from '../../store/medicines.ts';
import type { CheckIn, Medicine } from '../../store/schema.ts';
import { isClosed, unclassified } from './state.ts';
import { type CheckInTap, delayOf, type View } from './taps.ts';
import type { Understood } from './typed.ts';

/** Who is speaking, and when: `update` is Telegram's number for what they do, `today` the day they live. */
export interface Visit {
  person: number;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
  update: number;
  zone: string;
  quiet: QuietHours;
}

/** Writes down what a tap says. Returns the row as it then is; undefined when it is gone. */
export async function recordTap(
  db: Database,
  visit: Visit,
  tap: CheckInTap,
  medicines: readonly Medicine[],
): Promise<CheckIn | undefined> {
  let acts: Act[] = 'act' in tap ? [tap.act] : [];
  let typo: Medicine | undefined;
  if ('class' in tap) {
    const medicine = medicines.find(({ id }) => id === tap.class.medicine);
    if (medicine?.class === null && tap.class.is !== null) {
      await classifyMedicine(db, visit.person, medicine.id, tap.class.is);
    } else if (medicine?.class === null) {
      typo = medicine;
      acts = [{ do: 'unpick', question: 'painkillers', option: ownOption(medicine) }];
    }
  }
  const delay = 'view' in tap ? delayOf(tap.view) : undefined;
  if ('view' in tap && delay) {
    const checkIn = await findCheckIn(db, visit.person, tap.checkIn);
    // Before the row, by which a repeat is known: a kill in between loses nothing.
    if (checkIn && viewed(visit, checkIn, tap.view)) {
      const dueAt = comesAgain(delay, visit.now, visit);
      await setDelivery(db, { personId: visit.person, kind: 'later', slot: checkIn.day, dueAt });
    }
  }
  const after = await changeCheckIn(db, visit.person, tap.checkIn, (checkIn) => {
    if ('view' in tap) return viewed(visit, checkIn, tap.view);
    if (isClosed(checkIn, visit.today)) return undefined;
    // What it is has to be told first; a tap that comes late must not go round that.
    if (acts[0]?.do === 'picked' && unclassified(checkIn, medicines)) return undefined;
    return acted(visit, checkIn, acts);
  });
  // What is still ticked would stay.
  if (typo) await removeMedicine(db, visit.person, typo.id);
  return after && keepTaken(db, after, acts);
}

/** Writes down a typed answer. Returns the row as it then is; undefined when it is gone. */
export async function recordTyped(
  db: Database,
  visit: Visit,
  checkIn: CheckIn,
  typed: Understood,
  pending: Medicine | undefined,
): Promise<CheckIn | undefined> {
  const { person } = visit;
  const acts = [...typed.acts];
  if (typed.class && pending) return recordClass(typed.class, pending);
  for (const { name, class: is } of typed.medicines ?? []) {
    const medicine = await addMedicine(db, { person, name, class: is });
    acts.push({ do: 'pick', question: 'painkillers', option: ownOption(medicine) });
  }
  const after = await changeCheckIn(db, person, checkIn.id, (row) => acted(visit, row, acts));
  return after && keepTaken(db, after, acts);

  /** The update is noted first: come again, it is not taken for the answer to the next question. */
  async function recordClass(is: string, medicine: Medicine): Promise<CheckIn | undefined> {
    const after = await changeCheckIn(db, person, checkIn.id, ({ lastUpdateId }) =>
      isYounger(visit.update, lastUpdateId) ? { lastUpdateId: visit.update } : undefined,
    );
    await classifyMedicine(db, person, medicine.id, is);
    return after;
  }
}

/** What was said not to have been taken, once that was asked, is no longer among what was noted by its time. */
async function keepTaken(db: Database, checkIn: CheckIn, acts: readonly Act[]): Promise<CheckIn> {
  const options = told(checkIn.answers, 'painkillers');
  const isAbout = acts.some(({ question }) => question === 'painkillers');
  if (isAbout && Array.isArray(options)) await keepIntakes(db, checkIn.personId, checkIn.day, options);
  return checkIn;
}

/** Writes down a note. Returns the row as it then is; undefined when it is gone. */
export function recordNote(
  db: Database,
  { person, update }: Visit,
  checkIn: CheckIn,
  note: string,
): Promise<CheckIn | undefined> {
  return changeCheckIn(db, person, checkIn.id, (row) =>
    row.asking === 'note' && isYounger(update, row.lastUpdateId)
      ? { note, asking: null, lastUpdateId: update }
      : undefined,
  );
}

/** What a button beside the answers changes. */
function viewed({ update, today }: Visit, checkIn: CheckIn, view: View): CheckInChange | undefined {
  if (isClosed(checkIn, today) || !isYounger(update, checkIn.lastUpdateId)) return undefined;
  const complete = isComplete(checkIn.answers);
  const asksNote = checkIn.asking === 'note';
  const lastUpdateId = update;
  const delay = delayOf(view);
  if (delay) {
    const isOffered = delaysFor(Temporal.PlainDate.from(checkIn.day), today).includes(delay);
    return complete || !isOffered ? undefined : { lastUpdateId, later: true };
  }
  switch (view) {
    case 'resume':
      return { lastUpdateId, later: false };
    case 'note':
      return complete ? { lastUpdateId, asking: 'note' } : undefined;
    case 'no-note':
      return asksNote ? { lastUpdateId, asking: null } : undefined;
    case 'remove-note':
      return asksNote ? { lastUpdateId, asking: null, note: null } : undefined;
    default:
      return undefined;
  }
}

/** Acts one after the other, and what that makes of the row; undefined when none of them counts. */
function acted(visit: Visit, checkIn: CheckIn, acts: readonly Act[]): CheckInChange | undefined {
  const draft = draftOf(checkIn);
  const after = acts.reduce((now, act) => respond(script, now, act, visit.update) ?? now, draft);
  if (after === draft) return undefined;
  const { answers, picks, asking, lastUpdate } = after;
  const changed = { answers, picks, asking, lastUpdateId: lastUpdate, later: false };
  const wasFinished = checkIn.finishedAt !== null;
  if (!wasFinished && !isComplete(answers)) return changed;
  const isToday = Temporal.PlainDate.from(checkIn.day).equals(visit.today);
  const isOther = JSON.stringify(answers) !== JSON.stringify(checkIn.answers);
  return {
    ...changed,
    // A finished day stays one: what a changed answer leaves open counts as not given until it is.
    state: 'done',
    finishedAt: checkIn.finishedAt ?? visit.now,
    source: isOther ? sourceAfter(checkIn.source, { wasFinished, isToday }) : checkIn.source,
  };
}
