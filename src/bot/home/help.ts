import type { Words } from '../../words/en/words.ts';
import { button, type Face } from '../frame/card.ts';

/** /help: what the bot can do, each with a button. */
export function helpFace({ help, pause, practice, safety }: Words): Face {
  return {
    text: help.text(safety.disclaimer),
    buttons: [
      [button(help.checkIn, 'checkin'), button(help.now, 'now')],
      [button(help.breathe, 'breathe'), button(help.relax, 'relax')],
      [button(help.move, 'move'), button(practice.helps, 'helps')],
      [button(help.summary, 'summary'), button(help.history, 'history')],
      [button(help.medication, 'medication'), button(help.learn, 'learn')],
      [button(help.physio, 'physio'), button(help.visit, 'visit')],
      [button(help.report, 'report'), button(pause.name, 'pause')],
      [button(help.export, 'export'), button(help.import, 'import')],
      [button(help.settings, 'settings'), button(help.privacy, 'privacy')],
      [button(help.delete, 'delete')],
    ],
  };
}
