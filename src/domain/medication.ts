/** The classes of painkillers, and what a person may take besides. Stored for ever. */
export type MedicineClass =
  | 'triptan'
  | 'ergotamine'
  | 'opioid'
  | 'combination'
  | 'non-opioid'
  | 'other-acute'
  | 'preventive'
  | 'other'
  | 'unknown';

interface ClassRule {
  /** Counts as an acute-medication day. */
  acute: boolean;
  /** Distinct days in 30: worth a doctor's look, and worth a word before that. Absent: none published. */
  limit?: { days: number; notice: number };
}

/** What each class counts for. */
export const medicineClasses: Readonly<Record<MedicineClass, Readonly<ClassRule>>> = {
  /** ICHD-3 8.2.2: any triptan on 10 days a month. */
  triptan: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.1: ergotamine on 10 days a month. */
  ergotamine: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.4: opioids on 10 days a month. */
  opioid: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.5: a non-opioid analgesic with caffeine, an opioid or butalbital on 10 days a month. */
  combination: { acute: true, limit: { days: 10, notice: 8 } },
  /** ICHD-3 8.2.3: paracetamol, aspirin or other NSAIDs, alone or together, on 15 days a month. */
  'non-opioid': { acute: true, limit: { days: 15, notice: 12 } },
  /** Gepants and ditans: ICHD-3 gives no number of days. */
  'other-acute': { acute: true },
  /** Taken on a schedule, not for an attack: ICHD-3 8.2 counts acute drugs only. */
  preventive: { acute: false },
  /** No painkiller, such as a drug against nausea. */
  other: { acute: false },
  /** A painkiller the person cannot place: no number to hold it against. */
  unknown: { acute: true },
};

/** Active ingredients (INN) by what they are; an adjuvant has no class of its own. Stored for ever. */
// biome-ignore format: one kind a paragraph
const substances = {
  triptan: ['sumatriptan', 'rizatriptan', 'zolmitriptan', 'naratriptan', 'eletriptan', 'almotriptan',
    'frovatriptan'],
  ergotamine: ['ergotamine', 'dihydroergotamine'],
  opioid: ['codeine', 'dihydrocodeine', 'tramadol', 'tilidine', 'oxycodone', 'hydrocodone', 'morphine',
    'hydromorphone', 'tapentadol', 'fentanyl', 'buprenorphine', 'pethidine', 'butorphanol'],
  'non-opioid': ['paracetamol', 'aspirin', 'metamizole', 'phenazone', 'propyphenazone', 'ibuprofen',
    'dexibuprofen', 'naproxen', 'diclofenac', 'aceclofenac', 'ketoprofen', 'dexketoprofen', 'flurbiprofen',
    'indometacin', 'acemetacin', 'ketorolac', 'mefenamic-acid', 'tolfenamic-acid', 'meloxicam', 'lornoxicam',
    'piroxicam', 'celecoxib', 'etoricoxib'],
  'other-acute': ['rimegepant', 'ubrogepant', 'zavegepant', 'lasmiditan'],
  preventive: ['atogepant', 'propranolol', 'metoprolol', 'bisoprolol', 'candesartan', 'amitriptyline',
    'nortriptyline', 'venlafaxine', 'topiramate', 'valproate', 'flunarizine', 'pizotifen', 'erenumab',
    'fremanezumab', 'galcanezumab', 'eptinezumab', 'botulinum-toxin'],
  other: ['metoclopramide', 'domperidone', 'dimenhydrinate', 'diphenhydramine', 'doxylamine', 'buclizine',
    'cyclizine', 'prochlorperazine', 'promethazine', 'ondansetron', 'butylscopolamine', 'naloxone',
    'esomeprazole', 'misoprostol', 'ascorbic-acid', 'pseudoephedrine', 'chlorphenamine', 'fexofenadine'],
  adjuvant: ['caffeine', 'butalbital'],
} as const satisfies Partial<Record<MedicineClass | 'adjuvant', readonly string[]>>;

