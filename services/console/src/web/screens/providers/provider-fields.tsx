// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ProviderDraft } from './provider-draft.ts';

type Props = {
  draft: ProviderDraft;
  onChange: (draft: ProviderDraft) => void;
  /** Whether a secret is stored already. */
  hasSecret: boolean;
};

/** The fields of a provider, beside its kind. */
export function ProviderFields({ draft, onChange, hasSecret }: Props) {
  const { t } = useLingui();
  const set = (change: Partial<ProviderDraft>) => onChange({ ...draft, ...change });
  const map = (change: Partial<ProviderDraft['mapping']>) =>
    set({ mapping: { ...draft.mapping, ...change } });
  const isOidc = draft.kind === 'oidc';
  return (
    <>
      <TextField
        id="provider-name"
        label={<Trans>Nom montré aux membres</Trans>}
        hint={<Trans>Par exemple « Comptes d’Occitanie ».</Trans>}
        value={draft.name}
        onChange={({ target }) => set({ name: target.value })}
        required
      />
      <TextField
        id="provider-address"
        label={
          isOidc ? <Trans>Adresse de découverte</Trans> : <Trans>Adresse des métadonnées</Trans>
        }
        hint={
          isOidc ? (
            <Trans>Elle finit par « /.well-known/openid-configuration ».</Trans>
          ) : (
            <Trans>Elle donne un document XML, que l’administrateur connaît.</Trans>
          )
        }
        type="url"
        value={draft.address}
        onChange={({ target }) => set({ address: target.value })}
        required
      />
      {isOidc && (
        <div className="two">
          <TextField
            id="provider-client"
            label={<Trans>Identifiant du client</Trans>}
            value={draft.clientId}
            autoComplete="off"
            onChange={({ target }) => set({ clientId: target.value })}
            required
          />
          <TextField
            id="provider-secret"
            label={<Trans>Secret</Trans>}
            hint={
              hasSecret ? (
                <Trans>Laissez vide pour garder celui qui est enregistré.</Trans>
              ) : undefined
            }
            type="password"
            value={draft.clientSecret}
            autoComplete="off"
            onChange={({ target }) => set({ clientSecret: target.value })}
            required={!hasSecret}
          />
        </div>
      )}
      <Disclosure summary={<Trans>Noms des champs chez le fournisseur</Trans>}>
        <p className="small muted">
          <Trans>Laissez vide ce qu’il n’a pas. La connexion d’essai montre ce qu’il envoie.</Trans>
        </p>
        <div className="two">
          {!isOidc && (
            <TextField
              id="provider-subject"
              label={<Trans>Identifiant stable</Trans>}
              hint={<Trans>Vide : l’identifiant persistant (NameID).</Trans>}
              value={draft.mapping.subject}
              onChange={({ target }) => map({ subject: target.value })}
            />
          )}
          <TextField
            id="provider-email"
            label={<Trans>Adresse électronique</Trans>}
            value={draft.mapping.email}
            onChange={({ target }) => map({ email: target.value })}
          />
          <TextField
            id="provider-given"
            label={<Trans>Prénom</Trans>}
            value={draft.mapping.givenName}
            onChange={({ target }) => map({ givenName: target.value })}
          />
          <TextField
            id="provider-family"
            label={<Trans>Nom</Trans>}
            value={draft.mapping.familyName}
            onChange={({ target }) => map({ familyName: target.value })}
          />
          <TextField
            id="provider-member"
            label={<Trans>Numéro d’adhérent</Trans>}
            placeholder={t`par exemple member_number`}
            value={draft.mapping.memberNumber}
            onChange={({ target }) => map({ memberNumber: target.value })}
          />
          {isOidc && (
            <TextField
              id="provider-scopes"
              label={<Trans>Portées demandées</Trans>}
              value={draft.scopes}
              onChange={({ target }) => set({ scopes: target.value })}
            />
          )}
        </div>
      </Disclosure>
    </>
  );
}
