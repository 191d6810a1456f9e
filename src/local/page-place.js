import { ask, byId, element } from './page-elements.js';
import { say } from './page-words.js';

/** Cities on both sides of the date line and with zones of whole, half and quarter hours. */
const CITIES = [
  ['Berlin', 52.52, 13.405],
  ['Lisboa', 38.7223, -9.1393],
  ['New York', 40.7128, -74.006],
  ['São Paulo', -23.5505, -46.6333],
  ['Kathmandu', 27.7172, 85.324],
  ['Tokyo', 35.6762, 139.6503],
  ['Auckland', -36.8485, 174.7633],
];

/** The dialog for sharing a place. Returns the function which opens it; `send(latitude, longitude)` sends one. */
export function createPlace({ send }) {
  const dialog = byId('place');
  const latitude = byId('latitude');
  const longitude = byId('longitude');
  const problem = byId('place-problem');

  function choose(...place) {
    dialog.close();
    send(...place);
  }

  byId('cities').append(
    ...CITIES.map(([name, ...place]) =>
      element('button', { type: 'button', onclick: () => choose(...place) }, name),
    ),
  );
  byId('place-here').addEventListener('click', () => {
    problem.textContent = '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => choose(coords.latitude, coords.longitude),
      () => {
        problem.textContent = say('hereFailed');
      },
      { timeout: 10_000 },
    );
  });

  return async () => {
    problem.textContent = '';
    if (await ask(dialog)) send(latitude.valueAsNumber, longitude.valueAsNumber);
  };
}
