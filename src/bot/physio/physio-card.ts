import type { Grade } from '../../domain/exercises.ts';
import { ledgerDays } from '../../domain/ledger.ts';
import { type PatternChange, patternChanges } from '../../domain/pattern-change.ts';
import {
  answersNeeded,
  manyHeadacheDays,
  manyStiffDays,
  type PhysioAdvice,
  type PhysioFigures,
  type PhysioQuestionId,
  type PhysioReasonId,
  physioQuestions,
  physioReasonIds,
  wholeDaySitting,
} from '../../domain/physio.ts';
import type { Tally } from '../../domain/tally.ts';
import type { Words } from '../../words/en/words.ts';
import { type Button, button, type Face } from '../frame/card.ts';

/** What /physio knows of somebody. */
export interface PhysioCard {
  words: Words;
  figures: PhysioFigures;
  advice: PhysioAdvice;
  /** How the days have changed, most urgent first. */
  changes: readonly PatternChange[];
  /** Whether something was ticked in the safety screen that can wait for a routine appointment. */
  isRoutine: boolean;
  /** How many visits are logged. */
  visits: number;
  /** On how many of the days exercises were done. */
  practised: number;
}

/** What one can read about, and how well it is tested by our own grades; undefined: no claim is made. */
const topics = {
  hands: 'weak',
  strength: 'several-trials',
  needling: undefined,
} as const satisfies Record<string, Grade | undefined>;

/** Something one can read about. */
type Topic = keyof typeof topics;

/** Whether physical therapy is worth considering, by the person’s own days. */
export function physioFace(card: PhysioCard): Face {
  const { words, advice } = card;
  const { physio: say, settings, help } = words;
  const safety = [button(settings.safety, 'se:ask:safety')];
  switch (advice.do) {
    case 'ask-safety': {
      const asks = advice.isNew ? say.askSafety : say.askSafetyAgain;
      return faceOf(card, [`${asks} ${say.thenPhysio}`], [safety, ...elsewhere(card)]);
    }
    case 'red-flag':
      return faceOf(
        card,
        [...changed(card), words.safety.advice[advice.tier]],
        [safety, [button(say.report, 'report')]],
      );
    case 'wait':
      return faceOf(
        card,
        [...changed(card), spanOf(card), say.wait(card.figures.answered, answersNeeded)],
        [[button(help.checkIn, 'checkin'), button(help.history, 'history')], ...elsewhere(card), less(card)],
      );
    case 'consider':
    case 'not-now': {
      const found = advice.do === 'consider' ? advice.reasons : [];
      const routine = card.isRoutine || card.changes.length > 0 ? [safety] : [];
      return faceOf(
        card,
        [
          ...changed(card),
          `${spanOf(card)}\n${advice.do === 'consider' ? say.consider : say.notNow}`,
          reasonsSaid(card, found),
          `<i>${say.ownRules}</i>`,
        ],
        [...routine, ...elsewhere(card), less(card)],
      );
    }
  }
}

/** What happens at a physiotherapist’s, and what is known of it. */
export function thereFace({ physio: say, exercises }: Words): Face {
  return {
    text: [say.thereText, exercises.honesty].join('\n\n'),
    buttons: [
      ...Object.entries(say.topics).map(([topic, name]) => [button(name, `ph:there:${topic}`)]),
      [button(say.back, 'ph:show')],
    ],
  };
}

/** One thing that is done there; undefined for none that there is. */
export function topicFace({ physio: say, exercises, help }: Words, topic: string): Face | undefined {
  if (!Object.hasOwn(topics, topic)) return undefined;
  const grade = topics[topic as Topic];
  return {
    text: [
      say.topicTexts[topic as Topic],
      ...(grade ? [`<i>${exercises.evidence.grades[grade]}</i>`] : []),
    ].join('\n\n'),
    buttons: [...(topic === 'strength' ? [[button(help.move, 'move')]] : []), [button(say.back, 'ph:there')]],
  };
}

