import { element } from './page-elements.js';
import { say } from './page-words.js';

const plain = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
};

/** Whether an address leads to a page or a letter, and not into this page. */
export const isSafe = (address = '') => /^(https?|mailto):/i.test(address);

function link(address) {
  return isSafe(address)
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' })
    : element('span');
}

function spoiler() {
  const inner = element('span', { 'aria-hidden': 'true' });
  const outer = element(
    'span',
    { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': say('hidden') },
    inner,
  );
  const reveal = () => {
    outer.className = 'spoiler open';
    for (const name of ['role', 'tabindex', 'aria-label']) outer.removeAttribute(name);
    inner.removeAttribute('aria-hidden');
  };
  outer.addEventListener('click', reveal, { once: true });
  outer.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      reveal();
    }
  });
  return { outer, inner };
}

function expandable() {
  const inner = element('div', { class: 'clamped' });
  const toggle = element('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, say('more'));
  toggle.addEventListener('click', () => {
    const open = inner.classList.toggle('clamped') === false;
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = say(open ? 'less' : 'more');
  });
  // A quotation of few lines is not clamped, so it needs no button; that is known once it has a size.
  new ResizeObserver((_, observer) => {
    if (!inner.isConnected) return;
    observer.disconnect();
    if (inner.scrollHeight <= inner.clientHeight + 2) toggle.remove();
  }).observe(inner);
  return { outer: element('blockquote', {}, inner, toggle), inner };
}

function wrap(entity, text, onCommand) {
  const only = (outer) => ({ outer, inner: outer });
  switch (entity.type) {
    case 'pre': {
      const inner = element('code');
      return { outer: element('pre', { tabindex: '0' }, inner), inner };
    }
    case 'blockquote':
      return only(element('blockquote'));
    case 'expandable_blockquote':
      return expandable();
    case 'spoiler':
      return spoiler();
    case 'text_link':
      return only(link(entity.url));
    case 'url':
      return only(link(/^[a-z]+:/i.test(text) ? text : `https://${text}`));
    case 'email':
      return only(link(`mailto:${text}`));
    case 'bot_command':
      return only(element('button', { type: 'button', class: 'command', onclick: () => onCommand(text) }));
    default:
      return only(element(plain[entity.type] ?? 'span'));
  }
}

const isBlock = (entity) => ['pre', 'blockquote', 'expandable_blockquote'].includes(entity.type);

function fill(parent, text, from, to, entities, onCommand) {
  let at = from;
  for (let next = 0; next < entities.length; ) {
    const entity = entities[next++];
    const end = Math.min(entity.offset + entity.length, to);
    const nested = [];
    while (next < entities.length && entities[next].offset < end) nested.push(entities[next++]);
    parent.append(text.slice(at, entity.offset));
    const { outer, inner } = wrap(entity, text.slice(entity.offset, end), onCommand);
    fill(inner, text, entity.offset, end, nested, onCommand);
    parent.append(outer);
    // A block ends its line by itself; the line break after it would be a second one.
    at = isBlock(entity) && text[end] === '\n' ? end + 1 : end;
  }
  parent.append(text.slice(at, to));
}

/** A text with its Bot API entities (offsets in UTF-16 code units, as in JavaScript) as nodes. */
export function richText(text, entities = [], onCommand = () => {}) {
  const outermostFirst = entities.toSorted(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  const fragment = new DocumentFragment();
  fill(fragment, text, 0, text.length, outermostFirst, onCommand);
  return fragment;
}
