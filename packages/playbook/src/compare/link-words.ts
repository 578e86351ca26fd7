// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';
import type { LinkType, Scope } from '../model.ts';

const TYPES: Readonly<Record<LinkType, FaultText>> = {
  FS: { fr: 'après', en: 'after' },
  SS: { fr: 'dès le début de', en: 'once begun:' },
  FF: { fr: 'pas finie avant la fin de', en: 'not done before the end of' },
  SF: { fr: 'pas finie avant le début de', en: 'not done before the start of' },
};
const SCOPES: Readonly<Record<Scope, FaultText>> = {
  same: { fr: '', en: '' },
  department: { fr: ' de son département', en: ' of its department' },
  region: { fr: ' de sa région', en: ' of its region' },
  nation: { fr: ' de la nation', en: ' of the nation' },
  children: { fr: ' de chacun en dessous', en: ' of each one below' },
};
const LAG = /^(\d+)(wd|cd)$/;

const DAYS: Readonly<Record<string, { readonly one: FaultText; readonly many: FaultText }>> = {
  wd: {
    one: { fr: 'jour ouvré', en: 'working day' },
    many: { fr: 'jours ouvrés', en: 'working days' },
  },
  cd: { one: { fr: 'jour', en: 'day' }, many: { fr: 'jours', en: 'days' } },
};

const lagWords = (lag: string | undefined): FaultText => {
  const [, amount = '0', unit = 'wd'] = LAG.exec(lag ?? '') ?? [];
  const days = DAYS[unit]?.[amount === '1' ? 'one' : 'many'];
  if (amount === '0' || days === undefined) return { fr: '', en: '' };
  return { fr: `, ${amount} ${days.fr} plus tard`, en: `, ${amount} ${days.en} later` };
};

/** A predecessor as the text writes it on one line, `R06 (SS, 5wd, region)`, in words. */
export const linkWords = (
  written: string,
  titleOf: (key: string) => FaultText | null,
): FaultText => {
  const [, key = written, inside = ''] = /^(\S+)(?: \((.*)\))?$/.exec(written) ?? [];
  const parts = inside.split(', ');
  const type = (Object.keys(TYPES) as LinkType[]).find((one) => parts.includes(one)) ?? 'FS';
  const scope = (Object.keys(SCOPES) as Scope[]).find((one) => parts.includes(one)) ?? 'same';
  const lag = lagWords(parts.find((one) => LAG.test(one)));
  const title = titleOf(key);
  const name = {
    fr: title === null ? key : `« ${title.fr} » (${key})`,
    en: title === null ? key : `“${title.en}” (${key})`,
  };
  const words = (language: 'fr' | 'en') =>
    `${TYPES[type][language]} ${name[language]}${SCOPES[scope][language]}${lag[language]}`;
  return { fr: words('fr'), en: words('en') };
};
