// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { commandWave } from '../../api/wave-commands.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { RollBackForm } from './roll-back-form.tsx';
import { WaveConditionsForm } from './wave-conditions-form.tsx';

type Verb = 'pause' | 'stop' | 'resume';
type Props = { campaignId: string; wave: Planning['Wave'] };

const WORDS: Record<Verb, ReactNode> = {
  resume: <Trans>Reprendre la vague</Trans>,
  pause: <Trans>Suspendre la vague</Trans>,
  stop: <Trans>Arrêter la vague</Trans>,
};
const VERBS = Object.keys(WORDS) as Verb[];

/** What those who answer for a wave may do with it. Once done, the forms begin again, closed. */
export function WaveActions({ campaignId, wave }: Props) {
  return (
    <>
      {VERBS.filter((verb) => wave.allowed.includes(verb)).map((verb) => (
        <WaveCommand key={`${verb}-${wave.revision}`} verb={verb} {...{ campaignId, wave }} />
      ))}
      {wave.allowed.includes('roll-back') && (
        <Disclosure
          key={`roll-back-${wave.revision}`}
          summary={<Trans>Revenir au dernier état stable</Trans>}
        >
          <RollBackForm campaignId={campaignId} wave={wave} />
        </Disclosure>
      )}
      {wave.allowed.includes('conditions') && (
        <Disclosure
          key={`conditions-${wave.revision}`}
          summary={<Trans>Changer les conditions</Trans>}
        >
          <WaveConditionsForm campaignId={campaignId} wave={wave} />
        </Disclosure>
      )}
    </>
  );
}

function WaveCommand({ campaignId, wave, verb }: Props & { verb: Verb }) {
  const command = useCommand('planning', (reason: string) =>
    commandWave(campaignId, wave, verb, reason),
  );
  return (
    <Disclosure summary={WORDS[verb]}>
      <ReasonForm
        id={`${verb}-wave-${wave.number}`}
        label={<Trans>Pourquoi</Trans>}
        hint={<Trans>Tous ceux de la vague liront cette phrase.</Trans>}
        action={WORDS[verb]}
        pending={command.isPending}
        error={command.error}
        onSend={(reason) => command.mutate(reason)}
      />
    </Disclosure>
  );
}
