// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { holdDepartment, releaseDepartment } from '../../api/hold-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { placeOf } from '../../territory/place.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonUntilForm } from './reason-until-form.tsx';

type Props = { campaignId: string; department: Planning['CampaignDepartment'] };

/** Puts the chosen department on hold, or ends its hold. */
export function HoldActions({ campaignId, department }: Props) {
  // Another department, or another version of it: the form begins again, closed.
  const key = `${department.organisation.id}-${department.revision}`;
  return department.hold === null ? (
    <Hold key={key} campaignId={campaignId} department={department} />
  ) : (
    <Release key={key} campaignId={campaignId} department={department} />
  );
}

function Hold({ campaignId, department }: Props) {
  const hold = useCommand('planning', (asked: { reason: string; until: string }) =>
    holdDepartment(campaignId, department, asked),
  );
  const place = placeOf(department.organisation);
  return (
    <Disclosure summary={<Trans>Mettre en attente : {place}</Trans>}>
      <ReasonUntilForm
        id={`hold-${department.organisation.id}`}
        hint={<Trans>Jusque-là, rien n’y commence et rien ne s’y déclare.</Trans>}
        until=""
        action={<Trans>Mettre en attente</Trans>}
        pending={hold.isPending}
        error={hold.error}
        onSend={(asked) => hold.mutate(asked)}
      />
    </Disclosure>
  );
}

function Release({ campaignId, department }: Props) {
  const release = useCommand('planning', () => releaseDepartment(campaignId, department));
  const place = placeOf(department.organisation);
  return (
    <>
      {release.error !== null && <ActionError error={release.error} />}
      <p className="actions">
        <Button pending={release.isPending} onClick={() => release.mutate(undefined)}>
          <Trans>Lever l’attente : {place}</Trans>
        </Button>
      </p>
    </>
  );
}
