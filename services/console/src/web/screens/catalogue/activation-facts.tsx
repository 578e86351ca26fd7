// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { shortInstant } from '../../format/instant.ts';
import { Panel } from '../../ui/panel.tsx';

/** Who asked, who decided, and the task that waits for it. */
export function ActivationFacts({ activation }: { activation: Catalog['Activation'] }) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const when = (instant: string) => shortInstant(instant, i18n.locale, today);
  const { decision, end, firstSignInAt, taskId } = activation;
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
        {end !== null && (
          <>
            <dt>
              <Trans>Arrêtée par</Trans>
            </dt>
            <dd>
              {end.by.name}, {when(end.at)}
              <span className="wt pre">{end.message}</span>
            </dd>
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
