import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const IMPORTS = 'lint/style/noRestrictedImports';
const MISPLACED = 'This file has no place';
const PURE = 'The domain is pure';

const value = 'export const value = 1;\n';
const importing = (specifier: string) =>
  `import { value } from '${specifier}';\n\nexport const twice = value;\n`;

/** One file for each thing the linter refuses: what is wrong, where, its text, and the rule that says so. */
const refused: [kind: string, path: string, text: string, rule: string][] = [
  ['domain importing a floor above', 'src/domain/up.ts', importing('../store/people.ts'), IMPORTS],
  ['domain importing node', 'src/domain/node.ts', importing('node:fs'), IMPORTS],
  ['domain importing a package that is not pure', 'src/domain/impure.ts', importing('grammy'), IMPORTS],
  [
    'domain importing in passing',
    'src/domain/lazy.ts',
    "export const up = import('../bot/bot.ts');\n",
    IMPORTS,
  ],
  ['domain importing a type', 'src/domain/type.ts', "export type { Up } from '../bot/bot.ts';\n", IMPORTS],
  ['store importing words', 'src/store/words.ts', importing('../words/catalogue.ts'), IMPORTS],
  ['words importing store', 'src/words/store.ts', importing('../store/people.ts'), IMPORTS],
  ['words importing pictures', 'src/words/pictures.ts', importing('../pictures/breathing.ts'), IMPORTS],
  ['pictures importing store', 'src/pictures/store.ts', importing('../store/people.ts'), IMPORTS],
  ['bot importing web', 'src/bot/web.ts', importing('../web/server.ts'), IMPORTS],
  ['bot importing config', 'src/bot/config.ts', importing('../config.ts'), IMPORTS],
  ['bot importing more of the logger than its type', 'src/bot/log.ts', importing('../logger.ts'), IMPORTS],
  [
    'web making a logger of its own',
    'src/web/log.ts',
    importing('../logger.ts').replaceAll('value', 'createLogger'),
    IMPORTS,
  ],
  [
    'jobs making metrics of their own',
    'src/jobs/count.ts',
    importing('../metrics.ts').replaceAll('value', 'createMetrics'),
    IMPORTS,
  ],
  [
    'store importing metrics',
    'src/store/count.ts',
    "export type { Metrics } from '../metrics.ts';\n",
    IMPORTS,
  ],
  ['jobs importing local', 'src/jobs/local.ts', importing('../local/page.ts'), IMPORTS],
  ['web importing jobs', 'src/web/jobs.ts', importing('../jobs/ticker.ts'), IMPORTS],
  ['local importing web', 'src/local/web.ts', importing('../web/server.ts'), IMPORTS],
  ['a floor importing app', 'src/web/app.ts', importing('../app.ts'), IMPORTS],
  ['a floor reached by a detour', 'src/store/detour.ts', importing('../../src/words/catalogue.ts'), IMPORTS],
  ['main importing a floor', 'src/main.ts', importing('./bot/bot.ts'), IMPORTS],
  ['metrics importing a floor', 'src/metrics.ts', importing('./domain/time.ts'), IMPORTS],
  ['config importing a floor', 'src/config.ts', importing('./domain/time.ts'), IMPORTS],
  [
    'an import hidden in a type',
    'src/domain/hidden.ts',
    "export type Up = import('../bot/bot.ts').Up;\n",
    'An import written inside a type',
  ],
  ['a cycle', 'src/store/hen.ts', importing('./egg.ts'), 'lint/suspicious/noImportCycles'],
  ['a new Date in domain', 'src/domain/date.ts', 'export const at = new Date();\n', PURE],
  ['Date.now in domain', 'src/domain/now.ts', 'export const at = Date.now();\n', PURE],
  ['Math.random in domain', 'src/domain/dice.ts', 'export const dice = Math.random();\n', PURE],
  ['a room nobody knows', 'src/bot/attic/value.ts', value, MISPLACED],
  ['a room in a floor without rooms', 'src/store/attic/value.ts', value, MISPLACED],
  ['a room inside a room', 'src/bot/check-in/deep/value.ts', value, MISPLACED],
  [
    'the flat of domain importing a room of it',
    'src/domain/down.ts',
    importing('./reading/dates.ts'),
    IMPORTS,
  ],
  [
    'a room of domain importing another',
    'src/domain/reading/beside.ts',
    importing('../places/cities.ts'),
    IMPORTS,
  ],
  ['a room of domain importing node', 'src/domain/archive/node.ts', importing('node:fs'), IMPORTS],
  ['the clock in a room of domain', 'src/domain/reading/date.ts', 'export const at = new Date();\n', PURE],
  ['English importing another language', 'src/words/en/other.ts', importing('../de/words.ts'), IMPORTS],
  ['a language importing store', 'src/words/de/up.ts', importing('../../store/people.ts'), IMPORTS],
  [
    'figures importing what is drawn with them',
    'src/pictures/figures/up.ts',
    importing('../drawings/neck.ts'),
    IMPORTS,
  ],
  ['charts importing the report', 'src/pictures/charts/up.ts', importing('../report/report.ts'), IMPORTS],
  ['the frame importing a room', 'src/bot/frame/up.ts', importing('../check-in/card.ts'), IMPORTS],
  ['the frame importing the bot', 'src/bot/frame/roof.ts', importing('../bot.ts'), IMPORTS],
  ['a room importing the bot', 'src/bot/check-in/roof.ts', importing('../bot.ts'), IMPORTS],
  [
    'a room importing one that is not on its list',
    'src/bot/medication/aside.ts',
    importing('../check-in/card.ts'),
    IMPORTS,
  ],
  [
    'a room importing one that imports it',
    'src/bot/check-in/round.ts',
    importing('../looking-back/history.ts'),
    IMPORTS,
  ],
  ['a room importing web', 'src/bot/check-in/web.ts', importing('../../web/server.ts'), IMPORTS],
  [
    'a room importing more of the logger than its type',
    'src/bot/archive/log.ts',
    importing('../../logger.ts'),
    IMPORTS,
  ],
  ['a new floor', 'src/features/value.ts', value, MISPLACED],
  ['a sixth file beside the floors', 'src/value.ts', value, MISPLACED],
  ['a file named utils', 'src/bot/utils.ts', value, MISPLACED],
  ['a file named helpers', 'src/bot/helpers.ts', value, MISPLACED],
  ['a file named services', 'src/bot/services.ts', value, MISPLACED],
  ['a file named types', 'src/bot/types.ts', value, MISPLACED],
  ['an index file', 'src/bot/index.ts', value, MISPLACED],
  ['a name that is not kebab-case', 'src/bot/checkIn.ts', value, 'lint/style/useFilenamingConvention'],
  ['a default export', 'src/bot/default.ts', 'export default 1;\n', 'lint/style/noDefaultExport'],
  ['a barrel', 'src/bot/barrel.ts', "export { one } from './one.ts';\n", 'lint/performance/noBarrelFile'],
  [
    'a barrel of everything',
    'src/bot/all.ts',
    "export * from './one.ts';\n",
    'lint/performance/noReExportAll',
  ],
  [
    'a package of the tests in the program',
    'src/store/stray.ts',
    importing('fast-check'),
    'lint/correctness/noUndeclaredDependencies',
  ],
  ['a line out of format', 'src/bot/ragged.ts', 'export const  value = "1"\n', 'format'],
];

