import { createAttach } from './page-attach.js';
import { createClock } from './page-clock.js';
import { createComposer } from './page-composer.js';
import { ask, byId, hush, toast } from './page-elements.js';
import { createLog } from './page-log.js';
import { createPeople, paint } from './page-people.js';
import { createPlace } from './page-place.js';
import { follow, post, read } from './page-server.js';
import { language, say, speak } from './page-words.js';

/** After this many ms without an answer a tap no longer waits, as in Telegram. */
const PATIENCE = 60_000;
/** The bot's answers come in bursts; the clock is read once after each. */
const BURST = 300;

let person;
let unfollow = () => {};
let offered = '';
let clockTimer;
/** The taps that wait for an answer: `message-id data`. */
const taps = new Set();

const chatPath = (rest = '') => `/chat/${person.id}${rest}`;

function settle(message, data) {
  taps.delete(`${message.message_id} ${data}`);
  log.key(message, data)?.removeAttribute('aria-busy');
}

async function tap(message, button) {
  hush();
  const data = button.callback_data;
  if (button.copy_text) {
    await navigator.clipboard.writeText(button.copy_text.text);
    return toast(say('copied'));
  }
  if (data === undefined) return toast(say('unavailable'));
  const key = `${message.message_id} ${data}`;
  taps.add(key);
  log.key(message, data)?.setAttribute('aria-busy', 'true');
  const taken = await post(chatPath('/taps'), { message: message.message_id, data });
  if (!taken) return settle(message, data);
  setTimeout(() => {
    if (taps.has(key)) toast(say('unanswered'));
    settle(message, data);
  }, PATIENCE);
}

async function answer({ messageId, data, answer: { text, show_alert } }) {
  if (!taps.has(`${messageId} ${data}`)) return;
  settle({ message_id: messageId }, data);
  if (!text) return;
  if (!show_alert) return toast(text);
  byId('alert-text').textContent = text;
  await ask(byId('alert'));
}

const send = (body) => post(chatPath('/messages'), body);
const sendText = async (text) => (await send({ text })) !== undefined;

const clock = createClock({
  read: () => read(`/chat/clock?visitor=${person.id}`),
  set(to, zone) {
    hush();
    return post('/chat/clock', { to, zone, visitor: person.id });
  },
  onZone: () => showChat(true),
  onJump: () => byId('drawer').close(),
});
const log = createLog({
  taps,
  now: clock.now,
  get zone() {
    return clock.zone();
  },
  onTap: tap,
  onCommand: sendText,
});
const sharePlace = createPlace({ send: (latitude, longitude) => send({ latitude, longitude }) });
const composer = createComposer({
  send: sendText,
  sharePlace,
  fetchCommands: async () => (await read(chatPath()))?.commands ?? [],
});
createAttach({
  sharePlace,
  send(file, as, caption) {
    const form = new FormData();
    form.set('as', as);
    form.set('caption', caption);
    form.set('file', file, file.name);
    return send(form);
  },
});
const people = createPeople({
  choose(chosen) {
    byId('drawer').close();
    open(chosen);
  },
  async make(profile) {
    const made = await post('/chat/visitors', profile);
    if (!made) return;
    byId('drawer').close();
    open(made);
  },
  async change(changed, profile) {
    const now = await post(`/chat/${changed.id}`, profile);
    if (now && now.id === person.id) open(now);
    else showPeople();
  },
});

async function showPeople() {
  const all = await read('/chat/visitors');
  if (all) people.show(all, person.id);
}

function showDoing(action) {
  byId('typing').hidden = action === undefined;
  byId('doing').textContent = say(action === undefined ? 'localChat' : 'typing');
}

function showBlocked(blocked) {
  byId('blocked').hidden = !blocked;
  byId('writing').hidden = blocked;
  byId('block-label').textContent = say(blocked ? 'unblockBot' : 'block');
  byId('block').dataset.blocked = String(blocked);
}

