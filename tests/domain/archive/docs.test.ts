import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { archiveFrame, archiveLists } from '../../../src/domain/archive/archive.ts';
import { readDaysTable, tables, writeTables } from '../../../src/domain/archive/csv.ts';
import { script } from '../../../src/domain/check-in.ts';
import { richArchive } from './rich.ts';
import { reading, run } from './samples.ts';

describe('docs/export.md', () => {
  const text = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
  const names = (name: string) => expect(text).toContain(`\`${name}\``);

  test('names every part of a file, and every field of its lists', () => {
    for (const part of Object.keys(archiveFrame.shape)) names(part);
    for (const { entry } of Object.values(archiveLists)) Object.keys(entry.shape).forEach(names);
  });

  test('names every question and every option', () => {
    for (const question of script) {
      names(question.id);
      if ('options' in question) question.options.forEach(names);
    }
  });

  test.each(tables)('has the columns of the table of %s, in their order', (table) => {
    const [header = ''] = run(writeTables(richArchive))[table].replace('\ufeff', '').split('\r\n');
    const row = text.split('\n').find((line) => line.startsWith(`| \`${table}\``) && line.includes('`day`'));
    expect(
      [...(row?.split('|')[2] ?? '').replace(/\(.*?\)/g, '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ).toEqual(header.split(','));
  });

  test('has a table that can be taken in', () => {
    const sample = /```csv\n(.*?)```/s.exec(text)?.[1] ?? '';
    expect(run(readDaysTable(sample, reading))).toMatchObject({
      archive: {
        medicines: [{ name: 'Ibuprofen 400', class: 'non-opioid' }],
        days: [
          { day: '2026-11-22', answers: { painkillers: ['triptan', 'medicine-1'], stress: 6 } },
          { day: '2026-11-23', answers: { headache: false, stress: 3 } },
        ],
      },
    });
  });
});
