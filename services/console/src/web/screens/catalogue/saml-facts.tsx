// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

type Props = { saml: Identity['SamlClient']; client: Identity['Client'] };

/** What a tool of SAML has to know: where the metadata of the sign-on is, and how the sign-on knows the tool. */
export function SamlFacts({ saml, client }: Props) {
  return (
    <dl className="kv config">
      <dt>
        <Trans>Métadonnées de la connexion unique</Trans>
      </dt>
      <dd>
        <a href={saml.metadataUrl}>
          <code>{saml.metadataUrl}</code>
        </a>
      </dd>
      <dt>
        <Trans>Identifiant (entityID) de la connexion unique</Trans>
      </dt>
      <dd>
        <code>{client.issuer}</code>
      </dd>
      <dt>
        <Trans>Adresse de connexion et de déconnexion</Trans>
      </dt>
      <dd>
        <code>{saml.signOnUrl}</code>
      </dd>
      <dt>
        <Trans>Certificat de la connexion unique</Trans>
      </dt>
      <dd>
        {saml.certificate === null ? (
          <Trans>dans les métadonnées</Trans>
        ) : (
          <Disclosure summary={<Trans>Montrer le certificat</Trans>}>
            <code>{saml.certificate}</code>
          </Disclosure>
        )}
      </dd>
      <dt>
        <Trans>Identifiant (entityID) de l’outil</Trans>
      </dt>
      <dd>
        <code>{saml.entityId}</code>
      </dd>
      <dt>
        <Trans>Où l’outil reçoit les connexions</Trans>
      </dt>
      <dd>
        {client.redirectUris.map((address) => (
          <code className="line" key={address}>
            {address}
          </code>
        ))}
      </dd>
      <dt>
        <Trans>Où il est prévenu des déconnexions</Trans>
      </dt>
      <dd>
        {client.backchannelLogoutUri === null ? (
          <Trans>nulle part : sa session dure jusqu’à sa propre fin</Trans>
        ) : (
          <code>{client.backchannelLogoutUri}</code>
        )}
      </dd>
      <dt>
        <Trans>Ses demandes</Trans>
      </dt>
      <dd>
        {saml.signsRequests ? (
          <Trans>signées, sinon refusées</Trans>
        ) : (
          <Trans>acceptées sans signature</Trans>
        )}
      </dd>
    </dl>
  );
}
