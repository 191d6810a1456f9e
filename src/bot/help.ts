import type { Words } from '../words/en.ts';
import { button, type Face } from './card.ts';

/** /help: what the bot can do, each with a button. */
export function helpFace({ help, pause, safety }: Words): Face {
  return {
    text: help.text(safety.disclaimer),
    buttons: [
      [button(help.checkIn, 'checkin'), button(help.breathe, 'breathe')],
      [button(help.summary, 'summary'), button(pause.name, 'pause')],
      [button(help.settings, 'settings'), button(help.privacy, 'privacy')],
      [button(help.delete, 'delete')],
    ],
  };
}