const accepted: [path: string, text: string][] = [
  ['src/app.ts', importing('./local/page.ts')],
  ['src/logger.ts', importing('pino')],
  ['src/local/clean.ts', importing('../bot/bot.ts')],
  ['src/bot/clean.ts', "import type { Logger } from '../logger.ts';\n\nexport type Log = Logger['info'];\n"],
  [
    'src/jobs/clean.ts',
    "import type { Metrics } from '../metrics.ts';\n\nexport type Count = Metrics['gone'];\n",
  ],
  ['src/bot/check-in/clean.ts', importing('../frame/card.ts')],
  ['src/bot/check-in/listed.ts', importing('../medication/medicine-names.ts')],
  ['src/bot/check-in/below.ts', importing('../../domain/reading/dates.ts')],
  ['src/bot/frame/clean.ts', importing('../../words/en/words.ts')],
  ['src/domain/reading/clean.ts', importing('../time.ts')],
  ['src/domain/places/clean.ts', importing('../reading/lexicon.ts')],
  ['src/words/de/clean.ts', importing('../en/words.ts')],
  ['src/pictures/drawings/clean.ts', importing('../figures/front.ts')],
  ['src/pictures/clean.ts', importing('../words/catalogue.ts')],
  ['src/words/clean.ts', importing('../domain/check-in.ts')],
  ['src/store/clean.ts', importing('../domain/check-in.ts')],
  ['src/domain/clean.ts', importing('./check-in.ts')],
  ['src/domain/zones.ts', importing('@vvo/tzdb')],
  ['tests/bot/clean.test.ts', importing('fast-check')],
  ['vitest.config.ts', 'export default {};\n'],
];

const plot = mkdtempSync(join(tmpdir(), 'unknot-house-'));
const complaints = new Map<string, string[]>();

function plant(path: string, text: string) {
  mkdirSync(dirname(join(plot, path)), { recursive: true });
  writeFileSync(join(plot, path), text);
}

beforeAll(() => {
  for (const file of ['biome.json', 'lint', 'package.json', '.gitignore']) {
    cpSync(file, join(plot, file), { recursive: true });
  }
  for (const [, path, text] of refused) plant(path, text);
  for (const [path, text] of accepted) plant(path, text);
  plant('src/store/egg.ts', "import { twice } from './hen.ts';\n\nexport const value = twice;\n");

  const biome = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome');
  const flags = ['--reporter=json', '--max-diagnostics=none', '--error-on-warnings'];
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'check', ...flags, 'src', 'tests', 'vitest.config.ts'],
    {
      cwd: plot,
      encoding: 'utf8',
    },
  );
  for (const { category, message, location } of JSON.parse(stdout).diagnostics) {
    const path = location.path.replaceAll('\\', '/');
    complaints.set(path, [...(complaints.get(path) ?? []), category === 'plugin' ? message : category]);
  }
});

afterAll(() => rmSync(plot, { recursive: true }));

describe('the linter keeps the house', () => {
  test.each(refused)('%s is refused', (_kind, path, _text, rule) => {
    expect(complaints.get(path) ?? []).toContainEqual(expect.stringContaining(rule));
  });

  test.each(accepted)('%s is accepted', (path) => {
    expect(complaints.get(path)).toBeUndefined();
  });
});

test('a floor holds files and rooms, and a room files alone, whatever the files are', () => {
  const folders = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const depth = ({ parentPath }: (typeof folders)[number]) => parentPath.split(sep).length;
  expect(folders.filter((folder) => depth(folder) > 2).map(({ name }) => name)).toEqual([]);
});

test('whoever opens the bot sees less than twenty entries', () => {
  expect(readdirSync('src/bot').length).toBeLessThan(20);
});
