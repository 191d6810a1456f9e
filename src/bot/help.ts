import type { Words } from '../words/en.ts';
import { button, type Face } from './card.ts';

/** /help: what the bot can do, each with a button. */
export function helpFace({ help, pause, practice, safety }: Words): Face {
  return {
    text: help.text(safety.disclaimer),
    buttons: [
      [button(help.checkIn, 'checkin'), button(help.breathe, 'breathe')],
      [button(help.relax, 'relax'), button(help.move, 'move')],
      [button(help.learn, 'learn'), button(practice.helps, 'helps')],
      [button(help.summary, 'summary'), button(pause.name, 'pause')],
      [button(help.settings, 'settings'), button(help.privacy, 'privacy')],
      [button(help.delete, 'delete')],
    ],
  };
}
