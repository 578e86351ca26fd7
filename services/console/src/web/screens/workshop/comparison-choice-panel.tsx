// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { proposalsQuery } from '../../api/plan-queries.ts';
import { Panel } from '../../ui/panel.tsx';
import { ComparisonChoice } from './comparison-choice.tsx';

/** The way to a comparison, where this scenario comes from no other one. */
export function ComparisonChoicePanel({ proposalId }: { proposalId: string }) {
  const { data } = useQuery(proposalsQuery);
  if (!data?.items.some(({ id }) => id !== proposalId)) return null;
  return (
    <Panel
      id="scenarios"
      title={<Trans>Comparer deux scénarios</Trans>}
      hint={<Trans>Dates, utilisateurs, moyens et régions, côte à côte.</Trans>}
    >
      <ComparisonChoice proposalId={proposalId} other={undefined} />
    </Panel>
  );
}
