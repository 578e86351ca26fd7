// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TypedSaml } from './typed-saml.ts';

type Props = {
  /** Of the field of the metadata. */
  id: string;
  value: TypedSaml;
  onChange: (value: TypedSaml) => void;
  /** Whether nothing is known of the tool before its hoster says it. */
  isNeeded: boolean;
};

/** What a tool of SAML says of itself: its metadata, or the same by hand. */
export function SamlFields({ id, value, onChange, isNeeded }: Props) {
  const change = (part: Partial<TypedSaml>) => onChange({ ...value, ...part });
  return (
    <>
      <TextArea
        id={id}
        rows={5}
        label={<Trans>Métadonnées SAML de l’outil</Trans>}
        hint={
          isNeeded ? (
            <Trans>Le texte XML que l’outil publie.</Trans>
          ) : (
            <Trans>Le texte XML que l’outil publie ; son profil peut suffire.</Trans>
          )
        }
        value={value.metadata}
        onChange={(event) => change({ metadata: event.currentTarget.value })}
      />
      <Disclosure summary={<Trans>Il ne publie pas de métadonnées</Trans>}>
        <TextField
          id="attach-entity"
          label={<Trans>Identifiant (entityID) de l’outil</Trans>}
          value={value.entityId}
          onChange={(event) => change({ entityId: event.currentTarget.value })}
        />
        <TextField
          id="attach-consumer"
          type="url"
          label={<Trans>Où l’outil reçoit les connexions</Trans>}
          hint={<Trans>Son adresse ACS, exacte, par HTTP-POST.</Trans>}
          value={value.consumer}
          onChange={(event) => change({ consumer: event.currentTarget.value })}
        />
        <TextArea
          id="attach-certificate"
          rows={3}
          label={<Trans>Certificat avec lequel il signe ses demandes</Trans>}
          hint={<Trans>Facultatif ; les demandes sans signature sont alors refusées.</Trans>}
          value={value.certificate}
          onChange={(event) => change({ certificate: event.currentTarget.value })}
        />
      </Disclosure>
    </>
  );
}
