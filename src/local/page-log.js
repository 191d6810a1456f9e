import { byId, element, stillness } from './page-elements.js';
import { messageNode } from './page-message.js';
import { language, say } from './page-words.js';

/** How near to the end, in pixels, still counts as reading the newest message. */
const NEAR = 60;
/** How long, in ms, what has just been filled in is not read out. */
const SILENCE = 500;

/** The local calendar day of a time in milliseconds, for comparing. */
const dayOf = (time, zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(time);

function dayLabel(time, zone, now) {
  const day = dayOf(time, zone);
  if (day === dayOf(now, zone)) return say('today');
  if (day === dayOf(now - 864e5, zone)) return say('yesterday');
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone };
  return new Intl.DateTimeFormat(language() === 'de' ? 'de' : 'en-GB', options).format(time);
}

/**
 * The messages of one chat, kept in step with the server message by message.
 * `context` is that of `messageNode` with `now()`, the bot's time in milliseconds.
 */
export function createLog(context) {
  const scroller = byId('scroll');
  const list = byId('list');
  const jump = byId('jump');
  /** By message id, in the order of the chat. */
  const shown = new Map();
  let follows = true;
  let lastTop = 0;
  let unseen = 0;

  function toEnd() {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
    lastTop = scroller.scrollTop;
  }

  function showJump() {
    jump.hidden = follows;
    if (follows) unseen = 0;
    byId('unseen').textContent = unseen ? String(unseen) : '';
    const label = unseen ? say('newestCount', { count: unseen }) : say('newest');
    jump.setAttribute('aria-label', label);
  }

  scroller.addEventListener('scroll', () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    // Only who scrolls up stops following; the end may also move away by itself, when the chat grows or shrinks.
    follows = scrollHeight - scrollTop - clientHeight < NEAR || (follows && scrollTop >= lastTop);
    lastTop = scrollTop;
    showJump();
  });
  const sized = new ResizeObserver(() => {
    if (follows) toEnd();
  });
  for (const node of [scroller, list, byId('typing')]) sized.observe(node);
  jump.addEventListener('click', () => {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: stillness.matches ? 'instant' : 'smooth' });
    scroller.focus({ preventScroll: true });
  });

  /** Puts the right dates between the messages, touching only what has to change: each addition is read out. */
  function separate() {
    const unused = new Set(list.querySelectorAll('.day'));
    let last;
    for (const { message, day, node } of shown.values()) {
      if (day !== last) {
        const before = node.previousElementSibling;
        const mark = before?.matches('.day') ? before : element('div', { class: 'day' }, element('span'));
        if (mark !== before) node.before(mark);
        unused.delete(mark);
        const label = dayLabel(message.date * 1000, context.zone, context.now());
        if (mark.textContent !== label) mark.firstChild.textContent = label;
      }
      last = day;
    }
    for (const mark of unused) mark.remove();
    byId('empty').hidden = shown.size > 0;
  }

  /** The place of a focused button inside its message, so that focus survives an edit in place. */
  function focusedKey(node) {
    return [...node.querySelectorAll('.key')].indexOf(document.activeElement);
  }

  function replace(message) {
    const { node, day } = shown.get(message.message_id);
    const at = focusedKey(node);
    const fresh = messageNode(message, context);
    node.replaceWith(fresh);
    shown.set(message.message_id, { message, day, node: fresh });
    if (at < 0) return;
    const keys = fresh.querySelectorAll('.key');
    (keys[Math.min(at, keys.length - 1)] ?? byId('input')).focus({ preventScroll: true });
  }

  function remove(id) {
    const gone = shown.get(id);
    if (!gone) return;
    if (gone.node.contains(document.activeElement)) byId('input').focus();
    gone.node.remove();
    shown.delete(id);
  }

  function append(message) {
    const node = messageNode(message, context);
    list.append(node);
    shown.set(message.message_id, { message, day: dayOf(message.date * 1000, context.zone), node });
  }

  function put(message) {
    const known = shown.get(message.message_id);
    if (!known) append(message);
    else if (JSON.stringify(known.message) !== JSON.stringify(message)) replace(message);
    return !known;
  }

  return {
    /** Brings the whole chat to this state; `anew` forgets what was shown before. */
    show(messages, anew) {
      if (anew) {
        // A whole history would be read out otherwise.
        scroller.setAttribute('aria-live', 'off');
        setTimeout(() => scroller.setAttribute('aria-live', 'polite'), SILENCE);
        list.replaceChildren();
        shown.clear();
        follows = true;
      }
      const present = new Set(messages.map((message) => message.message_id));
      for (const id of [...shown.keys()]) if (!present.has(id)) remove(id);
      for (const message of messages) put(message);
      separate();
      if (follows) toEnd();
      showJump();
    },
    put(message) {
      const mine = !message.from?.is_bot;
      if (put(message)) {
        shown.get(message.message_id).node.classList.add('new');
        if (mine) follows = true;
        else if (!follows) unseen += 1;
      }
      separate();
      if (follows) toEnd();
      showJump();
    },
    remove(id) {
      remove(id);
      separate();
    },
    /** The button of a tap, for showing that it waits. */
    key(message, data) {
      const keys = shown.get(message.message_id)?.node.querySelectorAll('[data-tap]') ?? [];
      return [...keys].find((key) => key.dataset.tap === data);
    },
  };
}
