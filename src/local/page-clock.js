import { byId, toast } from './page-elements.js';
import { language, say } from './page-words.js';

/** How far the bot's clock may stand from this computer's, in ms, before it counts as moved. */
const MOVED = 5000;

/**
 * The bot's clock. `read()` resolves with `{ now, zone, next }`, `next` with when each goal of a jump comes; `set(to, zone)`
 * jumps; `onZone(zone)` hears when the person's zone changes, `onJump()` when the clock was moved.
 */
export function createClock({ read, set, onZone, onJump }) {
  const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let ahead = 0;
  let zone = deviceZone;
  let goals;

  const now = () => Date.now() + ahead;

  function format(options, at = now()) {
    const shape = { timeZone: zone, hourCycle: 'h23', ...options };
    return new Intl.DateTimeFormat(language() === 'de' ? 'de' : 'en-GB', shape).format(at);
  }

  function showGoals() {
    if (!goals) return;
    for (const goal of ['evening', 'exercise', 'week', 'lesson']) {
      const row = document.querySelector(`[data-jump="${goal}"]`);
      const at = goals[goal];
      const shape = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };
      row.disabled = !at;
      row.querySelector('small').textContent = at ? format(shape, new Date(at)) : say('unplanned');
    }
  }

  function show() {
    const time = format({ hour: '2-digit', minute: '2-digit' });
    byId('clock-time').textContent = time;
    byId('clock-date').textContent =
      `${format({ weekday: 'long', day: 'numeric', month: 'long' })} · ${zone.replaceAll('_', ' ')}`;
    const moved = Math.abs(ahead) > MOVED;
    const short = moved ? format({ weekday: 'short', hour: '2-digit', minute: '2-digit' }) : time;
    byId('chip-time').textContent = short;
    byId('open-clock').setAttribute('aria-label', `${say('clock')}: ${short}`);
    for (const node of [byId('open-clock'), byId('clock')]) node.classList.toggle('moved', moved);
    showGoals();
  }

  function take(state) {
    ahead = new Date(state.now).getTime() - Date.now();
    goals = state.next;
    const known = state.zone ?? deviceZone;
    const changed = known !== zone;
    zone = known;
    show();
    if (changed) onZone(zone);
  }

  async function refresh() {
    const state = await read();
    if (state) take(state);
  }

  for (const button of document.querySelectorAll('[data-jump]')) {
    button.addEventListener('click', async () => {
      if (!(await set(button.dataset.jump, zone))) return;
      await refresh();
      onJump();
      toast(say('clockShows', { time: format({ weekday: 'long', hour: '2-digit', minute: '2-digit' }) }));
    });
  }

  setInterval(show, 1000);
  return { now, zone: () => zone, refresh, show };
}
