// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { useSession } from '../../api/session.ts';
import { lastMoment } from '../../format/instant.ts';

type Props = {
  client: Identity['Client'];
  /** Null as long as it is not shown. */
  secret: string | null;
};

/** What a tool of OpenID Connect has to know. */
export function OpenIdFacts({ client, secret }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  return (
    <dl className="kv config">
      <dt>
        <Trans>Adresse de découverte</Trans>
      </dt>
      <dd>
        <code>{client.discoveryUrl}</code>
      </dd>
      <dt>
        <Trans>Émetteur</Trans>
      </dt>
      <dd>
        <code>{client.issuer}</code>
      </dd>
      <dt>
        <Trans>Identifiant du client</Trans>
      </dt>
      <dd>
        <code>{client.clientId}</code>
      </dd>
      <dt>
        <Trans>Adresses de retour</Trans>
      </dt>
      <dd>
        {client.redirectUris.map((address) => (
          <code className="line" key={address}>
            {address}
          </code>
        ))}
      </dd>
      {client.backchannelLogoutUri !== null && (
        <>
          <dt>
            <Trans>Avis de déconnexion</Trans>
          </dt>
          <dd>
            <code>{client.backchannelLogoutUri}</code>
          </dd>
        </>
      )}
      <dt>
        <Trans>Secret</Trans>
      </dt>
      <dd>
        {secret !== null && <code>{secret}</code>}
        {secret === null && client.secret.state === 'read' && (
          <Trans>déjà lu (empreinte {client.secret.fingerprint})</Trans>
        )}
        {secret === null && client.secret.state === 'none' && <Trans>pas encore prêt</Trans>}
        {secret === null && client.secret.state === 'waiting' && (
          <Trans>prêt, à lire une seule fois</Trans>
        )}
        {client.secret.previousUntil !== null && (
          <span className="meta line">
            <Trans>
              L’ancien vaut encore jusqu’au{' '}
              {lastMoment(client.secret.previousUntil, i18n.locale, today)}
            </Trans>
          </span>
        )}
      </dd>
    </dl>
  );
}
