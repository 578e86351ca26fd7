// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ReactNode, Suspense, lazy, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { join } from './join.ts';

export type MenuChoice = {
  id: string;
  content: ReactNode;
  text: string;
  current?: boolean;
  onAction: () => void;
};

type Props = {
  /** Read by assistive technology; the button may show less. */
  label: string;
  button: ReactNode;
  title?: ReactNode;
  choices: readonly MenuChoice[];
  className?: string;
  plainButton?: boolean;
  /** While the answer to a choice is awaited. */
  pending?: boolean;
  end?: boolean;
};

// The list is not in the first view's script: it comes when the button is about to be used.
const load = () => import('./menu-list.tsx');
const MenuList = lazy(() => load().then((module) => ({ default: module.MenuList })));

/** A button that opens a list of actions: Enter or arrows open it, Escape closes and gives the focus back. */
export function Menu(props: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={props.plainButton === true ? props.className : join('menu-btn', props.className)}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(props.pending === true ? { 'aria-busy': true, 'data-pending': '' } : {})}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span className="vh">{props.label}</span>
        <span className="menu-face" aria-hidden="true">
          {props.button}
        </span>
        {props.plainButton !== true && <Icon name="chev" className="chev" />}
      </button>
      {open && (
        <Suspense>
          <MenuList {...props} anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
