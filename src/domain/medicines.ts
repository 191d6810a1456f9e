/** Active ingredients (INN) by what they are; an adjuvant has no class of its own. Stored for ever. */
// biome-ignore format: one kind a paragraph
export const substances = {
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
} as const satisfies Record<string, readonly string[]>;

/** What an ingredient is. */
export type Kind = keyof typeof substances;
/** An active ingredient, by its id. */
export type Ingredient = (typeof substances)[Kind][number];

/** Spellings beyond the INN itself and the INN without its last e, which is most of German. */
export const spellings: Partial<Record<Ingredient, readonly string[]>> = {
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
export const packaging = `
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
`;
