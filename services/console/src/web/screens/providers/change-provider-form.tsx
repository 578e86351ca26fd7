// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { changeProvider } from '../../api/provider-commands.ts';
import type { Identity } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldErrors } from '../../ui/field-errors.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PROVIDER_FIELDS } from './field-ids.ts';
import { draftOf, settingsOf } from './provider-draft.ts';
import { ProviderFields } from './provider-fields.tsx';

type Props = { of: Identity['IdentityProvider']; tag: string };

/** The settings of a provider that is not in service; saving tests them again. */
export function ChangeProviderForm({ of, tag }: Props) {
  const [draft, setDraft] = useState(() => draftOf(of));
  const change = useCommand('identity', () => changeProvider(of.id, tag, settingsOf(draft)));
  return (
    <Panel
      title={<Trans>Réglages</Trans>}
      hint={<Trans>Les enregistrer les teste. Il faut alors une nouvelle connexion d’essai.</Trans>}
    >
      <FieldErrors error={change.error} fields={PROVIDER_FIELDS}>
        {change.error !== null && <ActionError key={String(change.error)} error={change.error} />}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(undefined);
          }}
        >
          <ProviderFields
            draft={draft}
            onChange={setDraft}
            hasSecret={of.secretFingerprint !== null}
          />
          <p className="actions end">
            <Button
              type="submit"
              pending={change.isPending}
              pendingLabel={<Trans>Test en cours…</Trans>}
            >
              <Trans>Enregistrer et tester</Trans>
            </Button>
          </p>
        </form>
      </FieldErrors>
    </Panel>
  );
}
