// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import type { Column } from '../../ui/data-table.tsx';
import { EndAdoption } from './end-adoption.tsx';
import { Value } from './field-values.tsx';
import { ObjectName } from './object-name.tsx';

type Row = Identity['ReconcileState']['adoptions'][number];

/** The columns of the values that were taken over: what, who and when, why, the way back. */
export function useAdoptionColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  return [
    {
      key: 'field',
      header: <Trans>Réglage</Trans>,
      renderCell: ({ kind, key, field }) => (
        <>
          <code className="tech">{field}</code>
          <span className="meta line">
            <ObjectName of={{ kind: kind as Identity['ReconcileChange']['kind'], key }} />
          </span>
        </>
      ),
    },
    {
      key: 'value',
      header: <Trans>Valeur</Trans>,
      label: t`Valeur`,
      renderCell: ({ value }) => <Value text={value} />,
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: ({ by, at }) => (
        <>
          {personName(by)}
          <span className="meta line">
            <time dateTime={at}>{shortInstant(at, i18n.locale, today)}</time>
          </span>
        </>
      ),
    },
    {
      key: 'why',
      header: <Trans>Pourquoi</Trans>,
      label: t`Pourquoi`,
      renderCell: ({ reason }) => reason,
    },
    {
      key: 'end',
      header: (
        <span className="vh">
          <Trans>Revenir</Trans>
        </span>
      ),
      renderCell: (row) => <EndAdoption of={row} />,
    },
  ];
}
