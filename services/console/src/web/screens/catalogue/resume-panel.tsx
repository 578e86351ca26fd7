// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { resumeActivation } from '../../api/activation-commands.ts';
import type { Catalog } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';

/** Lifts a suspension, or takes back an end whose data are still kept. */
export function ResumePanel({ activation }: { activation: Catalog['Activation'] }) {
  const resume = useCommand('catalog', () => resumeActivation(activation));
  const isEnding = activation.state === 'ending';
  return (
    <Panel
      className="yours"
      title={isEnding ? <Trans>Changer d’avis</Trans> : <Trans>Reprendre l’usage</Trans>}
    >
      <p className="small">
        {isEnding ? (
          <Trans>Les données sont encore là : l’arrêt peut être annulé, l’accès est redonné.</Trans>
        ) : (
          <Trans>L’accès est redonné aux mêmes personnes ; tout est resté en place.</Trans>
        )}
      </p>
      {resume.error !== null && <ActionError error={resume.error} />}
      <p className="actions end">
        <Button look="main" pending={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {isEnding ? <Trans>Annuler l’arrêt</Trans> : <Trans>Reprendre</Trans>}
        </Button>
      </p>
    </Panel>
  );
}
