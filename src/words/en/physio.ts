import type { PhysioQuestionId } from '../../domain/physio.ts';
import type { VisitKind } from '../../domain/visit.ts';

const days = (count: number) => (count === 1 ? 'day' : 'days');

/** The words of /physio and /visit. Texts are Telegram HTML. */
export const enPhysio = {
  title: '<b>Is physiotherapy worth considering?</b>',
  span: (dates: string) => `The last four weeks: ${dates}`,

  /** What the four reasons come to, for or against. */
  consider:
    'By Unknot’s own rules <b>it is worth considering</b>: one reason is enough, and what is marked ✓ is there. The decision is yours.',
  notNow:
    'By Unknot’s own rules, nothing in these days speaks for it just now. You can go all the same, whenever you like.',
  wait: (answered: number, needed: number) =>
    `<b>${answered} of these 28 days</b> ${answered === 1 ? 'is' : 'are'} answered. From ${needed} on there is something to say about them.`,
  askSafety: 'First come the safety questions: what they ask about goes before any advice here.',
  askSafetyAgain:
    'Your answers to the safety questions are more than four weeks old. Please look at them once more first: what they ask about goes before any advice here.',
  ticked: 'What you ticked in the safety questions is worth showing to your doctor.',
  thenPhysio: 'After that, /physio goes on.',
  ownRules:
    'The reasons are those of a clinic’s article; the numbers in them are Unknot’s own rules, not medical limits. Unanswered days are left out.',

  reasons: {
    headache: (count: number, of: number, least: number) =>
      `Headache on <b>${count} of ${of}</b> answered ${days(of)} (the rule: ${least} or more)`,
    origin: (count: number, of: number) =>
      `It began in the neck or after long sitting: <b>${count} of ${of}</b> headache ${days(of)} for which you noted it (half or more)`,
    noOrigin: 'It began in the neck or after long sitting: not noted yet (half of the headache days or more)',
    stiff: (count: number, of: number, least: number) =>
      `A stiff neck: <b>${count} of ${of}</b> ${days(of)} asked about (${least} or more)`,
    long: (count: number, of: number, span: string) =>
      `${span} of sitting or more: <b>${count} of ${of}</b> headache ${days(of)} for which you noted it (more than half)`,
    or: 'or:',
    medication: 'Painkiller days: close to a published number, or at it',
    noMedication: 'Painkiller days: not close to any published number',
    wantsLess: 'You would like to rely less on painkillers',
  },
  lessButton: 'I’d like to rely less on painkillers',
  lessWhy:
    'Unknot keeps track of your painkiller days (/medication) and no more: what you take is between you and your doctor.',

  there: 'What happens there?',
  questionsButton: 'Questions to take along',
  report: 'Report for the visit',
  visits: (count: number) => `Visits (${count})`,
  back: '‹ Back',

  thereText:
    '<b>What happens there?</b>\n\n<b>The first visit</b> is mostly questions: where it hurts, since when, what brings it on, what eases it, what you do all day. Your diary answers many of them; the report puts it on one page.\n\nThen the therapist looks at how you hold and move your head, neck, shoulders and jaw, feels the muscles and tests strength. Say when something hurts; you can end any test.\n\n<b>Then a plan:</b> what to practise at home, what is done there, and when the two of you look at whether it helps.',
  topics: {
    hands: 'Manual therapy',
    strength: 'Strengthening',
    needling: 'Dry needling',
  },
  topicTexts: {
    hands:
      '<b>Manual therapy</b>\n\n<b>What it is.</b> Hands that slowly move joints of the neck or work on muscles. Quick thrusts (manipulation) are something else.\n\n<b>What it can do.</b> In tension-type headache, moving joints by hand might make headaches rarer and life better some time later; the certainty is low to very low (Krøll et al. 2021). In one trial with 82 people with chronic tension-type headache there were 6.4 fewer headache days after 8 weeks (4.5 to 8.3); the difference in how much headaches held people back was gone after 26 weeks (Castien et al. 2011).\n\n<b>What it cannot do.</b> A review of reviews saw no clear effect on how often tension-type headaches, and those from the neck, come; for their strength and the quality of life its findings were more favourable (Herranz-Gómez et al. 2021). Added to exercises, it was not clearly better than exercises alone (Jull et al. 2002).\n\n<b>Quick thrusts to the neck:</b> a guideline says not to offer them for tension-type headache (OPTIMa 2019). You can always say that you do not want them.',
    strength:
      '<b>Strengthening</b>\n\n<b>What it is.</b> Small exercises with a low load for the deep neck muscles and the shoulder blades, later with a band or the hand; mostly at home, a few minutes a day.\n\n<b>What is known.</b> For tension-type headache, and headache from the neck, of over 3 months, a guideline advises such exercises, and says to rule out migraine first (OPTIMa 2019). In one trial with 200 people whose headaches came from the neck they became rarer and milder, still so after 12 months (Jull et al. 2002). In another with 198 people, 2 minutes a day with a band came to 0.64 fewer headache days a week (0.23 to 1.0; Andersen et al. 2011).\n\n<b>Supervision.</b> In one trial the use of painkillers fell only where somebody supervised (Andersen CH et al. 2017). That is no promise for you.',
    needling:
      '<b>Dry needling</b>\n\n<b>What it is.</b> A thin needle is put into a tense spot of a muscle, and nothing is injected. It is done by people trained for it, and it may be sore for a day or two.\n\n<b>What is known.</b> What it does for headaches Unknot cannot say: it has checked no study of it. Ask what is known for headaches like yours.\n\n<b>Only by somebody trained, never by yourself:</b> a needle can injure nerves, vessels or the lung. Say beforehand if you take blood thinners, bleed or bruise easily, or are pregnant. You can always say no.',
  },

  questionsTitle: '<b>Questions to take along</b>',
  questionsHow: 'Hold down the message to copy it.',
  questions: {
    'migraine-like': (count, of) =>
      `${count} of my ${of} headache ${days(of)} were migraine-like by a published definition. Does that change what you would do?`,
    neck: (count, of) =>
      `My headache began in the neck on ${count} of ${of} headache ${days(of)} I noted it for. How can you find out whether the neck plays a part?`,
    'after-sitting': (count, of) =>
      `It followed long sitting on ${count} of ${of} headache ${days(of)} I noted it for. What would you change first about how I sit and work?`,
    'long-sitting': (count, of) =>
      `I sat for 8 hours or more on ${count} of ${of} headache ${days(of)} I noted it for. Does it matter how, and for how long at a time?`,
    'stiff-neck': (count, of) =>
      `My neck was stiff on ${count} of ${of} ${days(of)} with a headache I noted it for. What could it come from?`,
    painkillers: () => 'I keep track of my painkiller days. Is there somebody I should talk to about them?',
    exercises: (count) =>
      `I did exercises on ${count} ${days(count)}: are they right for me, and am I doing them well?`,
    findings: () => 'What did you find, and what could it mean?',
    plan: () => 'What is the aim, and how many visits do you expect?',
    hands: () => 'What would you do with your hands, and what else is there? I would like to be asked first.',
    home: () => 'What can I do at home, how often, and when should I pause?',
    check: () => 'When and how do we look at whether it does anything?',
  } satisfies Record<PhysioQuestionId, (count: number, of: number) => string>,

  visitKinds: {
    physiotherapy: 'Physiotherapy',
    'manual-therapy': 'Manual therapy',
    'dry-needling': 'Dry needling',
    massage: 'Massage',
    doctor: 'Doctor',
    other: 'Something else',
  } satisfies Record<VisitKind, string>,

  visit: {
    askKind: '<b>Note a visit</b>\n\nWhat was it?',
    askKindOn: (date: string) => `<b>Note a visit</b> · ${date}\n\nWhat was it?`,
    askDay: (kind: string) =>
      `<b>${kind}</b>\n\nWhen was it? For a day further back, type it with the command: /visit 12 March.`,
    today: 'Today',
    yesterday: 'Yesterday',
    another: '‹ Another day',
    unclear: 'I could not read that as a day. Try /visit yesterday or /visit 12 March.',
    future: 'That day has yet to come. Once you have been there, you can note it.',
    before: (dates: string, told: string) => `Two weeks before (${dates}): ${told}`,
    after: (dates: string, told: string) => `Two weeks after (${dates}): ${told}`,
    early: (date: string) => `Two weeks after: too early to say, until ${date} is over.`,
    counts: (count: number, of: number) => `headache on <b>${count} of ${of}</b> answered ${days(of)}`,
    peak: (mean: string, of: number) => `at its worst ${mean} of 10 on average (${of} ${days(of)})`,
    silent: 'no answers',
    noticeable: 'By Unknot’s own rule, the difference in how strong it was is noticeable.',
    caution:
      'The span of two weeks is Unknot’s own. Two weeks often differ by chance alone, and headaches have many reasons: this does not tell what the visit did.',
    addNote: 'Add note',
    editNote: 'Edit note',
    askNote: (most: number) => `Write your note: up to ${most} characters.`,
    noNote: 'No note',
    keepNote: 'Keep it',
    removeNote: 'Remove note',
    noteTooLong: (length: number, most: number) =>
      `That note has ${length} characters; ${most} fit. Could you shorten it a little?`,
    remove: 'Remove',
    removed: (kind: string, date: string) => `Removed: ${kind}, ${date}.`,
    undo: 'Undo',
    gone: 'That visit is no longer there.',
    all: 'All visits',
    allTitle: '<b>Your visits</b>',
    none: 'No visit is noted yet.',
    older: 'Older ones',
    newer: 'Newer ones',
  },
};

export type PhysioWords = typeof enPhysio;
