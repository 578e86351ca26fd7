// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FaultText } from '@essaim/csv';
import { linkWords } from './link-words.ts';
import { roleWords } from './role-words.ts';

type Words = Readonly<Record<string, FaultText>>;

const TIERS: Words = {
  national: { fr: 'nation', en: 'nation' },
  regional: { fr: 'région', en: 'region' },
  departmental: { fr: 'département', en: 'department' },
  local: { fr: 'association', en: 'association' },
};
const CALENDARS: Words = {
  continuous: { fr: 'tous les jours', en: 'every day' },
  working: { fr: 'jours ouvrés', en: 'working days' },
  'working-no-august': { fr: 'jours ouvrés, sauf en août', en: 'working days, closed in August' },
  'school-term': { fr: 'hors vacances scolaires', en: 'school term' },
  committee: { fr: 'séances du comité', en: 'sessions of the committee' },
  season: { fr: 'saison', en: 'season' },
};
const YES_NO: Words = { true: { fr: 'oui', en: 'yes' }, false: { fr: 'non', en: 'no' } };

/** Values that a field takes, by the field; other values are shown as they are. */
const VALUES: Readonly<Record<string, Words>> = {
  tier: TIERS,
  'demand.committee.tier': TIERS,
  'committee.tier': TIERS,
  calendar: CALENDARS,
  'soak.calendar': CALENDARS,
  mandatory: YES_NO,
  repeat: {
    campaign: { fr: 'une fois par campagne', en: 'once a campaign' },
    wave: { fr: 'une fois par vague', en: 'once a wave' },
    region: { fr: 'une fois par région', en: 'once a region' },
    'region-wave': { fr: 'une fois par région et par vague', en: 'once a region and wave' },
    department: { fr: 'une fois par département', en: 'once a department' },
    association: { fr: 'une fois par association', en: 'once an association' },
  },
  action: {
    activation: { fr: 'ouvre la demande d’activation', en: 'opens the activation request' },
    invite: { fr: 'invite la personne nommée', en: 'invites the person named' },
    'connect-idp': {
      fr: 'raccorde le fournisseur d’identité',
      en: 'connects the identity provider',
    },
  },
  mode: { all: { fr: 'tous', en: 'all' } },
  point: {
    start: { fr: 'le début', en: 'the start' },
    decision: { fr: 'la décision', en: 'the decision' },
  },
};

const same = (text: string): FaultText => ({ fr: text, en: text });

/** Items of a list on one line; commas inside parentheses belong to an item. */
const items = (text: string): string[] => text.split(/, (?![^(]*\))/);

const joined = (words: readonly FaultText[]): FaultText => ({
  fr: words.map(({ fr }) => fr).join(' ; '),
  en: words.map(({ en }) => en).join('; '),
});

/**
 * A value of a compared field in words, such as “after R06 of the region, 5 working days later” for `R06 (5wd, region)`.
 * @param titleOf title of a task or a gate by its key; null for one that is not known
 */
export const valueWords = (
  field: string,
  value: string,
  titleOf: (key: string) => FaultText | null,
): FaultText => {
  if (field === 'after') return joined(items(value).map((item) => linkWords(item, titleOf)));
  if (field.startsWith('roles.')) return joined(items(value).map(roleWords));
  const atLeast = /^(\d+)-of-(\d+)$/.exec(value);
  if (field === 'mode' && atLeast)
    return {
      fr: `${atLeast[1]} sur ${atLeast[2]}`,
      en: `${atLeast[1]} of ${atLeast[2]}`,
    };
  return VALUES[field]?.[value] ?? same(value);
};
