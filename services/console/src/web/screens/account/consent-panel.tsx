// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { consentsQuery, withdrawConsent } from '../../api/account-queries.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/use-command.ts';
import { shortInstant } from '../../format/instant.ts';
import { listOf } from '../../format/list-of.ts';
import { scopeText } from '../../sentences/scope-text.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

/** What the person let tools have, and the way to take it back. */
export function ConsentPanel() {
  const { t, i18n } = useLingui();
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
              {listOf(
                [
                  ...scopes.map((scope) => scopeText(i18n, scope)),
                  ...(offline ? [t`une connexion gardée en votre absence`] : []),
                ],
                i18n.locale,
              )}
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
