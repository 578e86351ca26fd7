// SPDX-License-Identifier: AGPL-3.0-or-later
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Planning } from '../api/schemas.ts';
import { fullDate } from '../format/civil-date.ts';
import { measureWords } from '../words/measure-words.ts';
import { RESOURCES } from '../words/resource-words.ts';
import { thresholdText } from './threshold-text.ts';

type Name =
  | 'task'
  | 'on'
  | 'maxAgeDays'
  | 'measure'
  | 'passed'
  | 'placed'
  | 'gate'
  | 'needed'
  | 'until'
  | 'days'
  | 'most'
  | 'region'
  | 'missingUsers'
  | 'missingGb'
  | 'resource'
  | 'organisation';
type Params = Record<Name, string>;
/** Numbers, for the plural of what they count. */
type Counts = Record<Name, number>;
type Sentence = (p: Params, n: Counts) => MessageDescriptor;

const shareOfWave: Sentence = ({ placed, gate, needed }, { passed }) =>
  msg`${plural(passed, {
    0: `Aucun département sur ${placed} n’a franchi ${gate} ; il en faut ${needed}.`,
    one: `# département sur ${placed} a franchi ${gate} ; il en faut ${needed}.`,
    other: `# départements sur ${placed} ont franchi ${gate} ; il en faut ${needed}.`,
  })}`;
const incident: Sentence = ({ most }, { days }) =>
  msg`${plural(days, {
    one: 'Un incident bloquant dure depuis un jour',
    other: 'Un incident bloquant dure depuis # jours',
  })} ; ${most} au plus sont permis.`;

const SENTENCES: Record<string, Sentence> = {
  'criterion-without-evidence': () =>
    msg`La preuve viendra de sa tâche, qui n’est pas encore acceptée.`,
  'criterion-in-the-future': ({ on }) => msg`La preuve est datée du ${on}, dans le futur.`,
  'criterion-too-old': ({ on }, { maxAgeDays }) =>
    msg`La preuve date du ${on}. ${plural(maxAgeDays, {
      one: 'Elle doit avoir moins d’un jour',
      other: 'Elle doit avoir moins de # jours',
    })} : refaites-la.`,
  'criterion-mark-missing': () => msg`Ce qui devait être confirmé ne l’est pas.`,
  'criterion-measure-missing': ({ measure }) => msg`Il manque ce nombre : ${measure}.`,
  'criterion-source-missing': ({ task, measure }) =>
    msg`Il manque de quoi comparer : ${measure}, qui vient de la tâche ${task}.`,
  'wave-gate-share-missing': shareOfWave,
  share: shareOfWave,
  'wave-gate-soaking': ({ until }) => msg`Le temps d’observation dure jusqu’au ${until}.`,
  soak: ({ until }) => msg`Le temps d’observation dure jusqu’au ${until}.`,
  'wave-gate-incident': incident,
  incident,
  'hosting-short': ({ missingGb }, { missingUsers }) =>
    msg`L’hébergement de la région et la réserve nationale ne suffisent pas : il manque ${plural(
      missingUsers,
      { one: '# compte', other: '# comptes' },
    )} et ${missingGb} Go.`,
  'capacity-zero': ({ resource, organisation }) =>
    msg`Aucune capacité n’est déclarée : ${resource} (${organisation}).`,
  'never-open': () =>
    msg`Aucun jour ouvert ne permet cette étape avant la fin des calendriers connus.`,
  'committee-never': () =>
    msg`Aucune séance du comité n’a de place avant la fin des calendriers connus.`,
  'wave-gate-never': () => msg`L’ouverture de vague qui la précède n’arrive jamais dans ce plan.`,
  'predecessor-not-placed': () => msg`Une étape qui doit venir avant n’a pas pu être placée.`,
  escalates: ({ on }) => msg`Sans nouvelle le ${on}, la strate au-dessus est alertée.`,
};

/** The sentence of a reason's code, filled with its data; the code itself when it has none. */
export function reasonText(i18n: I18n, reason: Planning['Reason']): string {
  if (reason.code === 'criterion-threshold-not-met') return thresholdText(i18n, reason.params);
  const sentence = SENTENCES[reason.code];
  if (sentence === undefined) {
    const { code } = reason;
    return i18n._(msg`Une raison que cet écran ne sait pas encore dire (code ${code}).`);
  }
  return i18n._(sentence(readable(i18n, reason.params), counts(reason.params)));
}

const counts = (params: Planning['Params']): Counts =>
  new Proxy({} as Counts, { get: (_target, name: string) => Number(params[name] ?? 0) });

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function readable(i18n: I18n, params: Planning['Params']): Params {
  const text = (name: string, value: unknown): string => {
    if (typeof value === 'number') return i18n.number(value);
    const given = typeof value === 'string' ? value : '…';
    if (DAY.test(given)) return fullDate(given, i18n.locale);
    if (name === 'measure') return measureWords(i18n, given);
    if (name === 'resource') return i18n._(RESOURCES[given] ?? RESOURCES.other);
    return given;
  };
  const known = Object.entries(params).map(([name, value]) => [name, text(name, value)]);
  return new Proxy(Object.fromEntries(known) as Params, {
    get: (target, name: string) => target[name as Name] ?? '…',
  });
}
