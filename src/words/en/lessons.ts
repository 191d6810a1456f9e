import type { LessonId } from '../../domain/lessons.ts';

/** The words of one lesson; shown, with its source, at most 900 characters. */
interface LessonWords {
  title: string;
  text: string;
  /** One thing to try this week. */
  try: string;
}

/** The words of the lessons. Texts are Telegram HTML. A number stands with its source, or is said to be ours. */
export const enLessons = {
  'what-a-diary-can-do': {
    title: 'What a diary can do',
    text: 'Memory rounds off; a diary counts. That alone makes it worth showing to your doctor.\n\nMore cannot be promised. Among people who kept a headache diary every day, headache days went from 9.42 to 6.39 a month without any programme, and with nobody to compare them with. And an app much like Unknot did not beat a diary alone on migraine days, in a trial with 477 people.',
    try: 'one check-in each evening, on good days too. They count just as much.',
  },
  'when-to-see-a-doctor': {
    title: 'When to see a doctor',
    text: '<b>Call your local emergency number</b> if a headache\n• is your worst ever, at its peak within a minute\n• comes with new weakness, numbness, confusion, fainting, a seizure, trouble speaking or seeing, or a painful red eye\n• comes with fever and a stiff neck or rash, or after an injury\n• is severe and new in pregnancy or up to 6 weeks after birth\n• comes with sudden new neck pain unlike any other, and dizziness or double vision\n\n<b>Within a day or two</b> if it is new at 50 or older, wakes you, changes with lying, standing or coughing, or grows worse for weeks; at a first aura, or one of over an hour; with cancer, HIV or weak immunity.\n\n<b>At the next appointment</b> with headache on 15 days a month, or a new pattern.',
    try: 'go through the safety questions again; they are cautious on purpose.',
  },
  'breaks-from-sitting': {
    title: 'Getting up in between',
    text: 'In a trial over 6 months with 193 people, neck pain was new in 17% of those who took breaks and in 44% of the others. One trial is not much, and headaches were not tested.\n\nA break need not be long. Unknot’s own rhythm: 2 to 3 minutes on your feet after every half hour.',
    try: 'tie getting up to something that comes anyway, such as every phone call.',
  },
  'sleep-regularity': {
    title: 'Sleep at regular hours',
    text: 'Poor sleep is something many people name before a headache; some name a long lie-in as well.\n\nThe usual advice is simple: to bed and up again at about the same hours, weekends included. It need not be perfect, and a bad night is nobody’s fault.',
    try: 'choose one hour for getting up, and keep it for seven days, more or less.',
  },
  'breathing-and-stress': {
    title: 'Breathing and stress',
    text: 'Breathing exercises eased stress a little in 12 trials with 785 people, at a moderate risk of bias.\n\nA look at 58 studies shows what the useful ones had in common: five minutes or more at a time, not only fast breathing, somebody or something that guides, and many repetitions.\n\nIt has not been shown to make headaches rarer.',
    try: 'five slow minutes, every day at the same moment: after lunch, say.',
  },
  'painkiller-days': {
    title: 'Counting painkiller days',
    text: 'Painkillers on very many days can keep headaches going. The published limits, for over 3 months and in people with headache on 15 days a month or more:\n\n• <b>10 days a month</b>: triptans, opioids, ergotamine, combined painkillers, or several kinds together\n• <b>15 days a month</b>: simple ones, such as ibuprofen or paracetamol\n\nDays count, not tablets. The numbers rest on expert opinion.\n\n<b>Never stop a medicine by yourself</b> because of this: with some, that needs a doctor’s guidance.',
    try: 'in every check-in with a headache, tick what you took. Near these numbers, show the diary to your doctor.',
  },
  'activity-and-headache': {
    title: 'What endurance can do',
    text: 'With endurance exercise, migraine days went down by about 0.6 a month in 6 studies: a small effect.\n\nA later analysis of 27 trials with 1611 people found the best range over 8 to 10 weeks: 70 to 135 minutes a week at a moderate pace, or 45 to 90 at a vigorous one. Its certainty is very low to low.\n\nIf effort itself brings on a headache, see a doctor first.',
    try: 'two walks of 20 minutes, fast enough to warm you, slow enough to talk.',
  },
  'what-physiotherapy-can-do': {
    title: 'What physiotherapy can do',
    text: 'A 2021 review of 13 small trials in people with tension-type headache found that supervised exercise and hands-on physiotherapy might reduce headaches somewhat; the authors rated their certainty low to very low.\n\nBy Unknot’s own rules it is worth considering if, in 28 days with 14 or more answered,\n• there is headache on 8 days or more\n• half of the headaches begin in the neck or after long sitting\n• the neck is stiff on 8 days, or you sit 8 hours on most headache days\n• painkiller days come near their limits, or you wish to rely on them less\n\nWarning signs come first: with those, see a doctor.',
    try: 'if one of these fits you, ask your doctor about physiotherapy.',
  },
  'screen-height': {
    title: 'How high is your screen?',
    text: 'The neck carries the head all day, and has more to carry when you look down.\n\nThe usual advice: the upper edge of the screen at about the height of your eyes, about an arm’s length away, straight ahead of you. A laptop stands well on a pile of books, with a keyboard of its own.',
    try: 'put books under the screen until your chin no longer sinks.',
  },
  'triggers-and-coincidence': {
    title: 'Trigger or coincidence?',
    text: 'What came before a headache may have set it off. It may have been its first sign. Or it was chance: what happens every other day comes before many headaches.\n\nMemory keeps the hits and forgets the days on which nothing followed. A diary keeps both, if the good days are in it.',
    try: 'choose one suspect and watch that alone. Judge after four weeks, not after one.',
  },
  'letting-go': {
    title: 'Letting go',
    text: 'Often we only notice that a muscle was tense when it lets go. Muscle relaxation uses that: tense one part of the body for 5 to 7 seconds, let go for 30 to 40, feel the difference, go on to the next.\n\nIn one trial, people with migraine who relaxed with an app were held up less in daily life; their headache days were no different.\n\nLeave out what hurts or cramps. In an attack, only let go.',
    try: 'take ten quiet minutes for it on two days.',
  },
  'painkiller-classes': {
    title: 'What is in a painkiller?',
    text: 'Simple painkillers are paracetamol, aspirin, ibuprofen and their like. Two of these together are still simple.\n\nA <b>combination</b> has something else in it: caffeine, butalbital, or an opioid such as codeine. It matters for counting: the published limit is 15 days a month for simple ones, and 10 for combinations, triptans, ergotamine and opioids. These numbers rest on expert opinion.\n\nThe name on the box may not show it; the leaflet does.',
    try: 'read what is in the one you take most. Just read: change no medicine because of this bot.',
  },
  'activity-pacing': {
    title: 'Pacing',
    text: 'On a good day it is tempting to catch up on everything, and the day after pays for it.\n\nPacing means stopping by the clock and not by the pain: a little less than you could on good days, a little of it on poor ones. Breaks belong to the plan, before they are needed.',
    try: 'cut one task that you usually push through into three parts, with a break after each.',
  },
  'neck-and-migraine': {
    title: 'The neck in migraine',
    text: 'A sore or stiff neck is often a part of the migraine attack rather than its cause. It can come with the headache and go with it.\n\nSo neck exercises are optional with migraine. In an attack Unknot offers none, only breathing or the body scan: its own rule.',
    try: 'when your neck tightens, note what else comes: light, noise, nausea.',
  },
  'meals-and-drinking': {
    title: 'Meals and drinking',
    text: 'A missed meal is something many people name before a headache.\n\nNobody needs a diet for that. The usual advice: eat at regular hours, have water within reach, and drink about as much coffee on one day as on another.',
    try: 'put something small to eat where you most often miss a meal.',
  },
  'chair-and-arms': {
    title: 'Chair and arms',
    text: 'Arms that hang in the air all day are carried by the shoulders and the neck.\n\nThe usual advice: elbows at about a right angle, shoulders loose, the back leaning on the backrest, feet flat on the floor or on a rest. And no posture is good for hours: the next one is the best.',
    try: 'rest your forearms on the desk, and let the shoulders sink whenever you notice them.',
  },
  'stress-let-down': {
    title: 'When stress lets go',
    text: 'For some people the headache comes after the stress, not in it: on the free evening, on the first day off.\n\nIn a study of 17 people with migraine, the odds of an attack were 1.5 to 1.9 times as high after stress had fallen from one evening to the next. Seventeen people are few, and what goes together need not be a cause.',
    try: 'let a tense day end in steps: five minutes of slow breathing before the free evening begins.',
  },
  'manual-therapy': {
    title: 'Manual therapy',
    text: 'A trained person works with their hands: moves joints slowly, presses, massages. A quick thrust is called manipulation.\n\nIn a 2021 review of 13 small trials in tension-type headache, moving the joints by hand might make headaches rarer and quality of life better, seen some time afterwards; certainty low to very low. A guideline of 2019 says not to offer manipulation of the neck for tension-type headache.',
    try: 'if you have an appointment, say beforehand what you do not want, and note the visit in that day’s check-in.',
  },
  'phone-and-neck': {
    title: 'Phone and neck',
    text: 'With a phone in your lap, your neck holds the head far forward; with one between ear and shoulder, it is bent to one side.\n\nThe usual advice: lift the phone towards your eyes, elbows resting on something. For calls, a hand or the loudspeaker.',
    try: 'make every call with earphones or the loudspeaker.',
  },
  'working-with-pain-24h': {
    title: 'The 24-hour rule',
    text: 'New movements may make themselves felt. How much is too much? If your pain is worse by 2 of 10 points or more for over 24 hours, go one step back. Twice in a row: pause, and ask a physiotherapist.\n\nStop at once at sharp pain, pain down the arm, tingling, dizziness, a change in sight, or pain that rises by 2 points or more.',
    try: 'a day after your exercises, answer the one question about them.',
  },
  'trigger-points': {
    title: 'Tender points',
    text: 'Trigger points are tender spots in a muscle; pressed, they can be felt elsewhere, even in the head. In a trial with a sham beside it, massage of such points made headaches no rarer than the sham did.\n\nShould pressing do you good all the same, these are the limits of practice: on top of the shoulder only, discomfort up to 4 of 10, for 30 to 60 seconds or until it halves, three points, once a day. Never the front or the side of the neck; not with blood thinners.',
    try: 'if you press, rate the tension from 0 to 10 before and after.',
  },
  'dry-needling': {
    title: 'Dry needling',
    text: 'A trained person puts a thin needle into a tender spot of a muscle; nothing is injected. <b>Never do this yourself</b>: a needle can hurt nerves, vessels or the lung.\n\nWhat it does for headaches, Unknot cannot say: it has checked no study of it. Acupuncture is something else: in a 2021 review it might ease tension-type headache, at low to very low certainty.',
    try: 'should it be offered to you, ask about training, risks and what else there is.',
  },
} satisfies Record<LessonId, LessonWords>;
