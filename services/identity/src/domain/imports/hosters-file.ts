// SPDX-License-Identifier: AGPL-3.0-or-later
import { NATIONAL_HOME, type Uuid } from '@essaim/kernel';
import type { HosterSheet, Organisation } from '../organisation.ts';
import { type Territory, departmentTerritory } from '../territory.ts';
import { readKey } from './network-file.ts';
import { type Outcome, emptyOutcome, isSame } from './outcome.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { remark } from './remark.ts';
import type { Row } from './row.ts';

/** The columns by which a file of hosters is recognised. */
const HOSTER_COLUMNS = [
  'key',
  'name',
  'legal_form',
  'mail_domain',
  'website',
  'contact_email',
  'country',
  'insee_department',
  'hosting_kind',
  'state',
  'capacity_users',
  'capacity_gb',
  'chatons_conformity_date',
  'conformity_evidence',
  'regions_served',
];

export interface HosterLine {
  readonly key: string;
  readonly name: string;
  readonly mailDomain: string | null;
  readonly contactEmail: string | null;
  readonly sheet: HosterSheet;
}

const readHoster = (row: Row): HosterLine => ({
  key: readKey(row, 'key'),
  name: row.required('name'),
  mailDomain: row.optional('mail_domain'),
  contactEmail: row.email('contact_email'),
  sheet: {
    legalForm: row.optional('legal_form'),
    website: row.optional('website'),
    country: row.required('country'),
    departmentCode: row.optional('insee_department'),
    hostingKind: row.optional('hosting_kind'),
    state: row.choice('state', ['open', 'limited', 'full']),
    capacityUsers: row.count('capacity_users'),
    capacityGb: row.count('capacity_gb'),
    conformityDate: row.day('chatons_conformity_date'),
    conformityEvidence: row.optional('conformity_evidence'),
    regionsServed: row.text('regions_served').split('|').filter(Boolean),
  },
});

/** Reads `hosters-example.csv`: one line a hoster. */
export const readHostersFile = (text: string): ReadRows<HosterLine> =>
  readRows(text, HOSTER_COLUMNS, readHoster);

export interface HosterKnowledge {
  readonly territories: readonly Territory[];
  /** Recorded organisations, by key: the hosters of the file, and the regions that they serve. */
  readonly known: ReadonlyMap<string, Organisation>;
  readonly newId: () => Uuid;
}

/** Works out what a file of hosters changes. A hoster's home is that of the first it serves. */
export const resolveHosters = (
  read: ReadRows<HosterLine>,
  { territories, known, newId }: HosterKnowledge,
): Outcome<Organisation> => {
  const outcome = emptyOutcome<Organisation>();
  outcome.errors.push(...read.errors);
  outcome.ignored = read.blank;
  const firstLine = new Map<string, number>();
  for (const { line, item } of read.items) {
    const before = known.get(item.key);
    const first = firstLine.get(item.key);
    firstLine.set(item.key, first ?? line);
    const { departmentCode, regionsServed } = item.sheet;
    const department = territories.find(({ code }) => code === departmentCode);
    const strangers = regionsServed.filter((key) => !known.has(key));
    const faults = [
      ...(first === undefined
        ? []
        : [remark(line, 'key', 'duplicate_code', { value: item.key, first })]),
      ...(before && before.tier !== 'hoster'
        ? [remark(line, 'key', 'tier_changed', { value: item.key })]
        : []),
      ...(departmentCode !== null && !department
        ? [remark(line, 'insee_department', 'unknown_department', { value: departmentCode })]
        : []),
      ...strangers.map((value) =>
        remark(line, 'regions_served', 'unknown_organisation', { value }),
      ),
    ];
    if (faults.length > 0) {
      outcome.errors.push(...faults);
      continue;
    }
    const after: Organisation = {
      id: before?.id ?? newId(),
      key: item.key,
      tier: 'hoster',
      parentId: null,
      ancestors: [],
      home: known.get(regionsServed[0] ?? '')?.home ?? NATIONAL_HOME,
      name: item.name,
      shortName: item.name,
      territory: department ? departmentTerritory(department) : null,
      mailDomain: item.mailDomain,
      contactEmail: item.contactEmail,
      associations: 0,
      members: 0,
      employees: 0,
      volunteers: 0,
      identityProvider: 'none',
      readiness: null,
      readinessScore: null,
      pilot: false,
      status: 'member',
      hoster: item.sheet,
      siren: before?.siren ?? null,
      siret: before?.siret ?? null,
      rna: before?.rna ?? null,
      communeCode: before?.communeCode ?? null,
      details: {},
      version: before?.version ?? 1,
    };
    if (!before) outcome.created.push(after);
    else if (isSame(before, after)) outcome.unchanged += 1;
    else outcome.updated.push({ ...after, version: before.version + 1 });
  }
  outcome.errors.sort((a, b) => a.line - b.line);
  return outcome;
};
