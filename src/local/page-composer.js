import { byId, element } from './page-elements.js';
import { say } from './page-words.js';

/**
 * The line people write in, with the list of commands above it and the bot's answers beneath.
 * `send(text)` resolves with whether it went out; `fetchCommands()` with the bot's commands; `sharePlace()` asks for a place.
 */
export function createComposer({ send, fetchCommands, sharePlace }) {
  const input = byId('input');
  const list = byId('commands');
  const opener = byId('open-commands');
  const keys = byId('keys');
  const toggle = byId('toggle-keys');
  let commands = [];
  let active = -1;

  function grow() {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
  }

  function mark(at) {
    const options = list.querySelectorAll('[role=option]');
    active = options.length ? (at + options.length) % options.length : -1;
    options.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active));
    });
    const chosen = options[active];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close() {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  /** Sends at once and empties the line, so that a second Enter sends nothing twice; what failed comes back. */
  async function deliver(text) {
    clear();
    if ((await send(text)) || input.value !== '') return;
    input.value = text;
    grow();
  }

  function pick(command) {
    input.focus();
    deliver(`/${command}`);
  }

  function open(begun) {
    const fitting = commands.filter(({ command }) => command.startsWith(begun));
    const options = fitting.map(({ command, description }, index) =>
      element(
        'div',
        { role: 'option', id: `command-${index}`, 'data-command': command, onclick: () => pick(command) },
        element('b', {}, `/${command}`),
        element('span', {}, description),
      ),
    );
    list.replaceChildren(
      ...(options.length ? options : [element('p', { class: 'hint' }, say('noCommands'))]),
    );
    list.hidden = options.length === 0 && begun !== '';
    opener.setAttribute('aria-expanded', String(!list.hidden));
    mark(0);
  }

  /** What has been typed of a command, if a command is being typed. */
  const begun = () => /^\/(\w*)$/.exec(input.value)?.[1];

  async function suggest() {
    if (begun() === undefined) return close();
    if (list.hidden) commands = await fetchCommands();
    if (begun() !== undefined) open(begun());
  }

  function clear() {
    input.value = '';
    grow();
    close();
  }

  function submit() {
    const text = input.value.trim();
    if (text) deliver(text);
  }

  input.addEventListener('input', () => {
    grow();
    suggest();
  });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const option = list.hidden ? undefined : list.querySelectorAll('[role=option]')[active];
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (option) pick(option.dataset.command);
      else submit();
    } else if (option && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      input.value = `/${option.dataset.command}`;
      close();
    } else if (option && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') close();
  });

  opener.addEventListener('click', async () => {
    if (!list.hidden) return close();
    commands = await fetchCommands();
    open('');
    input.focus();
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('#commands, #composer')) close();
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });

  function showKeys(shown) {
    keys.hidden = !shown;
    toggle.setAttribute('aria-expanded', String(shown));
  }
  toggle.addEventListener('click', () => showKeys(keys.hidden));

  function press(button, once) {
    if (once) showKeys(false);
    if (button.request_location) sharePlace();
    else send(button.text);
    input.focus();
  }

  return {
    clear,
    /** Shows the keyboard the bot offers (`ReplyKeyboardMarkup`, `ForceReply`) or none. */
    offer(keyboard) {
      const once = keyboard?.one_time_keyboard === true;
      const rows = (keyboard?.keyboard ?? []).map((row) =>
        element(
          'div',
          { class: 'keyrow' },
          ...row.map((key) => {
            const button = typeof key === 'string' ? { text: key } : key;
            return element(
              'button',
              { class: 'key', type: 'button', onclick: () => press(button, once) },
              button.text,
            );
          }),
        ),
      );
      keys.replaceChildren(...rows);
      toggle.hidden = rows.length === 0;
      showKeys(rows.length > 0);
      input.placeholder = keyboard?.input_field_placeholder || say('yourMessage');
      if (keyboard?.force_reply) input.focus();
    },
  };
}
