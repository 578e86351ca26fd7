// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { toolProfile, toolProfiles } from '@essaim/tool-profiles';
import { type FormEvent, useState } from 'react';
import type { Hat } from '../../../shared/session.ts';
import { attachTool, organisationByCode } from '../../api/attach-commands.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { Panel } from '../../ui/panel.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { linesOf } from './lines-of.ts';
import { SamlFields } from './saml-fields.tsx';
import { NOTHING_TYPED, askedSaml } from './typed-saml.ts';

const FIELDS = {
  profile: 'attach-profile',
  address: 'attach-address',
  organisationId: 'attach-organisation',
  redirectUris: 'attach-redirect',
  backchannelLogoutUri: 'attach-logout',
  saml: 'attach-metadata',
};
const USUAL_PROFILE = 'generic-oidc';

/** Which tool, where it runs, and who uses it. */
export function AttachForm({ hat }: { hat: Hat }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isHoster = hat.organisation.tier === 'hoster';
  const [profile, setProfile] = useState(USUAL_PROFILE);
  const [address, setAddress] = useState('');
  const [code, setCode] = useState(isHoster ? '' : hat.organisation.key);
  const [redirects, setRedirects] = useState('');
  const [logout, setLogout] = useState('');
  const [saml, setSaml] = useState(NOTHING_TYPED);
  const [fault, setFault] = useState<'address' | 'code' | null>(null);
  const chosen = toolProfile(profile);
  const isSaml = chosen?.saml !== undefined;
  const attach = useCommand(
    'catalog',
    async () => {
      const organisation =
        code.trim() === '' ? hat.organisation : await organisationByCode(code.trim());
      if (organisation === null) {
        setFault('code');
        focusField(FIELDS.organisationId);
        return null;
      }
      const { instance } = await attachTool({
        profile,
        address: address.trim(),
        organisationId: organisation.id,
        hosterOrganisationId: hat.organisation.id,
        ...(!isSaml && linesOf(redirects).length > 0 && { redirectUris: linesOf(redirects) }),
        ...(logout.trim() !== '' && { backchannelLogoutUri: logout.trim() }),
        ...(isSaml && askedSaml(saml)),
      });
      return instance.id;
    },
    (instance) => {
      if (instance !== null) void navigate({ to: '/outils/attacher', search: { instance } });
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() === '') {
      setFault('address');
      focusField(FIELDS.address);
      return;
    }
    setFault(null);
    attach.mutate(undefined);
  };
  const needsRedirect = chosen?.redirectPaths.length === 0 && !chosen.saml;
  return (
    <FieldErrors error={attach.error} fields={FIELDS}>
      <Panel title={<Trans>L’outil</Trans>}>
        {attach.error !== null && <ActionError error={attach.error} />}
        <form onSubmit={submit} noValidate>
          <SelectField
            id={FIELDS.profile}
            label={<Trans>Outil</Trans>}
            hint={
              <Trans>
                « OpenID Connect » ou « SAML » convient à tout outil qui n’est pas dans la liste.
              </Trans>
            }
            value={profile}
            onChange={(event) => setProfile(event.currentTarget.value)}
          >
            {toolProfiles().map((one) => (
              <option key={one.key} value={one.key}>
                {one.saml && one.tool ? t`${one.name}, par SAML` : one.name}
              </option>
            ))}
          </SelectField>
          <TextField
            id={FIELDS.address}
            type="url"
            label={<Trans>Adresse de l’outil</Trans>}
            hint={<Trans>Comme les gens l’ouvrent, par exemple https://veille.exemple.org.</Trans>}
            value={address}
            error={fault === 'address' ? t`Il manque l’adresse de l’outil.` : undefined}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <TextField
            id={FIELDS.organisationId}
            label={<Trans>Code de la structure qui l’utilise</Trans>}
            hint={
              isHoster ? (
                <Trans>Par exemple dep-53. Vide : personne encore, une offre suivra.</Trans>
              ) : (
                <Trans>Par exemple dep-53.</Trans>
              )
            }
            value={code}
            error={
              fault === 'code' ? t`Aucune structure n’a ce code. Lisez-le sur sa fiche.` : undefined
            }
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          {chosen?.saml ? (
            <SamlFields
              id={FIELDS.saml}
              value={saml}
              onChange={setSaml}
              isNeeded={chosen.saml.entityId === undefined}
            />
          ) : (
            <TextArea
              id={FIELDS.redirectUris}
              rows={2}
              label={<Trans>Adresses de retour</Trans>}
              hint={
                needsRedirect ? (
                  <Trans>L’outil les affiche ; une par ligne, exactes, sans étoile.</Trans>
                ) : (
                  <Trans>Seulement si l’outil en a d’autres que d’habitude ; une par ligne.</Trans>
                )
              }
              value={redirects}
              onChange={(event) => setRedirects(event.currentTarget.value)}
            />
          )}
          <TextField
            id={FIELDS.backchannelLogoutUri}
            type="url"
            label={<Trans>Adresse prévenue des déconnexions</Trans>}
            hint={<Trans>Facultatif ; le profil de l’outil peut la connaître.</Trans>}
            value={logout}
            onChange={(event) => setLogout(event.currentTarget.value)}
          />
          <p className="actions">
            <Button look="main" type="submit" pending={attach.isPending}>
              <Trans>Attacher cet outil</Trans>
            </Button>
          </p>
        </form>
      </Panel>
    </FieldErrors>
  );
}