function showKeyboard(keyboard) {
  const next = JSON.stringify(keyboard ?? null);
  if (next === offered) return;
  offered = next;
  composer.offer(keyboard);
}

/** Everything about the chat as it is now. It arrives with every (re)connection, so nothing missed stays missing. */
function take(chat, anew) {
  byId('lost').textContent = '';
  taps.clear();
  for (const waiting of document.querySelectorAll('[data-tap][aria-busy]'))
    waiting.removeAttribute('aria-busy');
  byId('description').textContent = chat.about.description || say('greeting');
  byId('four-weeks').hidden = !chat.fourWeeks;
  showBlocked(chat.blocked);
  showKeyboard(chat.keyboard);
  showDoing(chat.action);
  log.show(chat.messages, anew);
}

async function showChat(anew) {
  const chat = await read(chatPath());
  if (chat) take(chat, anew);
}

function hear(event, isFirst) {
  if (event.kind === 'chat') take(event, isFirst);
  else if (event.kind === 'message' || event.kind === 'edit') log.put(event.message);
  else if (event.kind === 'delete') log.remove(event.messageId);
  else if (event.kind === 'action') showDoing(event.action);
  else if (event.kind === 'keyboard') showKeyboard(event.keyboard);
  else if (event.kind === 'answer') answer(event);
  clearTimeout(clockTimer);
  clockTimer = setTimeout(clock.refresh, BURST);
}

function open(chosen) {
  unfollow();
  person = chosen;
  localStorage.setItem('person', String(person.id));
  speak(person.language_code);
  offered = '';
  paint(byId('chip-avatar'), person);
  byId('open-people').setAttribute('aria-label', say('person', { name: person.first_name }));
  composer.clear();
  clock.refresh();
  showPeople();
  let isFirst = true;
  unfollow = follow(chatPath('/events'), {
    onEvent(event) {
      hear(event, isFirst);
      isFirst = false;
    },
    onLost() {
      byId('lost').textContent = say('lost');
    },
  });
  rest();
}

/** Puts the focus where one goes on: into the line for writing, but not where that would open a keyboard on the screen. */
function rest() {
  if (matchMedia('(pointer: fine)').matches) byId('input').focus();
}

async function setBlocked(blocked) {
  byId('drawer').close();
  if (await post(chatPath('/block'), { blocked })) showBlocked(blocked);
}

byId('start').addEventListener('click', () => {
  rest();
  sendText('/start');
});
byId('block').addEventListener('click', () => setBlocked(byId('block').dataset.blocked !== 'true'));
byId('unblock').addEventListener('click', () => setBlocked(false));
byId('four-weeks').addEventListener('click', async () => {
  const done = await post(chatPath('/four-weeks'), {});
  if (!done) return;
  byId('drawer').close();
  toast(say(done.outcome === 'filled' ? 'filled' : 'notReady'));
});
for (const button of document.querySelectorAll('[data-close]'))
  button.addEventListener('click', () => button.closest('dialog').close());

/** Where there is room the panel stands beside the chat; on a phone it is a drawer. */
const wide = matchMedia('(min-width: 900px)');
function placePanel() {
  byId('drawer').close();
  byId(wide.matches ? 'side' : 'drawer').append(byId('panel'));
}
wide.addEventListener('change', placePanel);
placePanel();
for (const [opener, section] of [
  ['open-people', 'panel'],
  ['open-clock', 'clock'],
]) {
  byId(opener).addEventListener('click', () => {
    byId('drawer').showModal();
    byId(section).scrollIntoView();
  });
}

speak(navigator.language);
const everybody = await read('/chat/visitors');
const remembered = everybody?.find(({ id }) => String(id) === localStorage.getItem('person'));
open(
  remembered ??
    everybody?.at(0) ??
    (await post('/chat/visitors', {
      name: say('guest'),
      language: navigator.language.slice(0, 2) || language(),
    })),
);
