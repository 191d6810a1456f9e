import type { Message } from '@grammyjs/types';
import type { Context, NextFunction } from 'grammy';

/** What a person can send. Everything else in a chat is Telegram's report of what happened to it, and wants no reply. */
const contents = [
  ...['text', 'photo', 'sticker', 'voice', 'video', 'video_note', 'animation', 'audio', 'document', 'story'],
  ...['location', 'venue', 'contact', 'poll', 'dice', 'game', 'checklist', 'paid_media'],
];

/** Whether a message is something the person says, and no command. */
export function isSpoken(message: Message): boolean {
  return contents.some((content) => content in message) && !message.text?.startsWith('/');
}

/** Commands are lower case; a keyboard that begins with a capital is no reason not to know one. */
export function lowerCommand({ message }: Context, next: NextFunction): Promise<void> {
  if (message?.text) message.text = message.text.replace(/^\/\w+/, (command) => command.toLowerCase());
  return next();
}