type Kind = keyof typeof substances;
export type Ingredient = (typeof substances)[Kind][number];

/** Spellings beyond the INN itself and the INN without its last e, which is most of German. */
const spellings: Partial<Record<Ingredient, readonly string[]>> = {
  paracetamol: ['Acetaminophen', 'APAP', 'Parazetamol'],
  aspirin: ['Acetylsalicylic acid', 'Acetylsalicylsäure', 'Azetylsalizylsäure', 'ASS', 'ASA'],
  metamizole: ['Novaminsulfon', 'Dipyrone'],
  ibuprofen: ['Ibu'],
  diclofenac: ['Diclo'],
  indometacin: ['Indomethacin'],
  'mefenamic-acid': ['Mefenaminsäure'],
  'tolfenamic-acid': ['Tolfenaminsäure'],
  codeine: ['Kodein', 'Codeinphosphat'],
  morphine: ['Morphium'],
  pethidine: ['Meperidine'],
  dihydroergotamine: ['DHE'],
  caffeine: ['Coffein', 'Koffein'],
  metoclopramide: ['MCP'],
  butylscopolamine: ['Hyoscine butylbromide'],
  'ascorbic-acid': ['Ascorbinsäure', 'Vitamin C'],
  valproate: ['Valproic acid', 'Valproinsäure', 'Divalproex'],
  'botulinum-toxin': ['Onabotulinumtoxin A'],
};

/**
 * Products by name, for Germany, Austria, Switzerland, the United Kingdom and the United States. Edit here. A
 * name may stand in several rows: what its products share is then all that is said of it. A name whose
 * contents cannot be vouched for stays out, so that the person is asked.
 */
