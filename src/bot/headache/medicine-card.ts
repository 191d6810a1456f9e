import { script } from '../../domain/check-in.ts';
import type { MedicineClass } from '../../domain/medication.ts';
import type { Medicine } from '../../store/schema.ts';
import { type Face, packed, shortened } from '../frame/card.ts';
import { parts } from '../medication/card.ts';
import { act, type NowInput } from './card.ts';

type PainkillerQuestion = Extract<(typeof script)[number], { id: 'painkillers' }>;

/** What else was taken for a headache: its kind by a tap, its name typed. */
export function otherFace(input: NowInput): Face {
  const { words, ache, notice } = input;
  const { options } = script.find(({ id }) => id === 'painkillers') as PainkillerQuestion;
  const kinds = options.map((option) =>
    act(input, shortened(words.questions.painkillers.options[option][0]), {
      do: 'take',
      option,
      since: ache.since,
    }),
  );
  return {
    text: parts([notice, words.medication.anotherAsk]),
    buttons: [...packed(kinds), [act(input, words.checkIn.back, { do: 'view', view: 'card' })]],
  };
}

/** Of what kind a medicine is that was taken for a headache. */
export function kindFace(input: NowInput, medicine: Medicine): Face {
  const { words, ache, notice } = input;
  const { checkIn, safety } = words;
  const kinds = Object.entries(safety.classes) as [MedicineClass, { label: string; example: string }][];
  return {
    text: parts([
      notice,
      kinds.map(([, { label, example }]) => `<b>${label}</b>: ${example}`).join('\n'),
      checkIn.whichClass(medicine.name),
    ]),
    buttons: [
      ...packed(
        kinds.map(([is, { label }]) =>
          act(input, label, { do: 'is', medicine: medicine.id, class: is, since: ache.since }),
        ),
      ),
      [act(input, checkIn.classRemove, { do: 'typo', medicine: medicine.id })],
      [act(input, checkIn.back, { do: 'view', view: 'card' })],
    ],
  };
}
