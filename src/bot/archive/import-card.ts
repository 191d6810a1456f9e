import { createHash } from 'node:crypto';
import { mostDays } from '../../domain/archive/archive.ts';
import { mostFaults } from '../../domain/archive/check.ts';
import { type Difference, newIn } from '../../domain/archive/difference.ts';
import { largestFile, type ToldFault } from '../../domain/archive/file.ts';
import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';

/** So many faults are told in the message; if there are more, all of them in a file below. */
const faultsSaid = 15;

/** The largest file, as people say it. */
export const megabytes = largestFile / 1024 / 1024;

/** The parts of a file beside its days. */
const parts = ['medicines', 'headaches', 'intakes', 'practices', 'visits'] as const;

/** What a button says of the file it means, so that it can count for no other. */
export function fileMark(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
}

/** What can be brought, and how. */
export function askFace({ files: say }: Words): Face {
  return { text: say.ask(megabytes, mostDays), buttons: [] };
}

/** What a file would change. */
export interface Found {
  difference: Difference;
  hasSettings: boolean;
  mark: string;
}

/** What is in a file, and what may be done with it. */
export function foundFace({ files: say }: Words, { difference, hasSettings, mark }: Found): Face {
  const { fresh, other, same } = difference.days;
  const lines = [
    ...(fresh.length > 0 ? [say.newDays(fresh.length)] : []),
    ...(other.length > 0 ? [say.otherDays(other.length)] : []),
    ...(same > 0 ? [say.sameDays(same)] : []),
    ...parts.flatMap((part) => {
      const count = newIn(difference, part);
      return count > 0 ? [say.added[part](count)] : [];
    }),
    ...(hasSettings ? [say.settings] : []),
  ];
  const adds = hasNew(difference);
  const acts = [
    ...(adds ? [button(say.add, `im:add:${mark}`)] : []),
    ...(other.length > 0 ? [button(say.replace(other.length), `im:replace:${other.length}:${mark}`)] : []),
    ...(hasSettings ? [button(say.takeSettings, `im:settings:${mark}`)] : []),
  ];
  if (acts.length === 0) return { text: say.nothingNew, buttons: [] };
  return {
    text: [[say.found, ...lines].join('\n'), ...(other.length > 0 ? [say.untouched] : [])].join('\n\n'),
    buttons: [...acts, button(say.cancel, 'im:cancel')].map((one) => [one]),
  };
}

/** Whether there is anything to add without replacing. */
function hasNew(difference: Difference): boolean {
  return difference.days.fresh.length > 0 || parts.some((part) => newIn(difference, part) > 0);
}

/** What has been taken in. */
export function doneFace(
  { files: say }: Words,
  { difference, hasSettings, mark }: Found,
  replaced: boolean,
): Face {
  const { fresh, other } = difference.days;
  const days = fresh.length + (replaced ? other.length : 0);
  return {
    text: days > 0 ? say.done(days) : say.doneRest,
    buttons: hasSettings ? [[button(say.takeSettings, `im:settings:${mark}`)]] : [],
  };
}

/** What is wrong with a file: in the message the first of it, and all of it as plain text where that is more. */
export function faultsSaidOf(
  { files: say }: Words,
  faults: readonly ToldFault[],
): { face: Face; list?: string } {
  const said = faults.slice(0, faultsSaid).map((fault) => `• ${faultSaid(fault, say.at)}`);
  const isTable = faults.some(
    ({ line, fault }) => line === 1 && (fault === 'unknown' || fault === 'no-day-column'),
  );
  const rest = faults.length - said.length;
  const text = [
    say.refused,
    said.join('\n'),
    ...(rest > 0 ? [say.more(rest)] : []),
    ...(isTable ? [say.tablesOnly] : []),
  ].join('\n\n');
  const face = { text, buttons: [] };
  if (rest === 0) return { face };
  const all = faults.map((fault) => faultSaid(fault, (where, what) => `${where}, ${what}`));
  if (faults.length >= mostFaults) all.push(say.tooMany(mostFaults));
  return { face, list: `${say.faultsFile}\n\n${all.join('\n')}\n` };

  function faultSaid({ line, where, fault }: ToldFault, at: (where: string, what: string) => string): string {
    const what = where === '' ? say.faults[fault] : at(where, say.faults[fault]);
    return line === undefined ? what : say.line(line, what);
  }
}
