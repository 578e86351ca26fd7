// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { type Session, importAssociations } from '@essaim/dev-env';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport } from './report-lines.ts';

/** What an import is given: files, and what a file cannot say. */
export interface ImportRequest {
  readonly session: Session;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  /** Titles of a playbook. */
  readonly title: { readonly fr: string; readonly en: string };
}

/** One kind of data: whether it takes several files, and how it is imported. */
export interface ImportKind {
  readonly takesMany: boolean;
  readonly send: (request: ImportRequest) => Promise<ImportReport>;
}

const textOf = (file: string): string => readFileSync(file, 'utf8');
const first = (files: readonly string[]): string => textOf(files[0] ?? '');

const asCsv = ({ files, dryRun }: ImportRequest) => ({
  params: { query: { dryRun } },
  body: first(files),
  bodySerializer: (text: string) => text,
  headers: { 'content-type': 'text/csv' },
});

const single = (send: ImportKind['send']): ImportKind => ({ takesMany: false, send });

const schoolHolidays = (format: 'zones' | 'periods'): ImportKind =>
  single(({ session, files, dryRun }) =>
    unwrap(
      session.planning.POST('/school-holidays/import', {
        body: { format, csv: first(files), dryRun },
      }),
    ),
  );

const sendPlaybookTables = ({ session, files, dryRun, title }: ImportRequest) => {
  const stem = (files[0] ?? '').replace(/\.csv$/, '');
  return unwrap(
    session.planning.POST('/playbooks/import', {
      body: {
        key: basename(stem).replace(/^playbook-/, ''),
        title,
        tasks: textOf(`${stem}.csv`),
        gates: textOf(`${stem}-gates.csv`),
        criteria: textOf(`${stem}-criteria.csv`),
        waveGates: textOf(`${stem}-wave-gates.csv`),
        dryRun,
      },
    }),
  );
};

const sendPlaybookText = ({ session, files, dryRun }: ImportRequest) =>
  unwrap(session.planning.POST('/playbooks/import-text', { body: { text: first(files), dryRun } }));

/**
 * A playbook is one text (`x.yaml`, which names its key and title itself), or four tables side by
 * side: `x.csv`, `x-gates.csv`, `x-criteria.csv`, `x-wave-gates.csv`.
 */
const importPlaybook: ImportKind['send'] = async (request) => {
  const isText = /\.(ya?ml|json)$/.test(request.files[0] ?? '');
  const { counts, errors } = await (isText ? sendPlaybookText : sendPlaybookTables)(request);
  const created = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { created, unchanged: 0, errors };
};

/** What `npm run import` can import, by the name that people type. */
export const importKinds: Readonly<Record<string, ImportKind>> = {
  territories: single((request) =>
    unwrap(request.session.identity.POST('/territories/import', asCsv(request))),
  ),
  communes: single((request) =>
    unwrap(request.session.identity.POST('/communes/import', asCsv(request))),
  ),
  organisations: single((request) =>
    unwrap(request.session.identity.POST('/organisations/import', asCsv(request))),
  ),
  associations: single(({ session, files, dryRun }) =>
    importAssociations(session, {
      csv: first(files),
      fileName: basename(files[0] ?? ''),
      dryRun,
    }),
  ),
  people: single((request) =>
    unwrap(request.session.identity.POST('/people/import', asCsv(request))),
  ),
  invitations: single((request) =>
    unwrap(request.session.identity.POST('/invitations/import', asCsv(request))),
  ),
  tools: {
    takesMany: true,
    send: ({ session, files, dryRun }) =>
      unwrap(
        session.catalog.POST('/tools/import', {
          params: { query: { dryRun } },
          body: { files: files.map((file) => ({ name: basename(file), text: textOf(file) })) },
        }),
      ),
  },
  hosters: single((request) =>
    unwrap(request.session.catalog.POST('/hosters/import', asCsv(request))),
  ),
  offers: single((request) =>
    unwrap(request.session.catalog.POST('/offers/import', asCsv(request))),
  ),
  resources: single(({ session, files, dryRun }) =>
    unwrap(session.planning.POST('/resources/import', { body: { csv: first(files), dryRun } })),
  ),
  'school-zones': schoolHolidays('zones'),
  'school-periods': schoolHolidays('periods'),
  playbook: single(importPlaybook),
};
