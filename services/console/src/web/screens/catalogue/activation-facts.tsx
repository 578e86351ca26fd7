// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Panel } from '../../ui/panel.tsx';
import { WITHDRAWAL_REASONS } from '../../words/activation-words.ts';

/** Who asked, who decided, and the task that waits for it. */
export function ActivationFacts({ activation }: { activation: Catalog['Activation'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  const { decision, suspension, resumed, end, firstSignInAt, taskId } = activation;
  const withdrawn = (taken: Catalog['Withdrawal']) => (
    <dd>
      {taken.by.name}, {when(taken.at)}
      <span className="wt">{i18n._(WITHDRAWAL_REASONS[taken.reasonCode])}</span>
      <span className="wt pre">{taken.message}</span>
    </dd>
  );
  return (
    <Panel title={<Trans>La demande</Trans>}>
      <dl className="kv">
        <dt>
          <Trans>Demandée par</Trans>
        </dt>
        <dd>
          {activation.requestedBy.name}, {when(activation.requestedAt)}
          {activation.message !== null && <span className="wt pre">{activation.message}</span>}
        </dd>
        {decision !== null && (
          <>
            <dt>
              {decision.outcome === 'accepted' ? (
                <Trans>Acceptée par</Trans>
              ) : (
                <Trans>Refusée par</Trans>
              )}
            </dt>
            <dd>
              {decision.by === null ? <Trans>essaim, tout seul</Trans> : decision.by.name},{' '}
              {when(decision.at)}
              {decision.message !== null && <span className="wt pre">{decision.message}</span>}
            </dd>
          </>
        )}
        {suspension !== null && (
          <>
            <dt>
              <Trans>Suspendue par</Trans>
            </dt>
            {withdrawn(suspension)}
          </>
        )}
        {resumed !== null && (
          <>
            <dt>
              <Trans>Reprise par</Trans>
            </dt>
            <dd>
              {resumed.by.name}, {when(resumed.at)}
            </dd>
          </>
        )}
        {end !== null && (
          <>
            <dt>
              <Trans>Arrêtée par</Trans>
            </dt>
            {withdrawn(end)}
          </>
        )}
        <dt>
          <Trans>Première connexion</Trans>
        </dt>
        <dd>{firstSignInAt === null ? <Trans>pas encore</Trans> : when(firstSignInAt)}</dd>
        <dt>
          <Trans>Adresse</Trans>
        </dt>
        <dd>
          <a href={activation.address}>{activation.address}</a>
        </dd>
        <dt>
          <Trans>Offre</Trans>
        </dt>
        <dd>
          <Link to="/catalogue/$offerId" params={{ offerId: activation.offerId }}>
            {activation.instanceName}
          </Link>
        </dd>
        {taskId !== null && (
          <>
            <dt>
              <Trans>Tâche</Trans>
            </dt>
            <dd>
              <Link to="/taches/$taskId" params={{ taskId }}>
                <Trans>La tâche qui attend cet outil</Trans>
              </Link>
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
