// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { askWhatHelps } from '../../api/plan-commands.ts';
import { whatHelpsQuery } from '../../api/plan-queries.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';
import { HelpList } from './help-list.tsx';

/** What would help most: each resource plus one, tried one at a time, on demand. */
export function HelpPanel({ proposal }: { proposal: Planning['Proposal'] }) {
  const isOriginal = proposal.improves === null;
  const { data, error, refetch } = useQuery({
    ...whatHelpsQuery(proposal.id),
    enabled: isOriginal,
  });
  const ask = useCommand('planning', () => askWhatHelps(proposal.id));
  if (!isOriginal) return null;
  const state = data?.state;
  const isUnderWay = state === 'waiting' || state === 'running' || state === 'stopping';
  return (
    <Panel
      id="aide"
      title={<Trans>Ce qui aiderait le plus</Trans>}
      hint={<Trans>Chaque moyen plus un, un à la fois.</Trans>}
    >
      {error !== null && data === undefined && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Loading />}
      <output>
        {isUnderWay && <Trans>Chaque moyen est essayé. Vous pouvez continuer.</Trans>}
      </output>
      {data?.items && <HelpList items={data.items} />}
      {ask.error !== null && <ActionError error={ask.error} />}
      {data !== undefined && data.items === null && !isUnderWay && (
        <p className="actions">
          <Button pending={ask.isPending} onClick={() => ask.mutate(undefined)}>
            <Trans>Chercher ce qui aiderait</Trans>
          </Button>
        </p>
      )}
    </Panel>
  );
}
