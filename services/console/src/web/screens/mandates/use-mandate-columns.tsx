// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useHat, useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { personName } from '../../format/person-name.ts';
import { Button } from '../../ui/button.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { hatWords } from '../../words/role-words.ts';
import { mayGive } from './may-give.ts';

type Row = Identity['Mandate'];

/** Who, which role, where, from when to when, given by whom, and the way to change it. */
export function useMandateColumns(
  of: Identity['Organisation'],
  onChoose: (mandate: Row) => void,
): Column<Row>[] {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const hat = useHat();
  const day = (date: string) => fullDate(date, i18n.locale);
  return [
    {
      key: 'who',
      header: <Trans>Personne</Trans>,
      renderCell: ({ person, substitutesFor }) => {
        const principal = substitutesFor === null ? '' : personName(substitutesFor.person);
        return (
          <>
            {personName(person)}
            {substitutesFor !== null && (
              <span className="meta line">
                <Trans>supplée {principal}</Trans>
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'role',
      header: <Trans>Rôle</Trans>,
      label: t`Rôle`,
      renderCell: ({ role, organisation, requiresSecondFactor }) => (
        <>
          {i18n._(hatWords(role, organisation.tier))}
          {requiresSecondFactor && (
            <span className="meta line">
              <Trans>demande un second facteur</Trans>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'where',
      header: <Trans>Où</Trans>,
      label: t`Où`,
      renderCell: ({ organisation, scope }) => (
        <>
          {organisation.shortName}
          <span className="meta line">
            {scope === 'subtree' ? t`elle et celles en dessous` : t`elle seule`}
          </span>
        </>
      ),
    },
    {
      key: 'when',
      header: <Trans>Quand</Trans>,
      label: t`Quand`,
      renderCell: ({ from, to }) => (
        <>
          {to === null ? (
            <Trans>du {day(from)}, sans fin fixée</Trans>
          ) : (
            <Trans>
              du {day(from)} au {day(to)}
            </Trans>
          )}{' '}
          {to !== null && to < today && (
            <StateLabel tone="hold" glyph="hold">
              <Trans>Fini</Trans>
            </StateLabel>
          )}
        </>
      ),
    },
    {
      key: 'by',
      header: <Trans>Donné par</Trans>,
      label: t`Donné par`,
      renderCell: ({ grantedBy, endReason }) => (
        <>
          {grantedBy === null ? t`un import` : personName(grantedBy)}
          {endReason !== null && <span className="meta line">{endReason}</span>}
        </>
      ),
    },
    {
      key: 'actions',
      header: (
        <span className="vh">
          <Trans>Gestes</Trans>
        </span>
      ),
      renderCell: (row) =>
        (row.to === null || row.to >= today) &&
        row.organisation.id === of.id &&
        mayGive(hat, of, row.role) && (
          <Button look="quiet" onClick={() => onChoose(row)}>
            <Trans>Changer</Trans>
            <span className="vh"> {personName(row.person)}</span>
          </Button>
        ),
    },
  ];
}
