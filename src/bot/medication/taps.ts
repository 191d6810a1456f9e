import { Temporal } from 'temporal-polyfill';
import {
  type HeadacheBefore,
  headacheBefore,
  type IntakeReason,
  intakeReasons,
} from '../../domain/intake.ts';
import { type MedicineClass, medicineClasses } from '../../domain/medication.ts';

/**
 * Where something named goes: noted as taken now, as taken on an earlier day, or put on the list alone. `since` is the
 * newest intake that the card knew, 0 for none: by it a tap that comes twice is known.
 */
export type Target = { to: 'now'; since: number } | { to: 'day'; day: Temporal.PlainDate } | { to: 'list' };

/** What a button of /medication asks for. */
export type MedicationTap =
  | { do: 'show' | 'numbers' | 'days' | 'list' }
  | { do: 'other'; target: Target }
  | { do: 'taken' | 'day'; day: Temporal.PlainDate }
  | { do: 'take'; option: string; target: Target }
  | { do: 'undo' | 'other-pain'; intake: number; before: HeadacheBefore }
  | { do: 'take-back'; intake: number }
  | { do: 'medicine' | 'kind' | 'off'; medicine: number }
  | { do: 'is'; medicine: number; class: MedicineClass; target: Target }
  | { do: 'for'; medicine: number; reason: IntakeReason };

/** The callback data of a button. */
export function medicationData(tap: MedicationTap): string {
  const parts: (string | number)[] = ['md', tap.do];
  if ('option' in tap) parts.push(tap.option);
  if ('intake' in tap) parts.push(tap.intake);
  if ('before' in tap) parts.push(tap.before);
  if ('medicine' in tap) parts.push(tap.medicine);
  if ('class' in tap) parts.push(tap.class);
  if ('reason' in tap) parts.push(tap.reason);
  if ('day' in tap) parts.push(tap.day.toString());
  if ('target' in tap) parts.push(targetData(tap.target));
  return parts.join(':');
}

/** A target in few letters. */
export function targetData(target: Target): string {
  if (target.to === 'now') return `now.${target.since}`;
  return target.to === 'day' ? target.day.toString() : target.to;
}

/** Reads callback data, which anybody can forge; undefined when it is none of /medication's. */
export function readMedicationTap(data: string): MedicationTap | undefined {
  const [prefix, what, ...rest] = data.split(':');
  const [first = '', second = '', third = ''] = rest;
  if (prefix !== 'md') return undefined;
  switch (what) {
    case 'show':
    case 'numbers':
    case 'days':
    case 'list':
      return { do: what };
    case 'other': {
      const target = readTarget(first);
      return target && { do: what, target };
    }
    case 'taken':
    case 'day': {
      const day = readDay(first);
      return day && { do: what, day };
    }
    case 'take': {
      const target = readTarget(second);
      return target && { do: what, option: first, target };
    }
    case 'undo':
    case 'other-pain': {
      const intake = readId(first);
      const before = headacheBefore.find((one) => one === second);
      return intake !== undefined && before ? { do: what, intake, before } : undefined;
    }
    case 'take-back': {
      const intake = readId(first);
      return intake === undefined ? undefined : { do: what, intake };
    }
    default:
      return readMedicineTap(what, first, second, third);
  }
}

function readMedicineTap(
  what: string | undefined,
  id: string,
  second: string,
  third: string,
): MedicationTap | undefined {
  const medicine = readId(id);
  if (medicine === undefined) return undefined;
  switch (what) {
    case 'medicine':
    case 'kind':
    case 'off':
      return { do: what, medicine };
    case 'is': {
      const target = readTarget(third);
      const isClass = Object.hasOwn(medicineClasses, second);
      return target && isClass ? { do: what, medicine, class: second as MedicineClass, target } : undefined;
    }
    case 'for': {
      const reason = intakeReasons.find((one) => one === second);
      return reason && { do: what, medicine, reason };
    }
    default:
      return undefined;
  }
}

/** Reads what `targetData` wrote. */
export function readTarget(text: string): Target | undefined {
  if (text === 'list') return { to: text };
  const [, since] = /^now\.(0|[1-9]\d{0,14})$/.exec(text) ?? [];
  if (since !== undefined) return { to: 'now', since: Number(since) };
  const day = readDay(text);
  return day && { to: 'day', day };
}

function readId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

function readDay(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
