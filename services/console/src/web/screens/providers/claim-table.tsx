// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

type Trial = NonNullable<Identity['IdentityProvider']['trial']>;

/** The account as it would be, then everything that the provider sent of it. */
export function ClaimTable({ of }: { of: Trial }) {
  const { t } = useLingui();
  if (of.claims.length === 0) return null;
  const none = t`rien`;
  const columns: Column<Trial['claims'][number]>[] = [
    {
      key: 'name',
      header: <Trans>Champ</Trans>,
      renderCell: ({ name }) => <code>{name}</code>,
    },
    {
      key: 'value',
      header: <Trans>Valeur reçue</Trans>,
      label: t`Valeur reçue`,
      renderCell: ({ value }) => value,
    },
    {
      key: 'mapped',
      header: <Trans>Lu</Trans>,
      label: t`Lu`,
      renderCell: ({ isMapped }) => (isMapped ? t`oui` : t`non`),
    },
  ];
  return (
    <>
      <h3>
        <Trans>Le compte serait</Trans>
      </h3>
      <dl className="kv figures">
        <dt>
          <Trans>Identifiant</Trans>
        </dt>
        <dd>{of.account.subject ?? none}</dd>
        <dt>
          <Trans>Adresse</Trans>
        </dt>
        <dd>{of.account.email ?? none}</dd>
        <dt>
          <Trans>Prénom et nom</Trans>
        </dt>
        <dd>
          {[of.account.givenName, of.account.familyName]
            .filter((name) => name !== null)
            .join(' ') || none}
        </dd>
        <dt>
          <Trans>Numéro d’adhérent</Trans>
        </dt>
        <dd>{of.account.memberNumber ?? none}</dd>
      </dl>
      <Disclosure summary={<Trans>Tout ce que le fournisseur a envoyé</Trans>}>
        <DataTable
          caption={<Trans>Champs reçus</Trans>}
          columns={columns}
          rows={of.claims}
          rowKey={({ name }) => name}
        />
      </Disclosure>
    </>
  );
}
