import type { Message } from '@grammyjs/types';

/** What a person can send. Everything else in a chat is Telegram's report of what happened to it, and wants no reply. */
const contents = [
  ...['text', 'photo', 'sticker', 'voice', 'video', 'video_note', 'animation', 'audio', 'document', 'story'],
  ...['location', 'venue', 'contact', 'poll', 'dice', 'game', 'checklist', 'paid_media'],
];

/** Whether a message is something the person says, and no command. */
export function isSpoken(message: Message): boolean {
  return contents.some((content) => content in message) && !message.text?.startsWith('/');
}
