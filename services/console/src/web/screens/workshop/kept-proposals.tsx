// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { proposalsQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { fullDate } from '../../format/civil-date.ts';
import { shortInstant } from '../../format/instant.ts';
import { personName } from '../../format/person-name.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Panel } from '../../ui/panel.tsx';

type Row = Planning['ProposalSummary'];

/** Proposals made before: they are kept, and can be found again. */
export function KeptProposals() {
  const { t, i18n } = useLingui();
  const { today } = useSession();
  const { data } = useQuery(proposalsQuery);
  if (data === undefined || data.items.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans>Proposition</Trans>,
      renderCell: (row) => (
        <Link to="/atelier" search={{ proposal: row.id }}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'created',
      header: <Trans>Faite</Trans>,
      label: t`Faite`,
      renderCell: (row) => {
        const who = row.createdBy === null ? '' : `, ${personName(row.createdBy)}`;
        return `${shortInstant(row.createdAt, i18n.locale, today)}${who}`;
      },
    },
    {
      key: 'placed',
      header: <Trans>Placés</Trans>,
      label: t`Placés`,
      renderCell: ({ placed, departments }) => t`${placed} sur ${departments}`,
    },
    {
      key: 'live',
      header: <Trans>Dernière mise en service</Trans>,
      label: t`Dernière mise en service`,
      renderCell: ({ lastLive }) =>
        lastLive === null ? t`sans date` : fullDate(lastLive, i18n.locale),
    },
    {
      key: 'likely',
      header: <Trans>Fin probable (P80)</Trans>,
      label: t`Fin probable (P80)`,
      renderCell: ({ likelyLive }) =>
        likelyLive === null || likelyLive.p80 === null
          ? t`sans date`
          : fullDate(likelyLive.p80, i18n.locale),
    },
    {
      key: 'committed',
      header: <Trans>Campagne</Trans>,
      label: t`Campagne`,
      renderCell: ({ committed }) =>
        committed === null ? (
          <Trans>brouillon</Trans>
        ) : (
          <Link to="/campagne" search={{ id: committed.id }}>
            {committed.name}
          </Link>
        ),
    },
  ];
  return (
    <Panel className="end" id="propositions" title={<Trans>Propositions gardées</Trans>}>
      <DataTable
        caption={<Trans>Propositions gardées</Trans>}
        columns={columns}
        rows={data.items}
        rowKey={({ id }) => id}
      />
    </Panel>
  );
}
