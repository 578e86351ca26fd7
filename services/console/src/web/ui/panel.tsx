// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, useId } from 'react';
import { join } from './join.ts';

type Props = {
  title: ReactNode;
  /** A sentence under the title. */
  hint?: ReactNode;
  /** What stands at the right of the title. */
  aside?: ReactNode;
  className?: string;
  id?: string;
  hiddenTitle?: boolean;
  children: ReactNode;
};

/** A titled section with its own ground. */
export function Panel({ title, hint, aside, className, id, hiddenTitle, children }: Props) {
  const labelId = useId();
  return (
    <section className={join('panel', className)} aria-labelledby={labelId} id={id}>
      <div className={hiddenTitle === true ? 'vh' : 'panel-head'}>
        <h2 id={labelId}>{title}</h2>
        {aside}
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {children}
    </section>
  );
}
