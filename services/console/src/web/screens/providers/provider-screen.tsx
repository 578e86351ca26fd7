// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { providerQuery } from '../../api/provider-queries.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { WaitingApproval } from '../approvals/waiting-approval.tsx';
import { ChangeProviderForm } from './change-provider-form.tsx';
import { ClaimTable } from './claim-table.tsx';
import { DomainsPanel } from './domains-panel.tsx';
import { HandoverPanel } from './handover-panel.tsx';
import { NextStepPanel } from './next-step-panel.tsx';
import { PointList } from './point-list.tsx';
import { ProviderLabel } from './provider-label.tsx';
import './providers.css';
import { ProvidersOnly } from './providers-only.tsx';

/** One identity provider: what its tests say, what it sends, and what to do next. */
export function ProviderScreen() {
  const { providerId } = useParams({ from: '/fournisseurs/$providerId' });
  return (
    <ProvidersOnly>{() => <Provider key={providerId} providerId={providerId} />}</ProvidersOnly>
  );
}

function Provider({ providerId }: { providerId: string }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(providerQuery(providerId));
  const failure = error !== null && <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return failure || <Loading />;
  const { provider, tag } = data;
  return (
    <>
      <PageHead
        title={provider.name}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/fournisseurs">
              <Trans>Fournisseurs</Trans>
            </Link>{' '}
            › {provider.organisation.name}
          </nav>
        }
        meta={
          <>
            <ProviderLabel state={provider.state} /> <code>{provider.alias}</code>
          </>
        }
      />
      {failure}
      <div className="grid">
        <div className="c7 stack">
          <Panel title={<Trans>Tests</Trans>}>
            <PointList title="settings" of={provider.check} />
            {provider.trial !== null && (
              <>
                <PointList title="trial" of={provider.trial} />
                <ClaimTable of={provider.trial} />
              </>
            )}
          </Panel>
          {provider.state !== 'enabled' && <ChangeProviderForm key={tag} of={provider} tag={tag} />}
        </div>
        <aside className="c5 stack">
          {provider.approval !== null && (
            <Panel className="yours" title={<Trans>En attente d’une deuxième personne</Trans>}>
              <WaitingApproval of={provider.approval} />
            </Panel>
          )}
          <NextStepPanel of={provider} />
          <HandoverPanel kind={provider.kind} of={provider.handover} />
          <DomainsPanel of={provider} />
        </aside>
      </div>
    </>
  );
}
