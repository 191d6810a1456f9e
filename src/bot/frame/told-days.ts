import { Temporal } from 'temporal-polyfill';
import { ownOption } from '../../domain/check-in.ts';
import type { ClassByOption } from '../../domain/classify.ts';
import type { ToldDay } from '../../domain/day.ts';
import type { CheckIn, Medicine } from '../../store/schema.ts';

/** What was told of each day, for the rules that look back on them. */
export function toldDays(checkIns: readonly Pick<CheckIn, 'day' | 'answers'>[]): ToldDay[] {
  return checkIns.map(({ day, answers }) => ({ day: Temporal.PlainDate.from(day), answers }));
}

/** The class of each of a person's own painkillers, by the option that stands for it. */
export function classesOf(medicines: readonly Pick<Medicine, 'id' | 'class'>[]): ClassByOption {
  return new Map(medicines.map((medicine) => [ownOption(medicine), medicine.class]));
}
