// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'input'>, 'className'> & { children: ReactNode };

/** A box to tick, or one radio button of a list. */
export function Check({ type = 'checkbox', children, ...input }: Props) {
  return (
    <label className="check">
      <input type={type} {...input} />
      <span>{children}</span>
    </label>
  );
}
