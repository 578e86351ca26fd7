// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { campaignCostsQuery } from '../../api/cost-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { activeHat, useSession } from '../../api/session.ts';
import { euros } from '../../format/money.ts';
import { placeOf } from '../../territory/place.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { PAYING_TIER_WORDS } from '../../words/paying-tier-words.ts';
import { PAYING_TIERS } from '../../words/paying-tiers.ts';
import './cost.css';

/** Associations and hosters are not told what campaigns cost. */
const TOLD: ReadonlySet<string> = new Set(['national', 'regional', 'departmental']);

type Total = Planning['CostTotal'];
type Wave = Planning['CampaignCosts']['waves'][number];
type Figures = Pick<Total, 'users' | 'cents'>;
type Payer = Planning['CampaignCosts']['payers'][number];
type Line = Total & { key: string; name: React.ReactNode };

/** What the campaign and each wave cost, for each user beside the pilot, and who pays it. */
export function CostPanel({ campaignId }: { campaignId: string }) {
  const { i18n } = useLingui();
  const session = useSession();
  const hat = activeHat(session);
  const isTold = (hat === null ? session.hats : [hat]).some(
    ({ role, organisation }) => role !== 'member' && TOLD.has(organisation.tier),
  );
  const { data, error, refetch } = useQuery({
    ...campaignCostsQuery(campaignId),
    enabled: isTold,
  });
  if (error !== null && data === undefined) {
    return (
      <Panel className="c12" title={<Trans>Coût</Trans>}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Panel>
    );
  }
  if (data === undefined || data.total.users === 0) return null;
  const total = euros(data.total.cents, i18n.locale);
  const each = euros(data.total.perUserCents ?? 0, i18n.locale);
  const pilot = euros(data.pilot.perUserCents, i18n.locale);
  const pilotTotal = euros(data.pilot.cents, i18n.locale);
  const pilotUsers = i18n.number(data.pilot.count);
  return (
    <Panel
      className="c12"
      id="cout"
      title={
        <Trans>
          La campagne coûte {total}, soit {each} par utilisateur
        </Trans>
      }
      hint={
        <Trans>
          Repère du pilote : {pilot} par utilisateur ({pilotTotal} pour {pilotUsers} utilisateurs).
        </Trans>
      }
    >
      <Waves total={data.total} waves={data.waves} />
      <Payers payers={data.payers} />
    </Panel>
  );
}

/** How many users, and how much money: the columns in which both tables say it alike. */
function useFigureColumns() {
  const { t, i18n } = useLingui();
  const money = (cents: number) => euros(cents, i18n.locale);
  return {
    money,
    users: {
      key: 'users',
      header: <Trans>Utilisateurs</Trans>,
      label: t`Utilisateurs`,
      right: true,
      renderCell: ({ users }: Figures) => i18n.number(users),
    },
    cost: {
      key: 'cost',
      header: <Trans>Coût</Trans>,
      label: t`Coût`,
      right: true,
      renderCell: ({ cents }: Figures) => <b>{money(cents)}</b>,
    },
  };
}

function Waves({ total, waves }: { total: Total; waves: Wave[] }) {
  const { t, i18n } = useLingui();
  const { users, cost, money } = useFigureColumns();
  const columns: Column<Line>[] = [
    { key: 'name', header: <Trans>Vague</Trans>, renderCell: ({ name }) => name },
    users,
    cost,
    {
      key: 'each',
      header: <Trans>Par utilisateur</Trans>,
      label: t`Par utilisateur`,
      right: true,
      renderCell: ({ perUserCents }) => (perUserCents === null ? '' : money(perUserCents)),
    },
    ...PAYING_TIERS.map((tier) => ({
      key: tier,
      header: i18n._(PAYING_TIER_WORDS[tier]),
      label: i18n._(PAYING_TIER_WORDS[tier]),
      right: true,
      renderCell: ({ shares }: Line) => money(shares[tier]),
    })),
    {
      key: 'open',
      header: <Trans>Reste à financer</Trans>,
      label: t`Reste à financer`,
      right: true,
      renderCell: ({ openCents }) => money(openCents),
    },
  ];
  const rows: Line[] = [
    ...waves.map(({ number, ...wave }) => ({
      ...wave,
      key: String(number),
      name: <Trans>Vague {number}</Trans>,
    })),
    { ...total, key: 'total', name: <Trans>Toute la campagne</Trans> },
  ];
  return (
    <ScrollRegion label={t`Coût de chaque vague`}>
      <DataTable
        caption={<Trans>Coût de chaque vague, et qui le paie</Trans>}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </ScrollRegion>
  );
}

/** What each organisation pays that the reader answers for. */
function Payers({ payers }: { payers: Payer[] }) {
  const { t } = useLingui();
  const { users, cost, money } = useFigureColumns();
  if (payers.length === 0) return null;
  const columns: Column<Payer>[] = [
    {
      key: 'name',
      header: <Trans>Structure</Trans>,
      renderCell: ({ organisation }) => placeOf(organisation),
    },
    users,
    cost,
    {
      key: 'pays',
      header: <Trans>Sa contribution</Trans>,
      label: t`Sa contribution`,
      right: true,
      renderCell: ({ paysCents }) => <b>{money(paysCents)}</b>,
    },
  ];
  return (
    <Disclosure summary={<Trans>Voir la contribution de chaque structure</Trans>}>
      <ScrollRegion label={t`Contributions`} className="cost-payers">
        <DataTable
          caption={<Trans>Contribution de chaque structure</Trans>}
          columns={columns}
          rows={payers}
          rowKey={({ organisation }) => organisation.id}
        />
      </ScrollRegion>
    </Disclosure>
  );
}
