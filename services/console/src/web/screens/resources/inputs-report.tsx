// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { LineFaults } from '../../ui/line-faults.tsx';
import { Note } from '../../ui/note.tsx';

/** What recording a file would do, or each line that is to correct. */
export function InputsReport({ report }: { report: Planning['ImportReport'] }) {
  const { i18n } = useLingui();
  const { valid, errors, rows } = report;
  const [created, changed, unchanged] = [report.created, report.changed, report.unchanged].map(
    (count) => i18n.number(count),
  );
  if (!valid) {
    return (
      <Note tone="block" said="now">
        <p>
          <Plural
            value={errors.length}
            one="# point est à corriger. Rien n’est enregistré."
            other="# points sont à corriger. Rien n’est enregistré."
          />
        </p>
        <LineFaults
          faults={errors.map(({ line, column, ...one }) => ({
            ...one,
            line: line ?? 1,
            column: column ?? null,
          }))}
        />
      </Note>
    );
  }
  return (
    <Note tone="live" said="politely">
      <p>
        <Plural value={rows} _0="Le fichier est vide." one="# ligne lue." other="# lignes lues." />{' '}
        <Trans>
          Nouveau&nbsp;: {created}. Changé&nbsp;: {changed}. Pareil&nbsp;: {unchanged}.
        </Trans>{' '}
        <Trans>Rien n’est encore enregistré.</Trans>
      </p>
    </Note>
  );
}
