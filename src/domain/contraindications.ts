/**
 * What the screen before movements asks for, in its order. Ids are stored for ever. What each one bars stands with the
 * exercises, but for two: a jaw disorder leaves the jaw out of the muscle relaxation, and high blood pressure calls for
 * going on breathing.
 */
export const contraindications = [
  /** A recent injury or operation of the neck. */
  'neck-injury',
  /** Rheumatoid arthritis or Down syndrome: the upper neck may be unstable. */
  'upper-neck',
  'osteoporosis',
  /** The 5 Ds and 3 Ns on moving the neck (PMC7889238; IFOMPT framework 2023). */
  'neck-signs',
  'hypermobility',
  /** Medicines against clotting, or a tendency to bleed. */
  'bruising',
  /** Pain in a shoulder now. */
  'shoulder',
  'jaw',
  'blood-pressure',
] as const;

/** One item of the screen before movements. */
export type Contraindication = (typeof contraindications)[number];

/** Those with which nothing is done that loads the neck or the shoulders. */
export const neckBars = [
  'neck-injury',
  'upper-neck',
  'osteoporosis',
  'neck-signs',
] as const satisfies readonly Contraindication[];
