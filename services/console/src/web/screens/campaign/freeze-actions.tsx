// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { endFreeze } from '../../api/freeze-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { ExceptionForm } from './exception-form.tsx';

type Props = { freeze: Planning['Freeze']; departments: Planning['CampaignDepartment'][] };

/** What those who answer for a freeze may do with it. */
export function FreezeActions({ freeze, departments }: Props) {
  const end = useCommand('planning', (reason: string) => endFreeze(freeze, reason));
  const under = departments
    .filter(
      ({ region }) =>
        freeze.organisation.tier === 'national' || region.id === freeze.organisation.id,
    )
    .map(({ organisation }) => organisation);
  // Once written, the freeze has one more version: the forms begin again, closed.
  const version = freeze.revision;
  return (
    <div>
      {freeze.running !== null && freeze.allowed.includes('derogate') && (
        <Disclosure key={`d${version}`} summary={<Trans>Accorder une dérogation</Trans>}>
          <ExceptionForm freeze={freeze} organisations={under} />
        </Disclosure>
      )}
      {freeze.running !== null && freeze.allowed.includes('override') && (
        <Disclosure key={`o${version}`} summary={<Trans>Lever pour tous, un temps</Trans>}>
          <ExceptionForm freeze={freeze} organisations={null} />
        </Disclosure>
      )}
      <Disclosure key={`e${version}`} summary={<Trans>Mettre fin au gel</Trans>}>
        <ReasonForm
          id={`end-freeze-${freeze.id}`}
          label={<Trans>Pourquoi maintenant</Trans>}
          action={<Trans>Mettre fin au gel</Trans>}
          pending={end.isPending}
          error={end.error}
          onSend={(reason) => end.mutate(reason)}
        />
      </Disclosure>
    </div>
  );
}