export const products: readonly { names: readonly string[]; ingredients: readonly Ingredient[] }[] = [
  { names: ['Imigran', 'Imigran Recovery', 'Imitrex', 'Migraitan'], ingredients: ['sumatriptan'] },
  { names: ['Zembrace', 'Tosymra', 'Onzetra', 'Sumavel'], ingredients: ['sumatriptan'] },
  { names: ['Maxalt'], ingredients: ['rizatriptan'] },
  { names: ['AscoTop', 'Zomig'], ingredients: ['zolmitriptan'] },
  { names: ['Naramig', 'Amerge', 'Formigran'], ingredients: ['naratriptan'] },
  { names: ['Relpax'], ingredients: ['eletriptan'] },
  { names: ['Almogran', 'Axert', 'Dolortriptan'], ingredients: ['almotriptan'] },
  { names: ['Allegro', 'Frova', 'Migard', 'Menamig', 'Eumitan'], ingredients: ['frovatriptan'] },
  { names: ['Treximet', 'Suvexx'], ingredients: ['sumatriptan', 'naproxen'] },
  { names: ['Symbravo'], ingredients: ['rizatriptan', 'meloxicam'] },

  { names: ['Ergo-Kranit Migräne', 'Ergomar'], ingredients: ['ergotamine'] },
  { names: ['Cafergot', 'Migergot'], ingredients: ['ergotamine', 'caffeine'] },
  { names: ['Migril'], ingredients: ['ergotamine', 'caffeine', 'cyclizine'] },
  { names: ['Dihydergot', 'Migranal', 'Trudhesa'], ingredients: ['dihydroergotamine'] },
  { names: ['Tonopan'], ingredients: ['dihydroergotamine', 'propyphenazone', 'caffeine'] },

  { names: ['Tramal', 'Tramal long', 'Tramundin', 'Tramadolor', 'Ultram'], ingredients: ['tramadol'] },
  { names: ['Zydol'], ingredients: ['tramadol'] },
  { names: ['Valoron N', 'Tilidin comp', 'Tilidin N'], ingredients: ['tilidine', 'naloxone'] },
  { names: ['OxyContin', 'Oxygesic', 'OxyNorm'], ingredients: ['oxycodone'] },
  { names: ['Targin'], ingredients: ['oxycodone', 'naloxone'] },
  { names: ['MST', 'MST Continus', 'MS Contin', 'Sevredol', 'Oramorph'], ingredients: ['morphine'] },
  { names: ['Palladon', 'Dilaudid'], ingredients: ['hydromorphone'] },
  { names: ['Palexia', 'Nucynta'], ingredients: ['tapentadol'] },
  { names: ['Durogesic'], ingredients: ['fentanyl'] },
  { names: ['Temgesic'], ingredients: ['buprenorphine'] },
  { names: ['Dolantin', 'Demerol'], ingredients: ['pethidine'] },
  { names: ['DHC Continus'], ingredients: ['dihydrocodeine'] },

  { names: ['Thomapyrin', 'Thomapyrin Classic'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Thomapyrin Intensiv', 'Neuralgin'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Titralgan', 'Melabon K'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Titralgan gegen Schmerzen', 'Dolopyrin'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['ratioPyrin', 'Mindelheimer Kopfschmerz'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Anadin Extra'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Excedrin Migraine', 'Excedrin Migräne'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Excedrin', 'Excedrin Extra Strength'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Alka-Seltzer XS', 'Vanquish'], ingredients: ['aspirin', 'paracetamol', 'caffeine'] },
  { names: ['Thomapyrin Tension Duo'], ingredients: ['ibuprofen', 'caffeine'] },
  { names: ['Aspirin Coffein', 'Doppel Spalt Compact'], ingredients: ['aspirin', 'caffeine'] },
  { names: ['Anadin', 'Anadin Original', 'Bayer Back & Body'], ingredients: ['aspirin', 'caffeine'] },
  { names: ['Panadol Extra', 'Paracetamol Extra', 'Hedex Extra'], ingredients: ['paracetamol', 'caffeine'] },
  { names: ['Excedrin Tension Headache', 'Solpadeine'], ingredients: ['paracetamol', 'caffeine'] },
  { names: ['Solpadeine Headache'], ingredients: ['paracetamol', 'caffeine'] },
  { names: ['Solpadeine', 'Solpadeine Plus', 'Syndol'], ingredients: ['paracetamol', 'codeine', 'caffeine'] },
  { names: ['Tylenol 1'], ingredients: ['paracetamol', 'codeine', 'caffeine'] },
  { names: ['Syndol'], ingredients: ['paracetamol', 'codeine', 'caffeine', 'doxylamine'] },
  { names: ['Gelonida', 'Talvosilen', 'Talvosilen forte'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Nedolon P'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Lonarid', 'Paracetamol comp', 'Co-Dafalgan'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Co-codamol', 'Solpadol', 'Kapake', 'Tylex', 'Zapain'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Codipar', 'Paracodol', 'Solpadeine'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Solpadeine Max'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Tylenol with codeine', 'Tylenol codeine'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Tylenol 2', 'Tylenol 3', 'Tylenol No 3', 'Tylenol 4'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Migraleve', 'Migraleve Yellow'], ingredients: ['paracetamol', 'codeine'] },
  { names: ['Migraleve', 'Migraleve Pink'], ingredients: ['paracetamol', 'codeine', 'buclizine'] },
  { names: ['Nurofen Plus', 'Cuprofen Plus'], ingredients: ['ibuprofen', 'codeine'] },
  { names: ['Co-codaprin'], ingredients: ['aspirin', 'codeine'] },
  { names: ['Co-dydramol', 'Paramol', 'Remedeine'], ingredients: ['paracetamol', 'dihydrocodeine'] },
  { names: ['Zaldiar', 'Ultracet', 'Tramacet'], ingredients: ['paracetamol', 'tramadol'] },
  { names: ['Skudexa'], ingredients: ['tramadol', 'dexketoprofen'] },
  { names: ['Vicodin', 'Norco', 'Lortab', 'Lorcet'], ingredients: ['paracetamol', 'hydrocodone'] },
  { names: ['Vicoprofen'], ingredients: ['ibuprofen', 'hydrocodone'] },
  { names: ['Percocet', 'Endocet', 'Roxicet'], ingredients: ['paracetamol', 'oxycodone'] },
  { names: ['Percodan'], ingredients: ['aspirin', 'oxycodone'] },
  { names: ['Fioricet', 'Esgic'], ingredients: ['paracetamol', 'butalbital', 'caffeine'] },
  { names: ['Fiorinal'], ingredients: ['aspirin', 'butalbital', 'caffeine'] },
  { names: ['Fioricet with codeine'], ingredients: ['paracetamol', 'butalbital', 'caffeine', 'codeine'] },
  { names: ['Grippostad C'], ingredients: ['paracetamol', 'caffeine', 'chlorphenamine', 'ascorbic-acid'] },

  { names: ['ben-u-ron', 'Perfalgan', 'Mexalen', 'Dafalgan', 'Acetalgin'], ingredients: ['paracetamol'] },
  { names: ['Doliprane', 'Efferalgan', 'Calpol', 'Hedex'], ingredients: ['paracetamol'] },
  { names: ['Anadin Paracetamol'], ingredients: ['paracetamol'] },
  { names: ['Panadol', 'Panadol-S', 'Panadol Advance', 'Panadol ActiFast'], ingredients: ['paracetamol'] },
  { names: ['Tylenol', 'Tylenol Extra Strength', 'Extra Strength Tylenol'], ingredients: ['paracetamol'] },
  { names: ['Tylenol PM', 'Panadol Night', 'Excedrin PM'], ingredients: ['paracetamol', 'diphenhydramine'] },
  { names: ['Aspirin Effect', 'Aspirin Direkt', 'Aspirin Migräne'], ingredients: ['aspirin'] },
  { names: ['Alka-Seltzer', 'Aspro', 'Aspégic', 'Disprin', 'Ecotrin'], ingredients: ['aspirin'] },
  { names: ['Aspirin Plus C', 'Aspirin + C', 'ASS + C'], ingredients: ['aspirin', 'ascorbic-acid'] },
  { names: ['Aspirin Complex'], ingredients: ['aspirin', 'pseudoephedrine'] },
  { names: ['Spalt Schmerztabletten', 'Spalt Schmerztablette'], ingredients: ['aspirin', 'paracetamol'] },
  { names: ['Thomapyrin Brausetabletten'], ingredients: ['aspirin', 'paracetamol'] },
  { names: ['Thomapyrin Brausetablette'], ingredients: ['aspirin', 'paracetamol'] },
  { names: ['Excedrin', 'Excedrin Back & Body'], ingredients: ['aspirin', 'paracetamol'] },
  { names: ['Excedrin PM'], ingredients: ['aspirin', 'paracetamol', 'diphenhydramine'] },
  { names: ['Nurofen', 'Nurofen Immedia', 'Nurofen Express', 'Nurofen Forte'], ingredients: ['ibuprofen'] },
  { names: ['Dolormin', 'Dolormin extra', 'Dolormin Migräne'], ingredients: ['ibuprofen'] },
  { names: ['Ibuflam', 'IbuHexal', 'Ibubeta', 'Ibutop', 'Ibumetin', 'Aktren'], ingredients: ['ibuprofen'] },
  { names: ['Dolgit'], ingredients: ['ibuprofen'] },
  { names: ['Spalt Forte', 'Spalt Mobil', 'Neuralgin extra', 'Eudorlin extra'], ingredients: ['ibuprofen'] },
  { names: ['Algifor', 'Irfen', 'Dolocyl', 'Optifen', 'Brufen', 'Cuprofen'], ingredients: ['ibuprofen'] },
  { names: ['Advil', 'Advil Migraine', 'Motrin', 'Anadin Ultra'], ingredients: ['ibuprofen'] },
  { names: ['Anadin', 'Anadin Ibuprofen'], ingredients: ['ibuprofen'] },
  { names: ['Advil PM'], ingredients: ['ibuprofen', 'diphenhydramine'] },
  { names: ['Boxagrippal'], ingredients: ['ibuprofen', 'pseudoephedrine'] },
  { names: ['Nuromol', 'Combogesic', 'Advil Dual Action'], ingredients: ['ibuprofen', 'paracetamol'] },
  { names: ['Motrin Dual Action'], ingredients: ['ibuprofen', 'paracetamol'] },
  { names: ['Seractil'], ingredients: ['dexibuprofen'] },
  { names: ['Dolormin', 'Dolormin GS', 'Dolormin für Frauen', 'Aleve'], ingredients: ['naproxen'] },
  { names: ['Naprosyn', 'Anaprox', 'Proxen', 'Apranax', 'Naprobene', 'Miranax'], ingredients: ['naproxen'] },
  { names: ['Vimovo'], ingredients: ['naproxen', 'esomeprazole'] },
  { names: ['Voltaren', 'Voltaren Dolo', 'Voltarol', 'Cataflam', 'Cambia'], ingredients: ['diclofenac'] },
  { names: ['Diclac', 'Deflamat', 'Ecofenac'], ingredients: ['diclofenac'] },
  { names: ['Arthrotec'], ingredients: ['diclofenac', 'misoprostol'] },
  { names: ['Sympal', 'Enantyum', 'Ketesse'], ingredients: ['dexketoprofen'] },
  { names: ['Gabrilen'], ingredients: ['ketoprofen'] },
  { names: ['Indocin', 'Indocid', 'Indomet'], ingredients: ['indometacin'] },
  { names: ['Toradol'], ingredients: ['ketorolac'] },
  { names: ['Ponstan', 'Ponstel', 'Parkemed', 'Mefenacid', 'Mephadolor'], ingredients: ['mefenamic-acid'] },
  { names: ['Mobic', 'Mobec'], ingredients: ['meloxicam'] },
  { names: ['Xefo'], ingredients: ['lornoxicam'] },
  { names: ['Celebrex'], ingredients: ['celecoxib'] },
  { names: ['Arcoxia'], ingredients: ['etoricoxib'] },
  { names: ['Novalgin', 'Berlosin', 'Analgin', 'Minalgin'], ingredients: ['metamizole'] },
  { names: ['Migräne-Kranit'], ingredients: ['phenazone'] },
  { names: ['Demex'], ingredients: ['propyphenazone'] },
  { names: ['Buscopan Plus'], ingredients: ['paracetamol', 'butylscopolamine'] },
  { names: ['Paramax'], ingredients: ['paracetamol', 'metoclopramide'] },
  { names: ['MigraMax'], ingredients: ['aspirin', 'metoclopramide'] },

  { names: ['Nurtec', 'Vydura'], ingredients: ['rimegepant'] },
  { names: ['Ubrelvy'], ingredients: ['ubrogepant'] },
  { names: ['Zavzpret'], ingredients: ['zavegepant'] },
  { names: ['Reyvow', 'Rayvow'], ingredients: ['lasmiditan'] },

  { names: ['Aquipta', 'Qulipta'], ingredients: ['atogepant'] },
  { names: ['Aimovig'], ingredients: ['erenumab'] },
  { names: ['Ajovy'], ingredients: ['fremanezumab'] },
  { names: ['Emgality'], ingredients: ['galcanezumab'] },
  { names: ['Vyepti'], ingredients: ['eptinezumab'] },
  { names: ['Botox'], ingredients: ['botulinum-toxin'] },
  { names: ['Topamax'], ingredients: ['topiramate'] },
  { names: ['Saroten'], ingredients: ['amitriptyline'] },
  { names: ['Inderal', 'Dociton'], ingredients: ['propranolol'] },
  { names: ['Beloc', 'Beloc-Zok'], ingredients: ['metoprolol'] },
  { names: ['Atacand', 'Blopress'], ingredients: ['candesartan'] },
  { names: ['Sibelium'], ingredients: ['flunarizine'] },
  { names: ['Sandomigran'], ingredients: ['pizotifen'] },

  { names: ['Paspertin', 'Reglan'], ingredients: ['metoclopramide'] },
  { names: ['Motilium'], ingredients: ['domperidone'] },
  { names: ['Vomex', 'Vomex A', 'Gravol'], ingredients: ['dimenhydrinate'] },
  { names: ['Zofran'], ingredients: ['ondansetron'] },
  { names: ['Stemetil', 'Buccastem', 'Compazine'], ingredients: ['prochlorperazine'] },
  { names: ['Buscopan'], ingredients: ['butylscopolamine'] },
  // One letter from Allegro, a triptan.
  { names: ['Allegra'], ingredients: ['fexofenadine'] },
];

/**
 * Words on the box that never change what is in it: forms, salts, makers. Words that do (plus, extra, comp,
 * duo, N …), and gels and patches, which the criteria do not speak of, must stay out.
 */
const packaging = new Set(
  wordsOf(
    fold(`
      tablet tablets tablette tabletten tabl tab tabs tbl filmtablette filmtabletten ftbl schmelztablette
      schmelztabletten brausetablette brausetabletten kautablette kautabletten retardtablette
      retardtabletten schmerztablette schmerztabletten kopfschmerztablette kopfschmerztabletten kapsel
      kapseln weichkapsel weichkapseln hartkapsel hartkapseln capsule capsules caps caplet caplets gelcaps
      tropfen drops saft sirup syrup granulat granules pulver powder sachet sachets beutel zapfchen
      suppositorien suppositories suppository supp spray nasenspray nasal spritze injektion injection pen
      fertigpen autoinjektor autoinjector ampulle ampullen infusion wafer wafers lingua schmelzfilm odt rpd
      mlt zmt rapitab rapimelt retard sr er xr melt melts soluble effervescent dispersible oral film coated
      dragee dragees akut acute mg g ml mcg stuck stk pill pills filmtbl filmtabl
      natrium sodium kalium potassium lysinat lysinate lysin lysine hydrochlorid hydrochloride succinat
      succinate benzoat benzoate phosphat phosphate tartrat tartrate mesilat mesylate trometamol
      ratiopharm hexal stada al aliud 1a pharma heumann zentiva sandoz teva mylan viatris aristo ct abz
      basics sanofi beta betapharm actavis aurobindo glenmark puren dura krka accord hennig dexcel bluefish
      neuraxpharm hormosan winthrop msd pfizer gsk bayer grunenthal novartis apotex equate kirkland boots
      tesco galpharm mepha spirig genericon axapharm streuli
    `),
  ),
);

/** A medicine: its name as the table spells it, what all products of that name contain, and its class. */
export interface Medicine {
  name: string;
  ingredients: readonly Ingredient[];
  class: MedicineClass;
}

interface Entry {
  name: string;
  words: readonly string[];
  contents: (readonly Ingredient[])[];
  substance: boolean;
}

const kindOf = new Map<Ingredient, Kind>(
  Object.entries(substances).flatMap(([kind, list]) => list.map((id) => [id, kind as Kind] as const)),
);

const entries = new Map<string, Entry>();
for (const id of kindOf.keys()) {
  const inn = id.charAt(0).toUpperCase() + id.slice(1).replace('-', ' ');
  const names = new Set([inn, inn.replace(/e$/, ''), ...(spellings[id] ?? [])]);
  for (const name of names) enter(name, [id], true);
}
for (const { names, ingredients } of products) for (const name of names) enter(name, ingredients, false);

function enter(name: string, ingredients: readonly Ingredient[], substance: boolean): void {
  const words = wordsOf(fold(name));
  const entry = entries.get(words.join(''));
  if (!entry) entries.set(words.join(''), { name, words, contents: [ingredients], substance });
  else entry.contents.push(ingredients);
}

/**
 * The class these ingredients make together; undefined where the criteria give none. ICHD-3 8.2.5: a
 * non-opioid with caffeine, butalbital or an opioid is a combination; two non-opioids are not. Otherwise what
 * has no class (caffeine, naloxone, a drug against nausea) changes nothing, and of two classes the one with
 * fewer days stands (ICHD-3 8.2.2: a triptan counts at 10 days, combined or not). Equal or unpublished days:
 * no class.
 */
export function classOf(ingredients: readonly Ingredient[]): MedicineClass | undefined {
  const kinds = new Set<MedicineClass | 'adjuvant'>(ingredients.map((id) => kindOf.get(id) as Kind));
  const adjuvant = kinds.delete('adjuvant');
  const other = kinds.delete('other');
  if (kinds.has('non-opioid') && (adjuvant || kinds.has('opioid'))) {
    kinds.delete('non-opioid');
    kinds.delete('opioid');
    kinds.add('combination');
  }
  const classes = [...kinds] as MedicineClass[];
  if (classes.length === 0) return other && !adjuvant ? 'other' : undefined;
  if (classes.length === 1) return classes[0];
  const days = classes.map((name) => medicineClasses[name].limit?.days);
  if (days.includes(undefined)) return undefined;
  const fewest = days.indexOf(Math.min(...(days as number[])));
  return days.includes(days[fewest], fewest + 1) ? undefined : classes[fewest];
}

/**
 * The medicine a person's words name, or undefined: then ask, never guess. Blind to case, accents, dose,
 * form, salt and maker; forgives one wrong letter where only one medicine is near. Ingredients joined by a
 * slash are one product.
 */
export function findMedicine(text: string): Medicine | undefined {
  const folded = fold(text);
  const entry = named(folded);
  if (!entry) return composed(folded);
  // "Paracetamol 500/30" holds a second ingredient that is not named; "100 mg/5 ml" does not.
  const twoDoses = /(\d\d\s*(mg)?\s*\/\s*\d|\d\s*(mg)?\s*\/\s*\d\d)(?![\d.,]*\s*ml)/.test(folded);
  if (twoDoses && entry.contents.every((ingredients) => ingredients.length === 1)) return undefined;
  const name = sharedClass(entry);
  return name && { name: entry.name, ingredients: shared(entry.contents), class: name };
}

/**
 * The medicines in a list as people type it, each as typed. Commas, semicolons and new lines always part;
 * and, or, plus, + and & part unless they belong to one product ("Bayer Back & Body", "ibuprofen +
 * caffeine").
 */
export function splitMedicines(text: string): string[] {
  return pieces(text, /[\n;]|(?<!\d),|,(?!\d)/).flatMap((part) => {
    if (findMedicine(part)) return [part];
    // "Plus" names products too, so it parts only medicines that stand on their own.
    const all = pieces(part, /\s*[+&]\s*|\s+(?:and|or|und|oder|plus)\s+/i);
    return all.every(findMedicine) ? all : pieces(part, /\s*[+&]\s*|\s+(?:and|or|und|oder)\s+/i);
  });
}

function pieces(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece));
}

