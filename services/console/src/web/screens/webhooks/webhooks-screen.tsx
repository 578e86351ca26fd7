// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { webhooksQuery } from '../../api/webhook-queries.ts';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { OfOrganisation } from '../network/of-organisation.tsx';
import { OrganisationHead } from '../network/organisation-head.tsx';
import { managesWebhooks } from './manages-webhooks.ts';
import { WebhookForm } from './webhook-form.tsx';
import { WebhookPanel } from './webhook-panel.tsx';

/** The addresses that an organisation has told of what happens in the catalogue. */
export function WebhooksScreen() {
  const { t } = useLingui();
  const { organisationId } = useParams({ from: '/structures/$organisationId/webhooks' });
  return (
    <OfOrganisation
      id={organisationId}
      may={managesWebhooks}
      refusal={
        <Trans>
          Les webhooks sont gérés par la coordination et la technique de la structure ou de la
          strate au-dessus. Changez de casquette pour les voir.
        </Trans>
      }
    >
      {(of) => (
        <>
          <OrganisationHead
            of={of}
            title={t`Webhooks`}
            lead={
              <>
                <b>
                  <Trans>
                    Un webhook prévient un autre logiciel de ce qui se passe au catalogue.
                  </Trans>
                </b>{' '}
                <Trans>Chaque message est signé, renvoyé s’il se perd, et gardé 90 jours.</Trans>
              </>
            }
          />
          <Webhooks organisationId={of.id} />
        </>
      )}
    </OfOrganisation>
  );
}

function Webhooks({ organisationId }: { organisationId: string }) {
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(webhooksQuery(organisationId));
  return (
    <>
      {secret !== null && (
        <Note tone="late" said="politely">
          <p>
            <Trans>Copiez ce secret maintenant : il ne sera plus jamais montré.</Trans>
          </p>
          <p>
            <code className="secret">{secret}</code>
          </p>
        </Note>
      )}
      <div className="grid">
        <div className="c8 stack">
          {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
          {data === undefined && error === null && <Loading />}
          {data?.total === 0 && (
            <Panel title={<Trans>Les webhooks</Trans>}>
              <Empty>
                <Trans>Aucun webhook n’existe encore. Le premier se crée dans le formulaire.</Trans>
              </Empty>
            </Panel>
          )}
          {data?.items.map((webhook) => (
            <WebhookPanel key={webhook.id} webhook={webhook} onSecret={setSecret} />
          ))}
        </div>
        <WebhookForm organisationId={organisationId} onSecret={setSecret} />
      </div>
    </>
  );
}
