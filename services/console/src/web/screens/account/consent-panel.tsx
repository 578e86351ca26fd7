// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { consentsQuery, withdrawConsent } from '../../api/account-queries.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What the person let tools have, and the way to take it back. */
export function ConsentPanel() {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { data, error, refetch } = useQuery(consentsQuery);
  const withdraw = useCommand('identity', withdrawConsent);
  return (
    <Panel
      title={<Trans>Accords donnés aux outils</Trans>}
      hint={<Trans>Ce que vous avez laissé un outil lire ou garder de votre connexion.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {withdraw.error !== null && <ActionError error={withdraw.error} />}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && (
        <Empty>
          <Trans>Vous n’avez donné d’accord à aucun outil.</Trans>
        </Empty>
      )}
      <ul>
        {data?.items.map(({ clientId, name, scopes, offline, at }) => (
          <li key={clientId}>
            <b>{name}</b>
            {at !== null && <> ({shortInstant(at, i18n.locale, today)})</>}
            <span className="wt">
              {scopes.join(', ')} {offline && <Trans>connexion gardée en votre absence</Trans>}
            </span>
            <Button
              look="quiet"
              pending={withdraw.isPending && withdraw.variables === clientId}
              onClick={() => withdraw.mutate(clientId)}
            >
              <Trans>Retirer cet accord</Trans>
              <span className="vh"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
