// SPDX-License-Identifier: AGPL-3.0-or-later
import { createRowReader, readCsvTable, type LocatedFault, type RowReader } from '@essaim/csv';
import type { Organisation } from '@essaim/directory';
import type { Hoster } from '../../domain/hoster/hoster.ts';
import { type Cause, journalEntry } from '../cause.ts';
import type { Deps } from '../deps.ts';
import { hosterEvent } from '../event-factories.ts';
import type { UnitOfWork } from '../ports.ts';
import { emailOf } from './email-of.ts';
import { type ImportReport, refuseFaults, tableFault } from './report.ts';
import { isSame } from './same.ts';

const FILE = 'hosters.csv';
const COLUMNS = {
  required: [
    'key',
    'name',
    'legal_form',
    'website',
    'contact_email',
    'country',
    'hosting_kind',
    'state',
    'capacity_users',
    'capacity_gb',
    'regions_served',
  ],
  optional: [
    'mail_domain',
    'insee_department',
    'chatons_conformity_date',
    'conformity_evidence',
    'note_fr',
  ],
};
const STATES = ['open', 'limited', 'full'] as const;

type Content = Omit<Hoster, 'organisationId' | 'version'>;

const orNull = (text: string): string | null => (text === '' ? null : text);

const contentOf = (row: RowReader): Content => ({
  key: row.required('key'),
  name: row.required('name'),
  legalForm: row.required('legal_form'),
  website: row.required('website'),
  contactEmail: emailOf(row, 'contact_email'),
  country: row.required('country'),
  departmentCode: orNull(row.text('insee_department')),
  hostingKind: row.required('hosting_kind'),
  state: row.oneOf('state', STATES) ?? 'open',
  capacityUsers: row.whole('capacity_users'),
  capacityGb: row.whole('capacity_gb'),
  conformityDate: row.date('chatons_conformity_date'),
  conformityEvidence: orNull(row.text('conformity_evidence')),
  regionsServed: row.list('regions_served'),
  note: orNull(row.text('note_fr')),
});

interface Line {
  readonly line: number;
  readonly content: Content;
}

const readLines = (text: string) => {
  const table = readCsvTable({ name: FILE, text }, COLUMNS);
  const faults: LocatedFault[] = [...table.faults];
  const lines: Line[] = [];
  for (const cells of table.rows) {
    const row = createRowReader<string>(FILE, cells, faults);
    const content = contentOf(row);
    const twin = lines.find((other) => other.content.key === content.key);
    if (twin) row.fault('key', 'import-key-twice', { key: content.key, line: twin.line });
    else lines.push({ line: row.line, content });
  }
  return { lines, faults };
};

/**
 * Imports hosters, each of which is an organisation of the network already: all of them, or none.
 * @throws DomainError `csv-invalid` with every fault, unless it is a dry run
 */
export const importHosters = (
  { inTransaction }: Deps,
  text: string,
  dryRun: boolean,
  cause: Cause,
) =>
  inTransaction(async (unit): Promise<ImportReport> => {
    const { lines, faults } = readLines(text);
    const keys = lines.map(({ content }) => content.key);
    const organisations = await unit.directory.organisationsByKey(keys);
    const known = await unit.hosters.byKeys(keys);
    const compared = lines.flatMap(({ line, content }) => {
      const organisation = organisations.get(content.key);
      if (organisation?.tier !== 'hoster') {
        const params = { key: content.key };
        faults.push({ file: FILE, line, column: 'key', code: 'hoster-not-in-network', params });
        return [];
      }
      return [compare(content, organisation, known.get(content.key))];
    });
    const all = faults.map(tableFault);
    if (!dryRun) {
      refuseFaults('csv-invalid', all);
      await save(unit, compared, cause);
    }
    const items = compared.map(({ hoster: { key, name }, outcome }) => ({ key, name, outcome }));
    return { dryRun, items, faults: all };
  });

interface Compared {
  readonly hoster: Hoster;
  readonly organisation: Organisation;
  readonly outcome: 'created' | 'updated' | 'unchanged';
}

const compare = (
  content: Content,
  organisation: Organisation,
  known: Hoster | undefined,
): Compared => {
  const version = known?.version ?? 0;
  const hoster: Hoster = { ...content, organisationId: organisation.id, version };
  if (known && isSame(known, hoster)) return { hoster, organisation, outcome: 'unchanged' };
  return {
    hoster: { ...hoster, version: version + 1 },
    organisation,
    outcome: known ? 'updated' : 'created',
  };
};

const save = async (
  unit: UnitOfWork,
  compared: readonly Compared[],
  cause: Cause,
): Promise<void> => {
  const changed = compared.filter(({ outcome }) => outcome !== 'unchanged');
  await unit.hosters.put(changed.map(({ hoster }) => hoster));
  await unit.publish(
    changed.map(({ hoster, organisation: { region, department } }) =>
      hosterEvent(hoster, { region, department }, cause),
    ),
  );
  await unit.journal(
    ...changed.map(({ hoster, outcome }) =>
      journalEntry(cause, {
        resourceType: 'hoster',
        resourceId: hoster.organisationId,
        organisationId: hoster.organisationId,
        summary: { key: hoster.key, name: hoster.name, outcome },
      }),
    ),
  );
};