/** What is worth asking there, from the person’s own days. */
export function questionsFace(card: PhysioCard): Face {
  const { words, figures, practised } = card;
  const { physio: say } = words;
  const { migraineLike, neckStart, afterSitting, longSitting, stiffNeck } = figures;
  const none: Tally = { days: 0, of: 0 };
  const tallies: Record<PhysioQuestionId, Tally> = {
    'migraine-like': migraineLike,
    neck: neckStart,
    'after-sitting': afterSitting,
    'long-sitting': longSitting,
    'stiff-neck': stiffNeck,
    painkillers: none,
    exercises: { days: practised, of: practised },
    findings: none,
    plan: none,
    hands: none,
    home: none,
    check: none,
  };
  const asked = physioQuestions(figures, practised).map((id) => {
    const { days, of } = tallies[id];
    return `• ${say.questions[id](days, of)}`;
  });
  return {
    text: [`${say.questionsTitle}\n${spanOf(card)}`, asked.join('\n'), `<i>${say.questionsHow}</i>`].join(
      '\n\n',
    ),
    buttons: [[button(say.report, 'report')], [button(say.back, 'ph:show')]],
  };
}

function faceOf({ words }: PhysioCard, parts: readonly string[], buttons: Button[][]): Face {
  return { text: [words.physio.title, ...parts].join('\n\n'), buttons };
}

function spanOf({ words, figures: { first, last } }: PhysioCard): string {
  return words.physio.span(words.summary.range(first, last));
}

/** What is worth showing to a doctor, whatever the rest says. */
function changed({ words, changes, isRoutine }: PhysioCard): string[] {
  const { period, physio } = words;
  const [first] = changes;
  const said = words.list(changes.map((change) => period.changes[change]));
  return [
    ...(first ? [`${period.changed(said)} ${period.advice[patternChanges[first]]}`] : []),
    ...(isRoutine ? [`${physio.ticked} ${period.advice.routine}`] : []),
  ];
}

/** The four reasons with the person’s own numbers; those that are there with a tick. */
function reasonsSaid({ words, figures }: PhysioCard, found: readonly PhysioReasonId[]): string {
  const { physio, medication, duration } = words;
  const { reasons: say } = physio;
  const { headache, neckOrSitting, stiffNeck, longSitting, wantsLess } = figures;
  const lines = figures.medication.map(({ of, days, limit, level }) => {
    const line = medication.line(medication.kinds[of], days, limit, ledgerDays);
    return level === 'warning' ? `${line} (${medication.levels.warning})` : line;
  });
  const said: Record<PhysioReasonId, string[]> = {
    'headache-days': [say.headache(headache.days, headache.of, manyHeadacheDays)],
    'neck-or-sitting': [
      neckOrSitting.of > 0 ? say.origin(neckOrSitting.days, neckOrSitting.of) : say.noOrigin,
    ],
    'stiff-or-long': [
      say.stiff(stiffNeck.days, stiffNeck.of, manyStiffDays),
      say.long(longSitting.days, longSitting.of, duration(wholeDaySitting)),
    ],
    medication: [
      lines.length > 0 ? [say.medication, ...lines].join('\n   ') : say.noMedication,
      ...(wantsLess ? [`${say.wantsLess}. ${physio.lessWhy}`] : []),
    ],
  };
  return physioReasonIds
    .map((id) => `${found.includes(id) ? '✓' : '○'} ${said[id].join(`\n   ${say.or} `)}`)
    .join('\n');
}

function less({ words, figures: { wantsLess } }: PhysioCard): Button[] {
  const { lessButton } = words.physio;
  return [wantsLess ? button(`✓ ${lessButton}`, 'ph:less:off') : button(lessButton, 'ph:less:on')];
}

function elsewhere({ words, visits }: PhysioCard): Button[][] {
  const { physio: say, help } = words;
  return [
    [button(say.there, 'ph:there')],
    [button(say.questionsButton, 'ph:ask')],
    [button(say.report, 'report')],
    [button(help.visit, 'visit'), ...(visits > 0 ? [button(say.visits(visits), 'ph:visits')] : [])],
  ];
}