/** Plain lower-case letters; ä, ae and a are one, in the table and in what is typed. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/([aou])e/g, '$1');
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z0-9]+/).filter((word) => word !== '' && word !== 'and' && word !== 'und');
}

const isDose = (word: string) => /^\d+(mg|g|ml|mcg|x)?$/.test(word);
const isPackaging = (word: string) => packaging.has(word);

/** The words that name the medicine: no dose, form, salt or maker. */
function bare(folded: string): string[] {
  return wordsOf(folded).filter((word) => !isDose(word) && !isPackaging(word));
}

/** As little is taken away as finds a name: "Tylenol 3 tablets" is not Tylenol. */
function named(folded: string): Entry | undefined {
  const words = wordsOf(folded);
  const undosed = words.filter((word) => !isDose(word));
  const unpacked = words.filter((word) => !isPackaging(word));
  const readings = [words, undosed, unpacked, bare(folded)].map((reading) => reading.join(' '));
  const each = [...new Set(readings)].map((reading) => reading.split(' '));
  return first(each, exact) ?? first(each, near);
}

function first<Part, Found>(
  parts: readonly Part[],
  find: (part: Part) => Found | undefined,
): Found | undefined {
  for (const part of parts) {
    const found = find(part);
    if (found) return found;
  }
  return undefined;
}

