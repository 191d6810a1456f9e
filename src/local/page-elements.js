/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** An element with its attributes, listeners (`onclick` …) and children. A string is always text, never HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** One of the symbols of page.html. */
export function icon(name) {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const use = document.createElementNS(namespace, 'use');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Shows a dialog and resolves, when it is closed, with whether its main button closed it. */
export function ask(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** Says something in passing, at the top of the page, in place of what was said before. */
export function toast(text) {
  const shown = element('div', { class: 'toast' }, text);
  byId('toasts').replaceChildren(shown);
  setTimeout(() => shown.remove(), Math.max(3500, text.length * 70));
}

/** Takes away what was said in passing. */
export function hush() {
  byId('toasts').replaceChildren();
}

export const stillness = matchMedia('(prefers-reduced-motion: reduce)');
