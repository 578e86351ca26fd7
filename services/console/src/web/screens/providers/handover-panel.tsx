// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { saveText } from './save-text.ts';

type Props = { kind: 'oidc' | 'saml'; of: Identity['ProviderHandover'] };

/** What the provider's administrator has to register, before anything can work. */
export function HandoverPanel({ kind, of }: Props) {
  const { t } = useLingui();
  const { alias, certificate } = of;
  return (
    <Panel
      title={<Trans>À donner à l’administrateur du fournisseur</Trans>}
      hint={<Trans>Il enregistre ces adresses chez lui, à la lettre près, avant le test.</Trans>}
    >
      <dl className="given">
        {kind === 'oidc' ? (
          <>
            <dt>
              <Trans>Adresses de retour</Trans>
            </dt>
            {of.redirectUris.map((address) => (
              <dd key={address}>
                <code>{address}</code>
              </dd>
            ))}
            <dt>
              <Trans>Type de client</Trans>
            </dt>
            <dd>
              <Trans>
                confidentiel, code d’autorisation, PKCE S256, portées openid profile email
              </Trans>
            </dd>
          </>
        ) : (
          <>
            <dt>
              <Trans>Identifiant d’entité</Trans>
            </dt>
            <dd>
              <code>{of.entityId}</code>
            </dd>
            <dt>
              <Trans>Adresses de réception des assertions (POST)</Trans>
            </dt>
            {of.acsUrls.map((address) => (
              <dd key={address}>
                <code>{address}</code>
              </dd>
            ))}
            <dt>
              <Trans>Ce qu’il envoie</Trans>
            </dt>
            <dd>
              <Trans>
                assertions signées, non chiffrées, identifiant persistant ; attributs de l’adresse,
                du prénom et du nom
              </Trans>
            </dd>
          </>
        )}
      </dl>
      {kind === 'saml' && (
        <p className="actions end">
          <Button
            icon="down"
            onClick={() => saveText(`${alias}-metadata.xml`, of.samlMetadata, 'application/xml')}
          >
            <Trans>Télécharger nos métadonnées</Trans>
          </Button>
          {certificate !== null && (
            <Button
              icon="down"
              onClick={() => saveText(t`certificat.pem`, certificate, 'application/x-pem-file')}
            >
              <Trans>Télécharger notre certificat</Trans>
            </Button>
          )}
        </p>
      )}
      {kind === 'saml' && certificate === null && (
        <Note tone="late">
          <p>
            <Trans>
              Notre certificat manque : le service de connexion ne répond pas. Rechargez la page
              dans une minute.
            </Trans>
          </p>
        </Note>
      )}
    </Panel>
  );
}
