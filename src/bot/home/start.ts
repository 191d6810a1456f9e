import { createHash } from 'node:crypto';
import { Composer } from 'grammy';
import { firstStep } from '../../domain/setup.ts';
import type { Clock } from '../../domain/time.ts';
import type { Database } from '../../store/database.ts';
import { findPerson, registerPerson } from '../../store/people.ts';
import { type Language, languageOf, languages, wordsIn } from '../../words/catalogue.ts';
import type { Ask, OuterContext, Talk } from '../frame/ask.ts';
import { button, type Face } from '../frame/card.ts';
import type { Screen } from '../frame/screen.ts';

/** Goes up when the meaning of the welcome changes, so that each consent tells what was agreed to. */
const consentVersion = '1';

/** /start and everything somebody does who has not agreed yet. Nothing about them is kept before they do. */
export function createStart({
  db,
  clock,
  screen,
  ask,
  setup,
}: {
  db: Database;
  clock: Clock;
  screen: Screen;
  ask: Ask;
  setup: Talk;
}): Composer<OuterContext> {
  const composer = new Composer<OuterContext>();

  composer.callbackQuery(/^start:agree:(\w+):(\w+)$/, async (ctx, next) => {
    const { id } = ctx.from;
    const [, spoken, version] = ctx.match;
    const language = languages.find((code) => code === spoken);
    // The welcome has changed since: what was read is not what would be agreed to.
    if (!language || version !== consentVersion) return next();
    const textHash = createHash('sha256').update(welcome(language).text).digest('hex');
    const consent = { purpose: 'diary', version: consentVersion, textHash };
    await registerPerson(db, { id, language, step: firstStep, consent, now: clock() });
    await ask.begin(setup, ctx);
  });

  // From here on for those only whom we do not know.
  composer.use(async (ctx, next) => {
    const known = ctx.from && (await findPerson(db, ctx.from.id));
    if (!known) return ctx.message || ctx.callbackQuery ? meet(ctx) : undefined;
    if (ctx.message?.text === undefined || !/^\/start\b/i.test(ctx.message.text)) return next();
    if (!known.metAt) {
      await ask.begin(setup, ctx);
      return;
    }
    const { start } = wordsIn(known.language);
    await screen.say(ctx, {
      text: start.known,
      buttons: [[button(start.checkIn, 'begin')], [button(start.help, 'help')]],
    });
  });

  return composer;

  async function meet(ctx: OuterContext): Promise<void> {
    const language = languageOf(ctx.from?.language_code);
    const { start, privacy } = wordsIn(language);
    switch (ctx.callbackQuery?.data) {
      case 'start:more':
        await screen.replace(ctx, {
          text: privacy.text,
          buttons: [[button(start.agree, agreeData(language))], [button(start.back, 'start:back')]],
        });
        return;
      case 'start:no':
        await screen.replace(ctx, { text: start.declined, buttons: [] });
        return;
      case 'start:back':
        await screen.replace(ctx, welcome(language));
        return;
      default:
        await screen.say(ctx, welcome(language));
    }
  }
}

/** The button names the wording it stands under. */
function agreeData(language: Language): string {
  return `start:agree:${language}:${consentVersion}`;
}

function welcome(language: Language): Face {
  const { start, safety } = wordsIn(language);
  return {
    text: start.welcome(safety.disclaimer),
    buttons: [
      [button(start.agree, agreeData(language))],
      [button(start.more, 'start:more'), button(start.no, 'start:no')],
    ],
  };
}
