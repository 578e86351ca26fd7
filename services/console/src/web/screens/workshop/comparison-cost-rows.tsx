// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { euros } from '../../format/money.ts';
import { PAYING_TIER_WORDS } from '../../words/paying-tier-words.ts';
import { PAYING_TIERS } from '../../words/paying-tiers.ts';
import type { ComparisonRow } from './comparison-rows.tsx';

/** What both scenarios cost, for each user, and who pays it. */
export function useCostRows({ here, there }: Planning['Comparison']): ComparisonRow[] {
  const { t, i18n } = useLingui();
  const money = (cents: number) => euros(cents, i18n.locale);
  const shift = (mine: number, its: number) => <MoneyShift cents={mine - its} />;
  const perUser = ({ cost: { perUserCents } }: Planning['PlanMeasures']) =>
    perUserCents === null ? t`sans objet` : money(perUserCents);
  const isAlike = here.cost.cents === there.cost.cents;
  return [
    {
      key: 'cost',
      name: <Trans>Coût</Trans>,
      detail: isAlike ? undefined : <UserShift by={here.cost.users - there.cost.users} />,
      there: money(there.cost.cents),
      here: money(here.cost.cents),
      change: shift(here.cost.cents, there.cost.cents),
    },
    {
      key: 'per-user',
      name: <Trans>Coût par utilisateur</Trans>,
      detail: <Trans>repère du pilote : 89 €</Trans>,
      there: perUser(there),
      here: perUser(here),
      change: shift(here.cost.perUserCents ?? 0, there.cost.perUserCents ?? 0),
    },
    ...PAYING_TIERS.map((tier) => ({
      key: tier,
      name: i18n._(PAYING_TIER_WORDS[tier]),
      there: money(there.cost.shares[tier]),
      here: money(here.cost.shares[tier]),
      change: shift(here.cost.shares[tier], there.cost.shares[tier]),
    })),
    {
      key: 'open',
      name: <Trans>Reste à financer</Trans>,
      detail: <Trans>ce qu’aucune règle de contribution ne couvre</Trans>,
      there: money(there.cost.openCents),
      here: money(here.cost.openCents),
      change: shift(here.cost.openCents, there.cost.openCents),
    },
  ];
}

function MoneyShift({ cents }: { cents: number }) {
  const { i18n } = useLingui();
  const amount = euros(Math.abs(cents), i18n.locale);
  if (cents === 0) return <Trans>inchangé</Trans>;
  if (cents < 0) return <Trans>{amount} de moins</Trans>;
  return (
    <b>
      <Trans>{amount} de plus</Trans>
    </b>
  );
}

/** Why the cost changes, when it is for people who come in or who are left out. */
function UserShift({ by }: { by: number }) {
  if (by === 0) return <Trans>pour autant d’utilisateurs</Trans>;
  return by > 0 ? (
    <Plural value={by} one="pour un utilisateur de plus" other="pour # utilisateurs de plus" />
  ) : (
    <Plural value={-by} one="pour un utilisateur de moins" other="pour # utilisateurs de moins" />
  );
}
