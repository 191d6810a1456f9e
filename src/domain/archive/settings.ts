import { Temporal } from 'temporal-polyfill';
import { canEndOn } from '../pause.ts';
import type { Profile } from '../profile.ts';
import { type ArchiveSettings, isInstant } from './archive.ts';

/** What a file holds of a person's profile: all but what is being asked just now. */
export function keptOf(profile: Profile): ArchiveSettings['profile'] {
  const { offered: _, screen: __, ticking: ___, breaksAnswered: ____, ...kept } = profile;
  return kept;
}

/** What is told with its moment: of two the later one holds, so that no file takes back what speaks against something now. */
export const dated = ['safety', 'body', 'signs', 'where', 'workplace', 'holds'] as const;

/** The profile with what a file says of it. */
export function restoredProfile(now: Profile, file: ArchiveSettings['profile']): Profile {
  const later = dated.flatMap((part) => {
    const [known, told] = [now[part], file[part]];
    return known && told && !isLater(told.at, known.at) ? [[part, known] as const] : [];
  });
  const lessons = [...new Set([...(file.lessons ?? []), ...(now.lessons ?? [])])];
  const given = Object.fromEntries(Object.entries(file).filter(([, part]) => part !== undefined));
  return { ...now, ...given, ...Object.fromEntries(later), ...(lessons.length > 0 && { lessons }) };
}

/** The first day after the pause that a file tells of, if there can still be one; undefined: it is as it is now. */
export function restoredPause(
  now: string | null,
  { pausedUntil }: ArchiveSettings,
  today: Temporal.PlainDate,
): string | undefined {
  if (pausedUntil === null || pausedUntil === now) return undefined;
  return canEndOn(Temporal.PlainDate.from(pausedUntil), today) ? pausedUntil : undefined;
}

/** The reminders that a file has otherwise. */
export function restoredReminders(
  now: ArchiveSettings['reminders'],
  { reminders }: ArchiveSettings,
): ArchiveSettings['reminders'] {
  return reminders.filter(({ kind, minute, weekdays, active }) => {
    const known = now.find((one) => one.kind === kind);
    return known?.minute !== minute || known.weekdays !== weekdays || known.active !== active;
  });
}

/** A stored moment that cannot be read is none. */
function isLater(told: string, known: string): boolean {
  return !isInstant(known) || Temporal.Instant.compare(told, known) > 0;
}
