// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Hat } from '../../../shared/session.ts';
import { childrenQuery } from '../../api/identity-queries.ts';
import { handoverQuery } from '../../api/provider-queries.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { HandoverPanel } from './handover-panel.tsx';
import { NewProviderForm } from './new-provider-form.tsx';
import { emptyDraft } from './provider-draft.ts';
import './providers.css';
import { ProvidersOnly } from './providers-only.tsx';

/** A new identity provider: what to give its administrator, and the form that tests what comes back. */
export function NewProviderScreen() {
  return <ProvidersOnly>{(hat) => <NewProvider hat={hat} />}</ProvidersOnly>;
}

function NewProvider({ hat }: { hat: Hat }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(emptyDraft);
  const [chosen, setChosen] = useState<string>();
  const children = useQuery(childrenQuery(hat.organisation.id));
  const below = (children.data?.items ?? []).filter(
    ({ tier }) => tier === 'regional' || tier === 'departmental',
  );
  const places = hat.organisation.tier === 'regional' ? [hat.organisation, ...below] : below;
  const organisationId = chosen ?? places[0]?.id;
  return (
    <>
      <PageHead
        title={t`Connecter un fournisseur d’identité`}
        crumb={
          <nav className="crumb" aria-label={t`Fil d’Ariane`}>
            <Link to="/fournisseurs">
              <Trans>Fournisseurs</Trans>
            </Link>
          </nav>
        }
        lead={
          <>
            <b>
              <Trans>Donnez nos adresses, recopiez les vôtres, testez.</Trans>
            </b>{' '}
            <Trans>Rien n’est ouvert aux membres avant une connexion d’essai réussie.</Trans>
          </>
        }
      />
      {children.error !== null && (
        <Failure error={children.error} onRetry={() => void children.refetch()} />
      )}
      <SelectField
        id="provider-organisation"
        label={<Trans>Structure</Trans>}
        value={organisationId ?? ''}
        onChange={({ target }) => setChosen(target.value)}
      >
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {organisationId !== undefined && (
        <Settings
          key={organisationId}
          organisationId={organisationId}
          draft={draft}
          onChange={setDraft}
        />
      )}
    </>
  );
}

type SettingsProps = {
  organisationId: string;
  draft: ReturnType<typeof emptyDraft>;
  onChange: (draft: ReturnType<typeof emptyDraft>) => void;
};

function Settings({ organisationId, draft, onChange }: SettingsProps) {
  const { data, error, refetch } = useQuery(handoverQuery(organisationId));
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <div className="grid">
      <NewProviderForm
        organisationId={organisationId}
        handover={data}
        draft={draft}
        onChange={onChange}
      />
      <aside className="c5 stack">
        <HandoverPanel kind={draft.kind} of={data} />
      </aside>
    </div>
  );
}
