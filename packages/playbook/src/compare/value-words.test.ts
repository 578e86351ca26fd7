// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WRITTEN_ROLES } from '../roles/parse-role.ts';
import { readText } from '../test-support/read-text.ts';
import { writtenTask } from '../text/playbook-document.ts';
import { flatFields } from './flat-fields.ts';
import { roleWords } from './role-words.ts';
import { valueWords } from './value-words.ts';

const titles: Readonly<Record<string, { fr: string; en: string }>> = {
  R06: { fr: 'Former les formateurs', en: 'Train the trainers' },
};
const words = (field: string, value: string) =>
  valueWords(field, value, (key) => titles[key] ?? null);

describe('a value in words', () => {
  test.each([
    [
      'after',
      'R06 (5wd, region)',
      'après « Former les formateurs » (R06) de sa région, 5 jours ouvrés plus tard',
    ],
    ['after', 'D10, R06 (SS)', 'après D10 ; dès le début de « Former les formateurs » (R06)'],
    [
      'after',
      'N01 (FF, 1cd, nation)',
      'pas finie avant la fin de N01 de la nation, 1 jour plus tard',
    ],
    ['after', 'G4 (SF, children)', 'pas finie avant le début de G4 de chacun en dessous'],
    ['roles.responsible', 'dep.pilotage', 'coordination (département)'],
    [
      'roles.consulted',
      'reg.formation, hebergeur.contact',
      'formation (région) ; contact (hébergeur)',
    ],
    ['calendar', 'school-term', 'hors vacances scolaires'],
    ['mode', '6-of-7', '6 sur 7'],
    ['mandatory', 'true', 'oui'],
    ['duration.likely', '15', '15'],
    ['threshold', '>=70 %', '>=70 %'],
  ])('%s: %s', (field, value, expected) => {
    expect(words(field, value).fr).toBe(expected);
  });

  test('in English as well', () => {
    expect(words('after', 'R06 (5wd, region)').en).toBe(
      'after “Train the trainers” (R06) of its region, 5 working days later',
    );
  });

  test('every role that a playbook may write has its words', () => {
    for (const role of WRITTEN_ROLES) expect(roleWords(role).fr).toMatch(/^.+ \(.+\)$/);
  });

  test('no notation is left of the links and calendars of a whole playbook', () => {
    const { content } = readText(
      readFileSync(new URL('../../fixtures/small-playbook.yaml', import.meta.url), 'utf8'),
    );
    for (const task of content.tasks)
      for (const [field, value] of flatFields(writtenTask(task)))
        if (/^(after|calendar|repeat|tier|roles)/.test(field))
          expect(words(field, value).fr).not.toMatch(/\d(wd|cd)|\b(FS|SS|FF|SF)\b|^[a-z]+-[a-z]+$/);
  });
});
