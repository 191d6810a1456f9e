import type { MedicineClass } from '../../domain/medication.ts';
import type { RedFlag, Tier } from '../../domain/warnings.ts';

/** The words of the safety screen, of its advice and of the classes of painkillers. Texts are Telegram HTML. */
export const enSafety = {
  title: 'A few safety questions',
  intro:
    'Some signs are worth a doctor’s look first. A tick means “worth a check”, not that something is wrong.\n\nTap every number that fits you, now or in the last few weeks.',

  /** One line each in the numbered list. */
  flags: {
    thunderclap: 'My worst headache ever, at its peak within about a minute',
    'new-deficit': 'New weakness, numbness, confusion, seizure, fainting, or loss of speech or sight',
    'fever-neck-or-rash': 'A headache with fever, and a stiff neck or a rash',
    'after-injury': 'A headache after a head or neck injury',
    'painful-red-eye': 'A painful red eye and changed sight',
    'pregnancy-or-birth': 'A severe new headache in pregnancy or up to 6 weeks after birth',
    'neck-pain-with-signs':
      'Sudden new neck pain unlike any other, with dizziness, double vision, slurred speech, trouble swallowing, falls, a numb face, nausea or jerking eyes',
    'new-after-50': 'I am 50 or older, and this headache is new to me',
    'position-or-strain':
      'A headache that wakes me, or comes or worsens with lying, standing, coughing or straining',
    'cancer-or-immune': 'Cancer (now or before), HIV, or a weakened immune system',
    'steadily-worse': 'My headaches have grown steadily worse for weeks',
    'aura-first-or-long': 'My first aura ever (flickering, tingling), or one of over an hour',
    'pattern-change': 'My usual headaches have clearly changed in kind, strength or number',
    'aura-with-oestrogen': 'I get auras and use the combined pill, patch or ring (with oestrogen)',
  } satisfies Record<RedFlag, string>,

  /** What to do, by the most urgent tier among the ticks. */
  advice: {
    now: '<b>Please get help now.</b>\n\nThis should be checked at once. Call your local emergency number: 112 in the EU and Switzerland, 999 in the UK, 911 in the USA.\n\nThe cause may be harmless, but Unknot cannot tell, and this should not wait. If a doctor has already examined exactly this, follow their advice.',
    soon: '<b>Worth a check within a day or two.</b>\n\nCall your doctor and say what you ticked. This is no alarm: the list is cautious on purpose.\n\nIf you are 50 or older and the headache is new, go <b>the same day</b> if your scalp is tender, your jaw hurts when you chew or your sight changes.\n\nIf a headache is sudden and severe, or comes with weakness, confusion, fever, vision or speech trouble or an injury, call your local emergency number.',
    routine:
      '<b>Worth showing to your doctor.</b>\n\nThere is no hurry: your next routine appointment is soon enough. Do not change medicines, the pill included, because of this bot.\n\nIf a headache is sudden and severe, or comes with weakness, confusion, fever, vision or speech trouble or an injury, call your local emergency number.',
  } satisfies Record<Tier, string>,

  disclaimer:
    'This is a self-care diary, not a medical device and not a doctor. It cannot diagnose or recognise emergencies. If a headache is sudden and severe, or comes with weakness, confusion, fever, vision or speech trouble or an injury, call your local emergency number. Do not change medicines because of this bot.',

  /** The answers to "what kind of painkiller is it?": the button, and one line of examples. */
  classes: {
    triptan: { label: 'Triptan', example: 'sumatriptan, rizatriptan' },
    ergotamine: { label: 'Ergotamine', example: 'Cafergot' },
    opioid: { label: 'Opioid', example: 'tramadol, codeine alone' },
    combination: {
      label: 'Combination painkiller',
      example: 'with caffeine or an opioid: Excedrin Migraine, co-codamol',
    },
    'non-opioid': { label: 'Simple painkiller', example: 'paracetamol, ibuprofen, aspirin' },
    'other-acute': { label: 'Gepant or ditan', example: 'rimegepant, lasmiditan' },
    preventive: { label: 'Preventive medicine', example: 'taken regularly: topiramate, Aimovig' },
    other: { label: 'Not a painkiller', example: 'for nausea, for example' },
    unknown: { label: 'I don’t know', example: 'that is fine too' },
  } satisfies Record<MedicineClass, { label: string; example: string }>,
};

export type SafetyWords = typeof enSafety;
