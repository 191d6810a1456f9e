import { element, icon, stillness } from './page-elements.js';
import { isSafe, richText } from './page-text.js';
import { language, say } from './page-words.js';

const address = (file) => `/chat/files/${encodeURIComponent(file.file_id)}`;

export function sizeOf(bytes) {
  const [amount, unit] =
    bytes < 1e3 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const options = {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  };
  return new Intl.NumberFormat(language(), options).format(amount);
}

/** A size known beforehand keeps the place of what is still loading, so that nothing jumps. */
const frame = ({ width, height }) =>
  width && height ? { width: String(width), height: String(height) } : {};

function picture(message) {
  const largest = message.photo.at(-1);
  return element('img', {
    class: 'media',
    src: address(largest),
    alt: message.caption ?? say('picture'),
    ...frame(largest),
  });
}

function animation(message) {
  const moving = message.animation;
  const about = { class: 'media', ...frame(moving) };
  const show = () =>
    moving.mime_type?.startsWith('video/')
      ? element('video', {
          ...about,
          src: address(moving),
          autoplay: true,
          loop: true,
          muted: true,
          playsinline: true,
          'aria-label': message.caption ?? say('animation'),
        })
      : element('img', { ...about, src: address(moving), alt: message.caption ?? say('animation') });
  if (!stillness.matches) return show();
  const play = element('button', { type: 'button', class: 'play', 'aria-label': say('play') }, icon('play'));
  play.addEventListener('click', () => play.replaceWith(show()));
  return play;
}

function attachment(file, name) {
  const facts = [element('span', { class: 'unseen' }, say('download')), element('b', {}, name)];
  if (file.file_size !== undefined) facts.push(element('small', {}, sizeOf(file.file_size)));
  return element(
    'a',
    { class: 'document', href: address(file), download: name },
    icon('file'),
    element('span', {}, ...facts),
  );
}

const placeholder = (symbol, ...lines) =>
  element('div', { class: 'document' }, icon(symbol), element('span', {}, ...lines));

function sticker(message) {
  const sign = message.sticker.emoji ?? '';
  return element(
    'div',
    { class: 'sticker', role: 'img', 'aria-label': `${say('sticker')} ${sign}` },
    sign || icon('picture'),
  );
}

function place(message) {
  const { latitude, longitude } = message.location;
  const numbers = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return placeholder('place', element('b', {}, say('place')), element('small', {}, numbers));
}

function voice(message) {
  const { duration } = message.voice;
  const length = `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, '0')}`;
  return placeholder('mic', element('b', {}, say('voice')), element('small', {}, length));
}

function body(message) {
  if (message.text !== undefined) return undefined;
  if (message.photo) return picture(message);
  if (message.animation) return animation(message);
  if (message.video)
    return element('video', {
      class: 'media',
      src: address(message.video),
      controls: true,
      ...frame(message.video),
    });
  if (message.document) return attachment(message.document, message.document.file_name ?? say('file'));
  if (message.audio) return attachment(message.audio, message.audio.file_name ?? say('file'));
  if (message.sticker) return sticker(message);
  if (message.voice) return voice(message);
  if (message.location) return place(message);
  return element('em', { class: 'text' }, say('unknownKind'));
}

function key(message, button, { taps, onTap }) {
  const label = element('span', {}, button.text);
  if (isSafe(button.url))
    return element(
      'a',
      { class: 'key', href: button.url, target: '_blank', rel: 'noopener noreferrer' },
      label,
      icon('out'),
    );
  const data = button.callback_data;
  const busy = data !== undefined && taps.has(`${message.message_id} ${data}`);
  return element(
    'button',
    {
      class: 'key',
      type: 'button',
      'data-tap': data,
      'aria-busy': busy ? 'true' : undefined,
      onclick: () => onTap(message, button),
    },
    label,
  );
}

function keyboard(message, context) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length === 0) return undefined;
  const made = rows.map((row) =>
    element('div', { class: 'keyrow' }, ...row.map((button) => key(message, button, context))),
  );
  return element('div', { class: 'keyboard', role: 'group', 'aria-label': say('answers') }, ...made);
}

function quote(message) {
  const replied = message.reply_to_message;
  if (!replied) return undefined;
  return element(
    'p',
    { class: 'quoted' },
    replied.text ?? replied.caption ?? replied.document?.file_name ?? say('picture'),
  );
}

/** Telegram marks an edit, but not on a card whose buttons the bot keeps changing. */
const showsEdit = (message) =>
  message.edit_date !== undefined && !message.reply_markup?.inline_keyboard?.length;

/**
 * One message as a bubble with its keyboard beneath.
 * `context`: `zone`, `taps` (keys `id data` of the taps that wait), `onTap(message, button)`, `onCommand(text)`.
 */
export function messageNode(message, context) {
  const mine = !message.from?.is_bot;
  const sent = new Date(message.date * 1000);
  const clock = new Intl.DateTimeFormat(language(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: context.zone,
  });
  const words = message.text ?? message.caption;
  const media = body(message);
  const stamp = element(
    'span',
    { class: 'stamp' },
    showsEdit(message) ? `${say('edited')} ` : '',
    element('time', { datetime: sent.toISOString() }, clock.format(sent)),
  );
  const bubble = element(
    'div',
    { class: `bubble${media ? ' full' : ''}${words === undefined ? ' bare' : ''}` },
    element('span', { class: 'unseen' }, `${mine ? say('you') : 'Unknot'}: `),
    quote(message),
    media,
    words === undefined
      ? stamp
      : element(
          'div',
          { class: 'text', dir: 'auto' },
          richText(words, message.entities ?? message.caption_entities, context.onCommand),
          stamp,
        ),
  );
  return element(
    'div',
    { class: `message ${mine ? 'out' : 'in'}`, 'data-id': String(message.message_id) },
    bubble,
    keyboard(message, context),
  );
}