function exact(words: readonly string[]): Entry | undefined {
  return entries.get(words.join(''));
}

/** The one entry a single wrong letter away, if no entry of another class is within two. */
function near(words: readonly string[]): Entry | undefined {
  const close = [...entries.values()]
    .map((entry) => ({ entry, wrong: wrongLetters(words, entry.words) }))
    .filter(({ wrong }) => wrong <= 2);
  const [nearest, ...others] = close.filter(({ wrong }) => wrong === 1).map(({ entry }) => entry);
  if (!nearest || new Set(close.map(({ entry }) => sharedClass(entry))).size > 1) return undefined;
  return others.every(({ contents }) => String(contents) === String(nearest.contents)) ? nearest : undefined;
}

/**
 * Wrong letters between names that differ in one word, of six letters or more and not in its first; else
 * Infinity.
 */
function wrongLetters(typed: readonly string[], known: readonly string[]): number {
  if (typed.length !== known.length) return Infinity;
  const different = typed.flatMap((word, at) => (word === known[at] ? [] : [at]));
  if (different.length !== 1) return Infinity;
  const [a, b] = different.flatMap((at) => [typed[at], known[at]]) as [string, string];
  return a[0] === b[0] && Math.min(a.length, b.length) >= 6 ? distance(a, b, 2) : Infinity;
}

