// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Note } from '../../ui/note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { type Front, type ProviderDraft, USUAL } from './provider-draft.ts';

type Kind = Front | 'ldap';
type Props = { draft: ProviderDraft; onChange: (draft: ProviderDraft) => void };

/** OpenID Connect, SAML, or a directory, which stands behind either. */
export function KindChoice({ draft, onChange }: Props) {
  const choose = (kind: Kind) => {
    const front = kind === 'ldap' ? draft.kind : kind;
    onChange({
      ...draft,
      kind: front,
      hasLdap: kind === 'ldap',
      ...(front !== draft.kind && { mapping: USUAL[front] }),
    });
  };
  return (
    <>
      <Segmented<Kind>
        visibleLegend
        legend={<Trans>Type de fournisseur</Trans>}
        value={draft.hasLdap ? 'ldap' : draft.kind}
        onChange={choose}
        choices={[
          { value: 'oidc', label: 'OpenID Connect' },
          { value: 'saml', label: 'SAML' },
          { value: 'ldap', label: <Trans>Annuaire LDAP</Trans> },
        ]}
      />
      {draft.hasLdap && (
        <>
          <Note>
            <p>
              <Trans>
                Un annuaire ne sort pas de chez vous. Placez devant lui un portail, par exemple
                LemonLDAP::NG, Keycloak ou ADFS, qui parle OpenID Connect ou SAML. Personne d’autre
                ne lit alors l’annuaire.
              </Trans>
            </p>
          </Note>
          <Segmented<Front>
            visibleLegend
            legend={<Trans>Le portail parle</Trans>}
            value={draft.kind}
            onChange={(kind) => onChange({ ...draft, kind, mapping: USUAL[kind] })}
            choices={[
              { value: 'oidc', label: 'OpenID Connect' },
              { value: 'saml', label: 'SAML' },
            ]}
          />
        </>
      )}
    </>
  );
}
