// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { AskedAndDecided } from '../../sentences/asked-and-decided.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { StateLabel } from '../../ui/state-label.tsx';
import { APPROVAL_STATES } from '../../words/approval-words.ts';
import { ApprovalSentence } from './approval-sentence.tsx';

type Row = Identity['Approval'];

/** The columns of the history: what, state, who asked and who answered. */
export function useApprovalColumns(): Column<Row>[] {
  const { t, i18n } = useLingui();
  return [
    {
      key: 'what',
      header: <Trans>Quoi</Trans>,
      renderCell: (row) => (
        <>
          <ApprovalSentence of={row} />
          <span className="meta line">{row.organisation.name}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: <Trans>État</Trans>,
      label: t`État`,
      renderCell: ({ state, reason }) => (
        <>
          <StateLabel {...APPROVAL_STATES[state].look}>
            {i18n._(APPROVAL_STATES[state].label)}
          </StateLabel>
          {reason !== null && <span className="meta line">{reason}</span>}
        </>
      ),
    },
    {
      key: 'who',
      header: <Trans>Qui</Trans>,
      label: t`Qui`,
      renderCell: (asked) => <AskedAndDecided of={asked} />,
    },
  ];
}
