// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Identity } from '../../api/schemas.ts';
import { useHat } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { IdentityForm } from './identity-form.tsx';
import { mayChange } from './reach.ts';

/** What an organisation says of itself, and the way to correct it. */
export function IdentityPanel({ of }: { of: Identity['Organisation'] }) {
  const [editing, setEditing] = useState(false);
  const hat = useHat();
  return (
    <Panel className="c6" title={<Trans>Identité</Trans>}>
      {editing ? (
        <IdentityForm of={of} onDone={() => setEditing(false)} />
      ) : (
        <>
          <IdentityFacts of={of} />
          {mayChange(hat, of) && (
            <p className="actions end">
              <Button onClick={() => setEditing(true)}>
                <Trans>Corriger la fiche</Trans>
              </Button>
            </p>
          )}
        </>
      )}
    </Panel>
  );
}

function IdentityFacts({ of }: { of: Identity['Organisation'] }) {
  const { t, i18n } = useLingui();
  const facts: [string, string | null][] = [
    [t`Nom court`, of.shortName],
    [t`Adresse électronique`, of.contactEmail],
    [t`SIREN`, of.siren],
    [t`SIRET`, of.siret],
    [t`RNA`, of.rna],
    [t`Commune (code INSEE)`, of.communeCode],
    [t`Adhérents`, i18n.number(of.members)],
    [t`Salariés`, i18n.number(of.employees)],
    [t`Bénévoles`, i18n.number(of.volunteers)],
  ];
  return (
    <dl className="kv">
      {facts.map(([label, value]) => (
        <div key={label} className="kv-row">
          <dt>{label}</dt>
          <dd>{value ?? <Trans>non renseigné</Trans>}</dd>
        </div>
      ))}
    </dl>
  );
}
