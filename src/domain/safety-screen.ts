import type { Profile } from './profile.ts';
import { type Act, answerOf, type Draft, type Question, readPicks, respond } from './script.ts';
import { redFlags } from './warnings.ts';

/** The safety screen is one question: which of the red flags? */
export const safetyQuestion = {
  id: 'safety',
  kind: 'several',
  options: redFlags.map(({ id }) => id),
} as const satisfies Question;

/** The screen as far as it has been ticked. */
export function screenDraft({ screen, safety }: Profile): Draft {
  return {
    answers: screen?.done && safety ? { [safetyQuestion.id]: safety.flags } : {},
    picks: readPicks(screen?.picks ?? {}),
    asking: null,
    lastUpdate: screen?.lastUpdate ?? 0,
  };
}

/** The profile after an act on the screen (see `respond`); undefined when the act changes nothing. */
export function actOnScreen(profile: Profile, act: Act, update: number, at: string): Profile | undefined {
  const draft = respond([safetyQuestion], screenDraft(profile), act, update);
  if (!draft) return undefined;
  const flags = answerOf(safetyQuestion, draft.answers);
  const screen = { picks: draft.picks, lastUpdate: draft.lastUpdate, done: Array.isArray(flags) };
  return Array.isArray(flags) ? { ...profile, screen, safety: { flags, at } } : { ...profile, screen };
}