/** Letters added, dropped, changed or swapped with their neighbour; Infinity if more than `most`. */
function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (most === 0) return Infinity;
  let same = 0;
  while (a[same] === b[same]) same++;
  const [x, y] = [a.slice(same), b.slice(same)];
  const without = (fromX: number, fromY: number) => 1 + distance(x.slice(fromX), y.slice(fromY), most - 1);
  const swapped = x[0] === y[1] && x[1] === y[0];
  return Math.min(without(1, 0), without(0, 1), without(1, 1), swapped ? without(2, 2) : Infinity);
}

/**
 * One product typed as its ingredients. A slash, a hyphen or "with" says so; a looser joint does only where
 * one ingredient (caffeine, butalbital) is no medicine of its own.
 */
function composed(folded: string): Medicine | undefined {
  const parts = folded
    .split(/[/+&]|(?<=\S)-(?=\S)|\b(?:and|und|plus|with|mit)\b/)
    .map(bare)
    .filter((words) => words.length > 0)
    .map((words) => exact(words) ?? near(words));
  if (parts.length < 2 || !parts.every((entry): entry is Entry => entry?.substance === true))
    return undefined;
  const ingredients = [...new Set(parts.flatMap((entry) => entry.contents.flat()))];
  const loose = /[+&]|\b(?:and|und|plus)\b/.test(folded);
  if (loose && ingredients.every((id) => classOf([id]))) return undefined;
  const name = classOf(ingredients);
  return name && { name: parts.map((entry) => entry.name).join('/'), ingredients, class: name };
}

function sharedClass(entry: Entry): MedicineClass | undefined {
  const [one, ...rest] = entry.contents.map(classOf);
  return rest.every((other) => other === one) ? one : undefined;
}

function shared(contents: readonly (readonly Ingredient[])[]): Ingredient[] {
  return [...new Set(contents.flat())].filter((id) =>
    contents.every((ingredients) => ingredients.includes(id)),
  );
}
