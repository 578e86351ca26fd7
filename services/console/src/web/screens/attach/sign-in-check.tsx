// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { checkSignIn } from '../../api/attach-commands.ts';
import { useRequest } from '../../api/use-request.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StateLabel } from '../../ui/state-label.tsx';

/** Tries a sign-in as the tool would begin it, and the tool itself. */
export function SignInCheck({ instanceId }: { instanceId: string }) {
  const { t } = useLingui();
  const check = useRequest({ mutationFn: () => checkSignIn(instanceId) });
  return (
    <Panel
      title={<Trans>Essayer la connexion</Trans>}
      hint={<Trans>Une fois la configuration installée et l’outil lancé.</Trans>}
    >
      {check.error !== null && <ActionError error={check.error} />}
      {check.data !== undefined && (
        <ul className="plain" aria-live="polite">
          {check.data.points.map(({ subject, address, ok, reason }) => (
            <li key={`${subject} ${address}`}>
              <StateLabel tone={ok ? 'live' : 'block'} glyph={ok ? 'live' : 'block'}>
                {subject === 'tool' ? t`L’outil` : t`La connexion`}
              </StateLabel>{' '}
              <code>{address}</code>
              {reason !== null && <span className="line">{reason.sentence}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <Button pending={check.isPending} onClick={() => check.mutate(undefined)}>
          <Trans>Essayer maintenant</Trans>
        </Button>
      </p>
    </Panel>
  );
}
