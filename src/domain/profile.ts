import { z } from 'zod';
import { type QuietHours, usualQuiet } from './schedule.ts';

const minuteOfDay = z.int().min(0).max(1439);

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
