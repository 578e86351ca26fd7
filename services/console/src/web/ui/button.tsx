// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { join } from './join.ts';

export type ButtonLook = 'main' | 'plain' | 'quiet';

const LOOKS: Record<ButtonLook, string | false> = { main: 'btn-1', plain: false, quiet: 'btn-q' };

export function buttonClass(look: ButtonLook, wide = false): string {
  return join('btn', LOOKS[look], wide && 'btn-wide');
}

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  look?: ButtonLook;
  icon?: IconName;
  wide?: boolean;
  /** While an answer is awaited: the button stays in place, says so at once and does nothing. */
  pending?: boolean;
  pendingLabel?: ReactNode;
};

/** A button. One `main` in a block at most; never disabled without a written reason. */
export function Button({ look = 'plain', icon, wide, pending, pendingLabel, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(look, wide)}
      {...(pending === true
        ? { 'aria-disabled': true, 'aria-busy': true, 'data-pending': '', onClick: swallow }
        : {})}
    >
      {icon !== undefined && <Icon name={icon} />}
      {pending === true ? (pendingLabel ?? <Trans>Envoi…</Trans>) : rest.children}
    </button>
  );
}

function swallow(event: React.MouseEvent) {
  event.preventDefault();
}
