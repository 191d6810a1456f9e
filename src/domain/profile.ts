import { z } from 'zod';
import { type QuietHours, usualQuiet } from './schedule.ts';

const minuteOfDay = z.int().min(0).max(1439);

/** Ids that were ticked, and when (ISO 8601). */
const ticked = z
  .object({ ticked: z.array(z.string()), at: z.string() })
  .optional()
  .catch(undefined);

const moment = z.iso.datetime({ offset: true }).optional().catch(undefined);

const profileSchema = z.object({
  /** A place whose zone was offered to the person, who has not yet said whether it is right. */
  offered: z.object({ place: z.string(), zone: z.string() }).optional().catch(undefined),
  /** The safety screen as it is being ticked, or as it was when it was done. */
  screen: z
    .object({ picks: z.record(z.string(), z.unknown()), lastUpdate: z.number(), done: z.boolean() })
    .optional()
    .catch(undefined),
  /** The safety screen as it was last answered: the ids of its red flags, and when (ISO 8601). */
  safety: z
    .object({ flags: z.array(z.string()), at: z.string() })
    .optional()
    .catch(undefined),
  /** The quiet hours the person has chosen, in minutes of the day; equal for none. */
  quiet: z.object({ from: minuteOfDay, to: minuteOfDay }).optional().catch(undefined),
  /** The lists that are being ticked, or were; by their id. */
  ticking: z
    .record(
      z.string(),
      z.object({ picks: z.record(z.string(), z.unknown()), lastUpdate: z.number(), done: z.boolean() }),
    )
    .optional()
    .catch(undefined),
  /** What speaks against movements, as it was last answered: ids of contraindications, and when (ISO 8601). */
  body: ticked,
  /** How the person describes their headaches: ids of signs, and when (ISO 8601). */
  signs: ticked,
  /** Where it hurts: ids of places, and when (ISO 8601). */
  where: ticked,
  /** What the workplace lacks: ids of its check, and when (ISO 8601). */
  workplace: ticked,
  /** Whether holding the breath is safe, as the person last said, and when (ISO 8601). */
  holds: z
    .object({ is: z.enum(['safe', 'unsafe']), at: z.string() })
    .optional()
    .catch(undefined),
  /** The hours of work in which breaks from sitting come, in minutes of the day. */
  work: z.object({ from: minuteOfDay, to: minuteOfDay }).optional().catch(undefined),
  /** Up to when breaks from sitting count as answered (ISO 8601). */
  breaksAnswered: moment,
  /** From when on the programme of movements counts what was practised (ISO 8601); undefined: all of it. */
  programmeFrom: moment,
  /** Whether a fall of stress from one evening to the next is to be pointed out. */
  letDown: z.boolean().optional().catch(undefined),
  /** Whether the person would like to rely less on painkillers, as they last said. */
  lessMedication: z.boolean().optional().catch(undefined),
  /** The lessons that were read, by id, oldest first. */
  lessons: z.array(z.string()).optional().catch(undefined),
});

/** What is kept of a person beside the diary. */
export type Profile = z.infer<typeof profileSchema>;

/** The stored profile; a part that cannot be read counts as not given. */
export function readProfile(stored: Readonly<Record<string, unknown>>): Profile {
  return profileSchema.parse(stored);
}

/** The person's quiet hours: their own, or the usual ones. */
export function quietOf({ quiet }: Profile): QuietHours {
  return quiet ?? usualQuiet;
}
