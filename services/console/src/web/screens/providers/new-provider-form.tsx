// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { checkSettings, createProvider } from '../../api/provider-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PROVIDER_FIELDS } from './field-ids.ts';
import { KindChoice } from './kind-choice.tsx';
import { PointList } from './point-list.tsx';
import { type ProviderDraft, settingsOf } from './provider-draft.ts';
import { ProviderFields } from './provider-fields.tsx';

type Props = {
  organisationId: string;
  handover: Identity['ProviderHandover'];
  draft: ProviderDraft;
  onChange: (draft: ProviderDraft) => void;
};

/** A new provider: tested as often as one likes, then saved as a draft. */
export function NewProviderForm({ organisationId, handover, draft, onChange }: Props) {
  const navigate = useNavigate();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const settings = (): Identity['ProviderCreation'] => ({
    ...settingsOf(draft),
    organisationId,
    alias: handover.alias,
    kind: draft.kind,
  });
  const check = useCommand('identity', () => checkSettings(settings()));
  const create = useCommand(
    'identity',
    () => createProvider(settings(), key),
    ({ id }) => void navigate({ to: '/fournisseurs/$providerId', params: { providerId: id } }),
    () => setKey(crypto.randomUUID()),
  );
  const error = create.error ?? check.error;
  return (
    <Panel
      className="c7"
      title={<Trans>Réglages</Trans>}
      hint={<Trans>Les membres se connecteront avec leur compte, sans nouveau mot de passe.</Trans>}
    >
      <FieldErrors error={error} fields={PROVIDER_FIELDS}>
        {error !== null && <ActionError key={String(error)} error={error} />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            create.reset();
            check.mutate(undefined);
          }}
        >
          <KindChoice draft={draft} onChange={onChange} />
          <ProviderFields draft={draft} onChange={onChange} hasSecret={false} />
          {check.data !== undefined && <PointList title="settings" of={check.data} isNew />}
          <p className="actions end">
            <Button
              look="main"
              icon="retry"
              type="submit"
              pending={check.isPending}
              pendingLabel={<Trans>Test en cours…</Trans>}
            >
              {check.data === undefined ? <Trans>Tester</Trans> : <Trans>Tester de nouveau</Trans>}
            </Button>
            <Button
              pending={create.isPending}
              onClick={(event) => {
                if (event.currentTarget.form?.reportValidity() !== true) return;
                check.reset();
                create.mutate(undefined);
              }}
            >
              <Trans>Enregistrer le brouillon</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
