// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import type { Column } from '../../ui/data-table.tsx';
import { ImportLabel } from './import-label.tsx';

type Row = Identity['AssociationImport'];

/** The columns of the list of imports: file, who and when, state, lines. */
export function useImportColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  return [
    {
      key: 'file',
      header: <Trans>Fichier</Trans>,
      renderCell: ({ id, fileName }) => (
        <Link to="/imports/$importId" params={{ importId: id }}>
          {fileName ?? t`Fichier sans nom`}
        </Link>
      ),
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: ({ person, organisation, createdAt }) => (
        <>
          {personName(person)}, {organisation.name}
          <span className="meta line">
            <time dateTime={createdAt}>{shortInstant(createdAt, i18n.locale, today)}</time>
          </span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: (row) => {
        const done = i18n.number(row.done);
        const accepted = i18n.number(row.accepted);
        return (
          <>
            <ImportLabel of={row} />
            {row.state === 'applying' && (
              <span className="meta line">
                <Trans>
                  {done} sur {accepted}
                </Trans>
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'lines',
      header: <Trans>Lignes</Trans>,
      label: t`Lignes`,
      renderCell: ({ accepted, refused }) => (
        <>
          <span className="num">
            <Plural value={accepted} one="# acceptée" other="# acceptées" />
          </span>
          {refused > 0 && (
            <>
              ,{' '}
              <span className="num">
                <Plural value={refused} one="# refusée" other="# refusées" />
              </span>
            </>
          )}
        </>
      ),
    },
  ];
}
