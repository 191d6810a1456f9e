import { intakeReasons, usualReason } from '../../domain/intake.ts';
import type { Medicine } from '../../store/schema.ts';
import type { Words } from '../../words/en/words.ts';
import { escaped } from '../../words/format.ts';
import { type Face, packed, shortened } from '../frame/card.ts';
import { type MedicationInput, parts, tap } from './card.ts';
import { mostListed } from './days-card.ts';

/** The person's own list, a button each. */
export function listFace({ kept, words, notice }: MedicationInput): Face {
  const { checkIn, medication: say } = words;
  const listed = kept.medicines.filter((medicine) => medicine.listed).slice(-mostListed);
  return {
    text: parts([say.listTitle, notice, listed.length > 0 ? say.listTap : say.listEmpty]),
    buttons: [
      ...listed.map((medicine) => {
        const whole = `${medicine.name} · ${kindOf(words, medicine)}`;
        const label = shortened(whole) === whole ? whole : shortened(medicine.name);
        return [tap(label, { do: 'medicine', medicine: medicine.id })];
      }),
      [tap(say.add, { do: 'other', target: { to: 'list' } }), tap(checkIn.back, { do: 'show' })],
    ],
  };
}

/** One medicine: its kind, what it is taken for, and the way off the list. */
export function medicineFace({ words, notice }: MedicationInput, medicine: Medicine): Face {
  const { checkIn, medication: say } = words;
  const { id } = medicine;
  const reason = usualReason(medicine);
  const reasons = intakeReasons.map((one) =>
    tap(one === reason ? `✓ ${say.reasons[one]}` : say.reasons[one], {
      do: 'for',
      medicine: id,
      reason: one,
    }),
  );
  return {
    text: parts([
      notice,
      `<b>${escaped(medicine.name)}</b>`,
      [say.kind(kindOf(words, medicine)), say.reasons[reason]].join('\n'),
      say.preventiveCounts,
    ]),
    buttons: [
      ...packed(reasons),
      [tap(say.changeKind, { do: 'kind', medicine: id }), tap(say.takeOff, { do: 'off', medicine: id })],
      [tap(checkIn.back, { do: 'list' })],
    ],
  };
}

function kindOf({ safety, medication }: Words, { class: is }: Medicine): string {
  return safety.classes[is as keyof typeof safety.classes]?.label ?? medication.kindUnknown;
}
