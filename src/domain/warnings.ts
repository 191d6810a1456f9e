/** How soon to have it checked: at once, within a day or two, at a routine appointment; most urgent first. */
export type Tier = 'now' | 'soon' | 'routine';

/**
 * The red flags of the safety screen in its order, most urgent first. Ids are stored for ever. `source`: the
 * item of the SNNOOP10 list (Do et al. 2019, Neurology 92:134) or what else stands behind it.
 */
// Painkiller days (item 15), headache on 15 days a month and no relief after weeks of the programme are
// routine too, but the diary counts them: asked of memory they would be less true, and the screen longer.
// Item 9 (papilloedema) takes an examination; what a person notices of it, passing loss of sight, is in
// `new-deficit`.
export const redFlags = [
  { id: 'thunderclap', tier: 'now', source: 'SNNOOP10 4: sudden or abrupt onset' },
  { id: 'new-deficit', tier: 'now', source: 'SNNOOP10 3, 9: neurological deficit; passing loss of sight' },
  { id: 'fever-neck-or-rash', tier: 'now', source: 'SNNOOP10 1: systemic symptoms including fever' },
  { id: 'after-injury', tier: 'now', source: 'SNNOOP10 13: post-traumatic' },
  { id: 'painful-red-eye', tier: 'now', source: 'SNNOOP10 12: painful eye' },
  { id: 'pregnancy-or-birth', tier: 'now', source: 'SNNOOP10 11: pregnancy or puerperium' },
  { id: 'neck-pain-with-signs', tier: 'now', source: '5 Ds and 3 Ns (PMC7889238)' },
  /** The abstract of SNNOOP10 says 65, its preprint and later tables 50: the safer one is asked. */
  { id: 'new-after-50', tier: 'soon', source: 'SNNOOP10 5: older age at onset' },
  { id: 'position-or-strain', tier: 'soon', source: 'SNNOOP10 7, 8: positional; set off by cough or strain' },
  { id: 'cancer-or-immune', tier: 'soon', source: 'SNNOOP10 2, 14: neoplasm; immune pathology' },
  { id: 'steadily-worse', tier: 'soon', source: 'SNNOOP10 10: progressive' },
  { id: 'aura-first-or-long', tier: 'soon', source: 'SNNOOP10 10: atypical; ICHD-3 1.2: 5-60 minutes' },
  { id: 'pattern-change', tier: 'routine', source: 'SNNOOP10 6: pattern change' },
  { id: 'aura-with-oestrogen', tier: 'routine', source: 'Practice: aura on combined hormonal contraception' },
] as const satisfies readonly { id: string; tier: Tier; source: string }[];

export type RedFlag = (typeof redFlags)[number]['id'];

/** Whether this is a red flag of today's screen: anything else is refused where answers come in. */
export function isRedFlag(id: string): id is RedFlag {
  return redFlags.some((flag) => flag.id === id);
}

/** The most urgent tier among stored flags, if any. Ids that today's screen lacks do not count. */
export function tierOf(flags: readonly string[]): Tier | undefined {
  return redFlags.find(({ id }) => flags.includes(id))?.tier;
}
