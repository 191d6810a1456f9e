import type { Api } from 'grammy';
import { catalogue, type Language, languageOf, languages } from '../../words/catalogue.ts';
import type { Words } from '../../words/en/words.ts';
import type { Signal } from './transport.ts';

/** Tells Telegram what the bot is and can do, in each language; English where it does not speak a person's own. */
export async function introduce(api: Api, signal?: Signal): Promise<void> {
  for (const language of languages) {
    const { about } = catalogue[language];
    const code = language === languageOf(undefined) ? {} : { language_code: language };
    await api.setMyCommands(commandList(catalogue[language]), code, signal);
    await api.setMyDescription(about.description, code, signal);
    await api.setMyShortDescription(about.short, code, signal);
  }
}

/** The commands with their descriptions, in the order in which Telegram lists them. */
function commandList({ commands }: Words): { command: string; description: string }[] {
  return Object.entries(commands).map(([command, description]) => ({ command, description }));
}

/** The list of commands in the language a person has chosen, where it is not the one Telegram reports. */
export async function speak(api: Api, person: number, language: Language): Promise<void> {
  await api.setMyCommands(commandList(catalogue[language]), { scope: { type: 'chat', chat_id: person } });
}
