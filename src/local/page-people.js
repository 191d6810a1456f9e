import { ask, byId, element, icon } from './page-elements.js';
import { language, say } from './page-words.js';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr', 'uk', 'ar', 'hi', 'ja', 'zh'];

/** What a language calls itself: "Deutsch". */
function nameOf(code) {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** A round sign with the person's initial, in a colour of their own. */
export function paint(avatar, person) {
  avatar.textContent = [...person.first_name][0]?.toLocaleUpperCase() ?? '';
  avatar.style.setProperty('--hue', String((person.id * 137) % 360));
  return avatar;
}

/** The list of people. `choose(person)`, `make(profile)`, `change(person, profile)`; a profile is `{ name, language }`. */
export function createPeople({ choose, make, change }) {
  const list = byId('people');
  const dialog = byId('person');
  const name = byId('person-name');
  const select = byId('person-language');

  async function askProfile(title, before) {
    byId('person-title').textContent = title;
    name.value = before.name;
    const codes = LANGUAGES.includes(before.language) ? LANGUAGES : [before.language, ...LANGUAGES];
    select.replaceChildren(
      ...codes.map((code) => element('option', { value: code, lang: code }, nameOf(code))),
    );
    select.value = before.language;
    if (await ask(dialog)) return { name: name.value.trim(), language: select.value };
  }

  byId('new-person').addEventListener('click', async () => {
    const profile = await askProfile(say('newPerson'), { name: '', language: language() });
    if (profile) make(profile);
  });

  async function edit(person) {
    const profile = await askProfile(say('editPerson'), {
      name: person.first_name,
      language: person.language_code ?? 'en',
    });
    if (profile) change(person, profile);
  }

  function row(person, current) {
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: 'row person',
          'aria-current': current ? 'true' : undefined,
          onclick: () => choose(person),
        },
        paint(element('span', { class: 'avatar', 'aria-hidden': 'true' }), person),
        element(
          'span',
          {},
          element('span', {}, person.first_name),
          element('small', {}, nameOf(person.language_code ?? 'en')),
        ),
      ),
      element(
        'button',
        {
          type: 'button',
          class: 'round',
          'aria-label': say('editNamed', { name: person.first_name }),
          onclick: () => edit(person),
        },
        icon('pen'),
      ),
    );
  }

  return {
    show(people, currentId) {
      list.replaceChildren(...people.map((person) => row(person, person.id === currentId)));
    },
  };
}
