import { describe, expect, test } from 'vitest';
import type { MedicineClass } from '../../src/domain/medication.ts';
import { classOf, findMedicine, medicineClasses, splitMedicines } from '../../src/domain/medication.ts';
import { type Ingredient, products } from '../../src/domain/medicines.ts';
import { deSafety } from '../../src/words/de/safety.ts';
import { enSafety } from '../../src/words/en/safety.ts';

/** Names as people type them, with what must come out. */
// biome-ignore format: a row a name
const known: readonly (readonly [text: string, name: MedicineClass, ...ingredients: Ingredient[]])[] = [
  // Triptans
  ['Sumatriptan', 'triptan', 'sumatriptan'],
  ['sumatriptan 50mg Tabletten', 'triptan', 'sumatriptan'],
  ['Sumatriptan-1A Pharma 100 mg', 'triptan', 'sumatriptan'],
  ['Sumatriptan succinate 100 mg', 'triptan', 'sumatriptan'],
  ['Sumatriptan nasal spray 20 mg', 'triptan', 'sumatriptan'],
  ['SUMATRIPTAN HEXAL 6 mg/0,5 ml Fertigpen', 'triptan', 'sumatriptan'],
  ['sumatripan', 'triptan', 'sumatriptan'],
  ['Imigran', 'triptan', 'sumatriptan'],
  ['Imigran Nasal 10mg Spray', 'triptan', 'sumatriptan'],
  ['Imigran Recovery', 'triptan', 'sumatriptan'],
  ['Imigran Nasal 10 mg/0,1 ml', 'triptan', 'sumatriptan'],
  ['imitrex 100', 'triptan', 'sumatriptan'],
  ['Migraitan 50mg', 'triptan', 'sumatriptan'],
  ['Tosymra', 'triptan', 'sumatriptan'],
  ['Rizatriptan', 'triptan', 'rizatriptan'],
  ['Rizatriptan ODT 10 mg', 'triptan', 'rizatriptan'],
  ['Rizatriptan AbZ 10mg Schmelztabletten', 'triptan', 'rizatriptan'],
  ['Rizatriptan benzoate', 'triptan', 'rizatriptan'],
  ['Maxalt', 'triptan', 'rizatriptan'],
  ['Maxalt lingua', 'triptan', 'rizatriptan'],
  ['maxalt-mlt 10', 'triptan', 'rizatriptan'],
  ['Maxalt melt', 'triptan', 'rizatriptan'],
  ['½ Maxalt', 'triptan', 'rizatriptan'],
  ['Zolmitriptan 2,5 mg', 'triptan', 'zolmitriptan'],
  ['zolmitriptam', 'triptan', 'zolmitriptan'],
  ['Zomig', 'triptan', 'zolmitriptan'],
  ['Zomig Rapimelt', 'triptan', 'zolmitriptan'],
  ['ZOMIG-ZMT', 'triptan', 'zolmitriptan'],
  ['AscoTop', 'triptan', 'zolmitriptan'],
  ['Asco Top nasal', 'triptan', 'zolmitriptan'],
  ['Naratriptan', 'triptan', 'naratriptan'],
  ['Formigran', 'triptan', 'naratriptan'],
  ['Naramig', 'triptan', 'naratriptan'],
  ['Amerge', 'triptan', 'naratriptan'],
  ['Eletriptan', 'triptan', 'eletriptan'],
  ['Relpax 40', 'triptan', 'eletriptan'],
  ['Almotriptan', 'triptan', 'almotriptan'],
  ['Almogran', 'triptan', 'almotriptan'],
  ['Axert', 'triptan', 'almotriptan'],
  ['Dolortriptan', 'triptan', 'almotriptan'],
  ['Frovatriptan', 'triptan', 'frovatriptan'],
  ['Allegro', 'triptan', 'frovatriptan'],
  ['Allegro 2,5 mg Filmtabletten', 'triptan', 'frovatriptan'],
  ['Frova', 'triptan', 'frovatriptan'],
  ['Eumitan', 'triptan', 'frovatriptan'],
  ['Treximet', 'triptan', 'sumatriptan', 'naproxen'],
  ['Suvexx', 'triptan', 'sumatriptan', 'naproxen'],
  ['Symbravo', 'triptan', 'rizatriptan', 'meloxicam'],
  ['Sumatriptan/Naproxen', 'triptan', 'sumatriptan', 'naproxen'],
  ['sumatriptan-naproxen 85/500', 'triptan', 'sumatriptan', 'naproxen'],

  // Ergotamine
  ['Ergotamin', 'ergotamine', 'ergotamine'],
  ['ergotamine tartrate', 'ergotamine', 'ergotamine'],
  ['Cafergot', 'ergotamine', 'ergotamine', 'caffeine'],
  ['ergotamine/caffeine', 'ergotamine', 'ergotamine', 'caffeine'],
  ['Migril', 'ergotamine', 'ergotamine', 'caffeine', 'cyclizine'],
  ['Ergo-Kranit Migräne', 'ergotamine', 'ergotamine'],
  ['Dihydroergotamin', 'ergotamine', 'dihydroergotamine'],
  ['DHE 45', 'ergotamine', 'dihydroergotamine'],
  ['Migranal nasal spray', 'ergotamine', 'dihydroergotamine'],

  // Opioids
  ['Codeine', 'opioid', 'codeine'],
  ['Kodein', 'opioid', 'codeine'],
  ['Tramadol', 'opioid', 'tramadol'],
  ['Tramadol ER 100mg', 'opioid', 'tramadol'],
  ['Tramal Tropfen', 'opioid', 'tramadol'],
  ['Tramal long 100', 'opioid', 'tramadol'],
  ['Ultram', 'opioid', 'tramadol'],
  ['Tilidin', 'opioid', 'tilidine'],
  ['Tilidin comp. STADA', 'opioid', 'tilidine', 'naloxone'],
  ['Valoron N', 'opioid', 'tilidine', 'naloxone'],
  ['Oxycodon', 'opioid', 'oxycodone'],
  ['oxycodone/naloxone', 'opioid', 'oxycodone', 'naloxone'],
  ['Targin 10/5', 'opioid', 'oxycodone', 'naloxone'],
  ['OxyContin', 'opioid', 'oxycodone'],
  ['Morphin', 'opioid', 'morphine'],
  ['MST 10 retard', 'opioid', 'morphine'],
  ['Hydromorphon', 'opioid', 'hydromorphone'],
  ['hydrocodone', 'opioid', 'hydrocodone'],
  ['Tapentadol', 'opioid', 'tapentadol'],
  ['Palexia retard 50 mg', 'opioid', 'tapentadol'],
  ['Meperidine', 'opioid', 'pethidine'],
  ['Butorphanol nasal spray', 'opioid', 'butorphanol'],

  // Combinations: a non-opioid with caffeine, an opioid or butalbital
  ['Thomapyrin', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Thomapyrin Classic', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['THOMAPYRIN® INTENSIV', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Thomapyrin Classic Schmerztabletten 250/200/50', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Thomapirin', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Thomapyrin Tension Duo', 'combination', 'ibuprofen', 'caffeine'],
  ['Neuralgin', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Melabon K', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Titralgan gegen Schmerzen', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Dolopyrin AL', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Mindelheimer Kopfschmerz', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Excedrin Migraine', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['excedrin extra strength caplets', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Excedrin Tension Headache', 'combination', 'paracetamol', 'caffeine'],
  ['Anadin Extra', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Anadin Original', 'combination', 'aspirin', 'caffeine'],
  ['Bayer Back & Body', 'combination', 'aspirin', 'caffeine'],
  ['Bayer Back and Body', 'combination', 'aspirin', 'caffeine'],
  ['Aspirin Coffein', 'combination', 'aspirin', 'caffeine'],
  ['Doppel Spalt compact', 'combination', 'aspirin', 'caffeine'],
  ['Panadol Extra', 'combination', 'paracetamol', 'caffeine'],
  ['Paracetamol Extra', 'combination', 'paracetamol', 'caffeine'],
  ['Hedex Extra', 'combination', 'paracetamol', 'caffeine'],
  ['Alka-Seltzer XS', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Solpadeine Headache', 'combination', 'paracetamol', 'caffeine'],
  ['Solpadeine Max', 'combination', 'paracetamol', 'codeine'],
  ['Solpadeine Plus soluble', 'combination', 'paracetamol', 'codeine', 'caffeine'],
  ['Solpadeine', 'combination', 'paracetamol'],
  ['Syndol', 'combination', 'paracetamol', 'codeine', 'caffeine'],
  ['Gelonida', 'combination', 'paracetamol', 'codeine'],
  ['Talvosilen forte', 'combination', 'paracetamol', 'codeine'],
  ['Paracetamol comp. STADA', 'combination', 'paracetamol', 'codeine'],
  ['Co-codamol 30/500', 'combination', 'paracetamol', 'codeine'],
  ['cocodamol', 'combination', 'paracetamol', 'codeine'],
  ['Co-Dafalgan', 'combination', 'paracetamol', 'codeine'],
  ['Migraleve', 'combination', 'paracetamol', 'codeine'],
  ['Migraleve Pink', 'combination', 'paracetamol', 'codeine', 'buclizine'],
  ['Migraleve Yellow', 'combination', 'paracetamol', 'codeine'],
  ['Tylenol 3', 'combination', 'paracetamol', 'codeine'],
  ['Tylenol #3', 'combination', 'paracetamol', 'codeine'],
  ['Tylenol No. 3', 'combination', 'paracetamol', 'codeine'],
  ['Tylenoll 3', 'combination', 'paracetamol', 'codeine'],
  ['Tylenol 3 tablets', 'combination', 'paracetamol', 'codeine'],
  ['Tylenol with codeine', 'combination', 'paracetamol', 'codeine'],
  ['Nurofen Plus', 'combination', 'ibuprofen', 'codeine'],
  ['Cuprofen Plus', 'combination', 'ibuprofen', 'codeine'],
  ['Co-dydramol', 'combination', 'paracetamol', 'dihydrocodeine'],
  ['Zaldiar', 'combination', 'paracetamol', 'tramadol'],
  ['Ultracet', 'combination', 'paracetamol', 'tramadol'],
  ['Vicodin 5/300', 'combination', 'paracetamol', 'hydrocodone'],
  ['Norco', 'combination', 'paracetamol', 'hydrocodone'],
  ['hydrocodone-acetaminophen 5/325', 'combination', 'hydrocodone', 'paracetamol'],
  ['Percocet', 'combination', 'paracetamol', 'oxycodone'],
  ['Fioricet', 'combination', 'paracetamol', 'butalbital', 'caffeine'],
  ['Fioricet with codeine', 'combination', 'paracetamol', 'butalbital', 'caffeine', 'codeine'],
  ['butalbital/acetaminophen/caffeine', 'combination', 'butalbital', 'paracetamol', 'caffeine'],
  ['Fiorinal', 'combination', 'aspirin', 'butalbital', 'caffeine'],
  ['Grippostad C', 'combination', 'paracetamol', 'caffeine', 'chlorphenamine', 'ascorbic-acid'],
  ['paracetamol/codeine', 'combination', 'paracetamol', 'codeine'],
  ['Paracetamol/Codein 500 mg/30 mg', 'combination', 'paracetamol', 'codeine'],
  ['Paracetamol-Codein', 'combination', 'paracetamol', 'codeine'],
  ['paracetamol with codeine', 'combination', 'paracetamol', 'codeine'],
  ['Ibuprofen mit Koffein', 'combination', 'ibuprofen', 'caffeine'],
  ['ASS/Paracetamol/Coffein', 'combination', 'aspirin', 'paracetamol', 'caffeine'],
  ['Paracetmol / Codien', 'combination', 'paracetamol', 'codeine'],
  ['ibuprofen plus caffeine', 'combination', 'ibuprofen', 'caffeine'],
  ['Ibuprofen + Koffein', 'combination', 'ibuprofen', 'caffeine'],
  ['aspirin and caffeine', 'combination', 'aspirin', 'caffeine'],

  // Non-opioid analgesics, alone or together
  ['Ibuprofen', 'non-opioid', 'ibuprofen'],
  ['Ibuprofen 400', 'non-opioid', 'ibuprofen'],
  ['ibu 600 akut', 'non-opioid', 'ibuprofen'],
  ['IBU 400 akut-1A Pharma', 'non-opioid', 'ibuprofen'],
  ['Ibuprofen-ratiopharm 400 mg', 'non-opioid', 'ibuprofen'],
  ['Ibu-Hexal', 'non-opioid', 'ibuprofen'],
  ['IbuHEXAL akut 400', 'non-opioid', 'ibuprofen'],
  ['Ibuprofen-Lysinat', 'non-opioid', 'ibuprofen'],
  ['ibuprofen 100 mg/5 ml', 'non-opioid', 'ibuprofen'],
  ['2x Ibuprofen', 'non-opioid', 'ibuprofen'],
  ['1/2 Ibuprofen', 'non-opioid', 'ibuprofen'],
  ['ibuprofin', 'non-opioid', 'ibuprofen'],
  ['Ibuprofne', 'non-opioid', 'ibuprofen'],
  ['Nurofen', 'non-opioid', 'ibuprofen'],
  ['Nurofen Immedia 400', 'non-opioid', 'ibuprofen'],
  ['Advil', 'non-opioid', 'ibuprofen'],
  ['Motrin', 'non-opioid', 'ibuprofen'],
  ['Algifor', 'non-opioid', 'ibuprofen'],
  ['Aktren', 'non-opioid', 'ibuprofen'],
  ['Spalt Forte', 'non-opioid', 'ibuprofen'],
  ['Neuralgin extra', 'non-opioid', 'ibuprofen'],
  ['Anadin Ultra', 'non-opioid', 'ibuprofen'],
  ['Dolormin extra', 'non-opioid', 'ibuprofen'],
  ['Dolormin GS', 'non-opioid', 'naproxen'],
  ['Dolormin für Frauen', 'non-opioid', 'naproxen'],
  ['Dolormin fuer Frauen', 'non-opioid', 'naproxen'],
  ['Dolormin', 'non-opioid'],
  ['Advil Dual Action', 'non-opioid', 'ibuprofen', 'paracetamol'],
  ['Ibuprofen/Paracetamol', 'non-opioid', 'ibuprofen', 'paracetamol'],
  ['Advil PM', 'non-opioid', 'ibuprofen', 'diphenhydramine'],
  ['Boxagrippal', 'non-opioid', 'ibuprofen', 'pseudoephedrine'],
  ['Naproxen', 'non-opioid', 'naproxen'],
  ['Naproxen sodium 220', 'non-opioid', 'naproxen'],
  ['Aleve', 'non-opioid', 'naproxen'],
  ['Vimovo', 'non-opioid', 'naproxen', 'esomeprazole'],
  ['Paracetamol STADA', 'non-opioid', 'paracetamol'],
  ['Paracetamol 500 mg Zäpfchen', 'non-opioid', 'paracetamol'],
  ['paracetmol', 'non-opioid', 'paracetamol'],
  ['Acetaminophen', 'non-opioid', 'paracetamol'],
  ['APAP', 'non-opioid', 'paracetamol'],
  ['Tylenol', 'non-opioid', 'paracetamol'],
  ['3 Tylenol', 'non-opioid', 'paracetamol'],
  ['Extra Strength Tylenol', 'non-opioid', 'paracetamol'],
  ['Tylenol PM', 'non-opioid', 'paracetamol', 'diphenhydramine'],
  ['Panadol', 'non-opioid', 'paracetamol'],
  ['ben-u-ron', 'non-opioid', 'paracetamol'],
  ['Benuron 500', 'non-opioid', 'paracetamol'],
  ['Dafalgan', 'non-opioid', 'paracetamol'],
  ['Mexalen', 'non-opioid', 'paracetamol'],
  ['Aspirin', 'non-opioid', 'aspirin'],
  ['Bayer Aspirin 325 mg', 'non-opioid', 'aspirin'],
  ['ASS 500', 'non-opioid', 'aspirin'],
  ['ASS-ratiopharm', 'non-opioid', 'aspirin'],
  ['ASA', 'non-opioid', 'aspirin'],
  ['Acetylsalicylsäure', 'non-opioid', 'aspirin'],
  ['Acetylsalicylsaeure', 'non-opioid', 'aspirin'],
  ['acetylsalicylic acid', 'non-opioid', 'aspirin'],
  ['Aspirin Migräne', 'non-opioid', 'aspirin'],
  ['Aspegic', 'non-opioid', 'aspirin'],
  ['Alka-Seltzer', 'non-opioid', 'aspirin'],
  ['Aspirin plus C', 'non-opioid', 'aspirin', 'ascorbic-acid'],
  ['Aspirin + C', 'non-opioid', 'aspirin', 'ascorbic-acid'],
  ['Aspirin Complex', 'non-opioid', 'aspirin', 'pseudoephedrine'],
  // The trap of 8.2.5: two non-opioids without an adjuvant are no combination.
  ['aspirin/paracetamol', 'non-opioid', 'aspirin', 'paracetamol'],
  ['Spalt Schmerztabletten', 'non-opioid', 'aspirin', 'paracetamol'],
  ['Thomapirin Brausetabletten', 'non-opioid', 'aspirin', 'paracetamol'],
  ['Thomapyrin Brausetabletten', 'non-opioid', 'aspirin', 'paracetamol'],
  ['Excedrin Back & Body', 'non-opioid', 'aspirin', 'paracetamol'],
  ['Excedrin PM', 'non-opioid', 'paracetamol', 'diphenhydramine'],
  ['Diclofenac 50', 'non-opioid', 'diclofenac'],
  ['Diclofenac-Kalium', 'non-opioid', 'diclofenac'],
  ['Diclo 75 retard', 'non-opioid', 'diclofenac'],
  ['Voltaren Dolo', 'non-opioid', 'diclofenac'],
  ['Ketoprofen', 'non-opioid', 'ketoprofen'],
  ['Dexketoprofen', 'non-opioid', 'dexketoprofen'],
  ['Indometacin', 'non-opioid', 'indometacin'],
  ['Indomethacin 25mg caps', 'non-opioid', 'indometacin'],
  ['Mefenaminsäure', 'non-opioid', 'mefenamic-acid'],
  ['Parkemed', 'non-opioid', 'mefenamic-acid'],
  ['Ponstan', 'non-opioid', 'mefenamic-acid'],
  ['Celebrex', 'non-opioid', 'celecoxib'],
  ['Arcoxia', 'non-opioid', 'etoricoxib'],
  ['Metamizol', 'non-opioid', 'metamizole'],
  ['metamizole', 'non-opioid', 'metamizole'],
  ['Novalgin Tropfen', 'non-opioid', 'metamizole'],
  ['Novaminsulfon 500', 'non-opioid', 'metamizole'],
  ['Propyphenazon', 'non-opioid', 'propyphenazone'],
  ['Migräne-Kranit', 'non-opioid', 'phenazone'],
  ['Buscopan plus', 'non-opioid', 'paracetamol', 'butylscopolamine'],
  ['Paramax', 'non-opioid', 'paracetamol', 'metoclopramide'],

  // Gepants and ditans
  ['Rimegepant', 'other-acute', 'rimegepant'],
  ['Nurtec ODT', 'other-acute', 'rimegepant'],
  ['Vydura', 'other-acute', 'rimegepant'],
  ['Ubrogepant', 'other-acute', 'ubrogepant'],
  ['Ubrelvy', 'other-acute', 'ubrogepant'],
  ['Lasmiditan', 'other-acute', 'lasmiditan'],
  ['Rayvow', 'other-acute', 'lasmiditan'],
  ['Reyvow', 'other-acute', 'lasmiditan'],

  // Preventives
  ['Amitriptyline', 'preventive', 'amitriptyline'],
  ['Amitriptylin 25', 'preventive', 'amitriptyline'],
  ['Nortriptyline', 'preventive', 'nortriptyline'],
  ['Topiramate', 'preventive', 'topiramate'],
  ['Topiramat', 'preventive', 'topiramate'],
  ['Propranolol', 'preventive', 'propranolol'],
  ['Propanolol', 'preventive', 'propranolol'],
  ['Metoprolol succinate', 'preventive', 'metoprolol'],
  ['Candesartan', 'preventive', 'candesartan'],
  ['Flunarizin', 'preventive', 'flunarizine'],
  ['Atogepant', 'preventive', 'atogepant'],
  ['Aquipta', 'preventive', 'atogepant'],
  ['Aimovig', 'preventive', 'erenumab'],
  ['Ajovy', 'preventive', 'fremanezumab'],
  ['Botox', 'preventive', 'botulinum-toxin'],
  ['Valproinsäure', 'preventive', 'valproate'],

  // Taken along, no painkiller
  ['MCP', 'other', 'metoclopramide'],
  ['Metoclopramide', 'other', 'metoclopramide'],
  ['Domperidon', 'other', 'domperidone'],
  ['Vomex A', 'other', 'dimenhydrinate'],
  ['Buscopan', 'other', 'butylscopolamine'],
  ['Ondansetron', 'other', 'ondansetron'],
  ['Allegra', 'other', 'fexofenadine'],
];

/** Names that must be asked about. */
const unknown = [
  // Families whose members differ in class, or whose contents change with the country
  'Excedrin',
  'Anadin',
  'Anacin',
  'Saridon',
  'Spalt',
  'Goody’s',
  'Midol',
  'Norgesic',
  'Optalidon',
  'Melabon',
  'Nedolon',
  'Grippostad',
  // One more word can be another medicine
  'Ibuprofen Plus',
  'Ibuprofen extra',
  'Paracetamol Plus',
  'Nurofen Max',
  'Panadol Extra Strength',
  'Aspirin Protect',
  'Aspirin Cardio',
  'Migraleve Ultra',
  'Thomapyrin Migräne',
  'Dafalgan Extra',
  'Tylenol Sinus',
  'Tylenol Cold',
  // On the skin: no criterion counts it
  'Voltaren Gel',
  'Voltaren Schmerzgel forte',
  'Ibuprofen Creme',
  'Lidocaine patch',
  // A second dose without a second name
  'Paracetamol 500/30',
  'hydrocodone 5/325',
  'Hydrocodone 5 mg/325 mg',
  'Oxycodone 10/325',
  'Paracetamol 500 mg / 8 mg',
  // Two of the strict classes in one, or no class at all
  'Tonopan',
  'sumatriptan/codeine',
  'rimegepant/naproxen',
  'Caffeine',
  'Koffein',
  'Butalbital',
  // Two medicines without a joint that says which
  'Ibuprofen Sumatriptan',
  'Ibuprofen and Sumatriptan',
  'Ibuprofen plus Sumatriptan',
  'paracetamol + codeine',
  // Other medicines that look or sound alike
  'Amitriptan',
  'Donitriptan',
  'Trazodone',
  'Triptorelin',
  'Tryptophan',
  'Tramadex',
  'Lamotrigine',
  'Lamictal',
  'Levetiracetam',
  'Piracetam',
  'Methimazole',
  'Metronidazole',
  'Ketotifen',
  'Celexa',
  'Cerebyx',
  'Citalopram',
  'Sertraline',
  'Clonidine',
  'Colchicine',
  'Cocaine',
  'Nicotine',
  'Lorazepam',
  'Diazepam',
  'Gabapentin',
  'Magnesium',
  'Prednisolone',
  'Tizanidine',
  'Omeprazole',
  'Pantoprazol',
  'Bisacodyl',
  'Aspartame',
  'Allegre',
  // Too short, too far, or wrong in its first letter
  'Advll',
  'Maxlat forte',
  'Ibprfen',
  'Nbuprofen',
  'Migran',
  'Migräne',
  // No name at all
  '',
  '   ',
  '400',
  '400 mg',
  'Tabletten',
  'Schmerztablette',
  'Bayer',
  'painkiller',
  'die kleinen weißen',
  'keine',
  'nothing',
  'Kaffee',
  '💊',
  'парацетамол',
  '/',
  '<b>Ibuprofen</b> & Co.',
  'constructor',
  '__proto__',
];

describe('a medicine by its name', () => {
  test.each(known)('%s is %s', (text, name, ...ingredients) => {
    expect(findMedicine(text)).toMatchObject({ class: name, ingredients });
  });

  test.each(unknown)('“%s” is asked about, not guessed', (text) => {
    expect(findMedicine(text)).toBeUndefined();
  });

  test('is spelt as the table spells it', () => {
    expect(findMedicine('ZOMIG 2.5mg')?.name).toBe('Zomig');
    expect(findMedicine('codein tropfen')?.name).toBe('Codein');
    expect(findMedicine('mefenamic acid 500')?.name).toBe('Mefenamic acid');
    expect(findMedicine('paracetmol/codeine')?.name).toBe('Paracetamol/Codeine');
  });

  test('a text of any length is read in passing', () => {
    expect(findMedicine('ibuprofen '.repeat(400))).toBeUndefined();
    expect(findMedicine('a'.repeat(4096))).toBeUndefined();
    expect(findMedicine(`${'1/'.repeat(2000)}x`)).toBeUndefined();
  });
});

describe('the table', () => {
  const names = products.flatMap((product) => product.names);

  test('only names whose products differ in class, or make none, are asked about', () => {
    expect([...new Set(names.filter((name) => !findMedicine(name)))]).toEqual([
      'Tonopan',
      'Excedrin',
      'Anadin',
    ]);
  });

  test('every name is found whatever its case, accents, form and maker', () => {
    for (const name of names) {
      const found = findMedicine(name);
      const loud = name.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
      expect(findMedicine(loud), loud).toEqual(found);
      expect(findMedicine(`  ${name.toLowerCase()} `), name).toEqual(found);
    }
  });

  test('no slip of the finger turns a medicine into one of another class', () => {
    for (const name of names) {
      const meant = findMedicine(name)?.class;
      for (let at = 0; at < name.length; at++) {
        const [before, letter, after] = [name.slice(0, at), name.slice(at, at + 1), name.slice(at + 1)];
        const slips = [before + after, `${before}x${after}`, before + letter + letter + after];
        if (after) slips.push(before + after.slice(0, 1) + letter + after.slice(1));
        // A dropped word's letter or figure can leave a real name; those are listed in full elsewhere.
        for (const slip of slips.filter((text) => !/ .?$|\d/.test(text))) {
          const found = findMedicine(slip)?.class;
          expect([undefined, meant], `${slip} for ${name}`).toContain(found);
        }
      }
    }
  });
});

describe('the class of ingredients', () => {
  test('a non-opioid becomes a combination with caffeine, butalbital or an opioid, and only with these', () => {
    expect(classOf(['paracetamol', 'caffeine'])).toBe('combination');
    expect(classOf(['aspirin', 'butalbital'])).toBe('combination');
    expect(classOf(['ibuprofen', 'codeine'])).toBe('combination');
    expect(classOf(['aspirin', 'paracetamol'])).toBe('non-opioid');
    expect(classOf(['aspirin', 'paracetamol', 'caffeine'])).toBe('combination');
    expect(classOf(['paracetamol', 'metoclopramide'])).toBe('non-opioid');
  });

  test('caffeine, naloxone and the like change no other class', () => {
    expect(classOf(['ergotamine', 'caffeine'])).toBe('ergotamine');
    expect(classOf(['tilidine', 'naloxone'])).toBe('opioid');
    expect(classOf(['codeine', 'caffeine'])).toBe('opioid');
  });

  test('of two classes the one with fewer days stands', () => {
    expect(classOf(['naproxen', 'sumatriptan'])).toBe('triptan');
    expect(classOf(['ergotamine', 'propyphenazone'])).toBe('ergotamine');
  });

  test('where the criteria are silent there is no class', () => {
    expect(classOf(['sumatriptan', 'ergotamine'])).toBeUndefined();
    expect(classOf(['sumatriptan', 'paracetamol', 'caffeine'])).toBeUndefined();
    expect(classOf(['rimegepant', 'naproxen'])).toBeUndefined();
    expect(classOf(['propranolol', 'aspirin'])).toBeUndefined();
    expect(classOf(['caffeine'])).toBeUndefined();
    expect(classOf(['caffeine', 'metoclopramide'])).toBeUndefined();
    expect(classOf([])).toBeUndefined();
  });

  test('days and notice are those of the criteria', () => {
    const limits = Object.entries(medicineClasses).map(([name, { limit }]) => [
      name,
      limit?.days,
      limit?.notice,
    ]);
    expect(limits).toEqual([
      ['triptan', 10, 8],
      ['ergotamine', 10, 8],
      ['opioid', 10, 8],
      ['combination', 10, 8],
      ['non-opioid', 15, 12],
      ['other-acute', undefined, undefined],
      ['preventive', undefined, undefined],
      ['other', undefined, undefined],
      ['unknown', undefined, undefined],
    ]);
  });
});

describe('a list of medicines', () => {
  test.each([
    ['Ibuprofen and Sumatriptan', 'Ibuprofen', 'Sumatriptan'],
    ['Ibuprofen und Maxalt', 'Ibuprofen', 'Maxalt'],
    ['Ibu, Maxalt; Novalgin', 'Ibu', 'Maxalt', 'Novalgin'],
    ['- Ibuprofen 400\n- Maxalt 10\n\n', '- Ibuprofen 400', '- Maxalt 10'],
    ['Ibu+Maxalt & Aspirin', 'Ibu', 'Maxalt', 'Aspirin'],
    ['paracetamol + codeine', 'paracetamol', 'codeine'],
    ['Ibuprofen or paracetamol', 'Ibuprofen', 'paracetamol'],
    ['Ibuprofen oder Aspirin', 'Ibuprofen', 'Aspirin'],
    ['Naratriptan 2,5 mg, Ibuprofen 400,Aspirin', 'Naratriptan 2,5 mg', 'Ibuprofen 400', 'Aspirin'],
    // One product, whatever its joints
    ['paracetamol/codeine', 'paracetamol/codeine'],
    ['Bayer Back & Body, Maxalt', 'Bayer Back & Body', 'Maxalt'],
    ['Aspirin + C', 'Aspirin + C'],
    ['Aspirin plus C und Maxalt', 'Aspirin plus C', 'Maxalt'],
    ['ibuprofen plus caffeine', 'ibuprofen plus caffeine'],
    ['ibuprofen + caffeine', 'ibuprofen + caffeine'],
    ['Nurofen Plus', 'Nurofen Plus'],
    // Plus parts only what stands on its own
    ['Ibuprofen plus Sumatriptan', 'Ibuprofen', 'Sumatriptan'],
    ['Ibuprofen plus Wunderpille', 'Ibuprofen plus Wunderpille'],
    ['Ibuprofen und Wunderpille', 'Ibuprofen', 'Wunderpille'],
    // Whole words only
    ['Mundipharm', 'Mundipharm'],
    ['Sandoz Wunderpille', 'Sandoz Wunderpille'],
    ['Ibuprofen 400', 'Ibuprofen 400'],
    ['парацетамол, нурофен', 'парацетамол', 'нурофен'],
    [' , ;\n+ 400'],
    [''],
  ])('%s', (text, ...medicines) => {
    expect(splitMedicines(text)).toEqual(medicines);
  });
});

describe.each([
  ['en', enSafety],
  ['de', deSafety],
])('in %s', (_, words) => {
  test('every class has a name for its button and one line of examples', () => {
    expect(Object.keys(words.classes)).toEqual(Object.keys(medicineClasses));
    for (const { label, example } of Object.values(words.classes)) {
      expect(label.length).toBeLessThanOrEqual(28);
      expect(example).toMatch(/^[^\n]+$/);
    }
  });
});
