import type { ArchiveList } from '../../domain/archive/archive.ts';
import type { FaultId } from '../../domain/archive/check.ts';
import type { FileFault } from '../../domain/archive/file.ts';
import { decimal, quoted } from '../format.ts';

const locale = 'en-GB';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** The words of /export and /import. Texts are Telegram HTML. */
export const enFiles = {
  /** Under the file, at most 1024 characters. */
  exported:
    '<b>Everything Unknot keeps about you.</b> This file has all of it, and /import takes it back. The tables are for a spreadsheet.\n\nThis chat keeps the files until you delete them here. Who can see your chat can open them.',
  notSent: 'The files could not be sent just now. Please try /export again in a few minutes.',

  ask: (megabytes: number, days: number) =>
    `<b>Send me a file, and nothing changes yet.</b> I read it and tell you first what is in it.\n\n• the JSON file of /export, or\n• a table of days (CSV) with the columns of unknot-days\n\nUp to ${megabytes} MB and ${decimal(locale, days)} days. Tap the paper clip and choose “File”.`,
  tooLarge: (megabytes: number) => `This file is larger than ${megabytes} MB. Nothing was taken in.`,
  gone: 'I cannot open this file any more. Please send it again; nothing was changed.',
  away: 'I could not fetch the file just now. Please send it again in a few minutes; nothing was changed.',
  changed: 'Something has changed since. This is how it stands now.',

  refused: '<b>This file cannot be taken in.</b> Nothing was changed.',
  line: (line: number, fault: string) => `Line ${line}: ${fault}`,
  at: (where: string, fault: string) => `<b>${quoted(where)}</b>, ${fault}`,
  more: (number: number) => `… and ${number} more. The list is in the file below.`,
  tooMany: (number: number) => `The list ends after ${number}.`,
  faultsFile: 'What to repair',
  tablesOnly: 'Of the tables, the one of days can be brought back; the JSON file brings everything.',
  faults: {
    empty: 'there is nothing in the file',
    'utf-16': 'the file is saved as UTF-16; please save it as “UTF-8”',
    packed: 'it is a packed file or a workbook; please send the JSON or CSV file itself',
    'not-utf-8': 'it is no text in UTF-8; please save it as “CSV UTF-8”',
    format: 'this is no file of Unknot: it should begin with “format”: “unknot”',
    version: 'this version of the file is not known here',
    syntax: 'this is not valid JSON',
    end: 'the file ends too early; part of it may be missing',
    deep: 'nested too deeply for such a file',
    missing: 'this has to be there, and is not',
    unknown: 'this name is not known here',
    value: 'this value does not fit here',
    characters: 'there are characters in it that cannot be kept',
    'too-long': 'this text is too long',
    early: 'dates begin with the year 2000',
    twice: 'this is there twice',
    future: 'this lies in the future',
    'too-many': 'there are too many of these',
    'not-asked': 'this does not go with the other answers of the day',
    'no-medicine': 'there is no such medicine in the file',
    'no-headache': 'there is no such headache in the file',
    order: 'it ends before it begins',
    'no-day-column': 'there is no column “day” in the first line',
    cells: 'this row has more or fewer cells than the first line',
    quotes: 'the quotation marks do not fit together',
    formula: 'this begins like a formula; an apostrophe before it makes it a text',
  } satisfies Record<FaultId | FileFault, string>,

  found: '<b>This is in the file:</b>',
  newDays: (number: number) => `• <b>${count(number, 'new day', 'new days')}</b>`,
  otherDays: (number: number) =>
    `• ${count(number, 'day that differs', 'days that differ')} from what is here`,
  sameDays: (number: number) => `• ${count(number, 'day that is', 'days that are')} here already`,
  added: {
    medicines: (number: number) => `• ${count(number, 'new medicine', 'new medicines')}`,
    headaches: (number: number) => `• ${count(number, 'new headache', 'new headaches')} noted with /now`,
    intakes: (number: number) => `• ${count(number, 'new note', 'new notes')} of something taken`,
    practices: (number: number) => `• ${count(number, 'new exercise', 'new exercises')} done`,
    visits: (number: number) => `• ${count(number, 'new visit', 'new visits')}`,
  } satisfies Partial<Record<ArchiveList, (number: number) => string>>,
  settings: '• settings that differ from yours',
  nothingNew: '<b>All of it is here already.</b> There is nothing to add.',
  untouched: 'What is here stays as it is, unless you choose to replace it.',
  add: 'Add what is new',
  replace: (number: number) => (number === 1 ? 'Replace that day too' : `Replace those ${number} too`),
  takeSettings: 'Take the settings',
  cancel: 'Cancel',
  cancelled: 'Nothing was changed.',
  done: (days: number) => `<b>Done.</b> ${count(days, 'day was', 'days were')} taken in, marked as imported.`,
  doneRest: '<b>Done.</b> It is all here now.',
  settingsDone:
    '<b>Done.</b> The settings are those of the file. Language and time zone stay as they were, and so does what you have said of your health since then.',
};

export type FilesWords = typeof enFiles;
