// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { stepUpAddress } from '../app/sign-in-address.ts';
import { buttonClass } from './button.tsx';

/** The way to give a second factor, in a tab of its own: what was typed here stays. */
export function StepUp() {
  return (
    <p className="actions">
      <a className={buttonClass('main')} href={stepUpAddress} target="_blank" rel="noopener">
        <Trans>Confirmer que c’est moi</Trans>
        <span className="vh">
          <Trans>, dans un autre onglet</Trans>
        </span>
      </a>
    </p>
  );
}
