// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { MenuChoice } from './menu.tsx';

type Props = {
  label: string;
  title?: ReactNode;
  choices: readonly MenuChoice[];
  end?: boolean;
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
};

/** The list that a menu's button opens. */
export function MenuList({ label, title, choices, end, anchor, onClose }: Props) {
  return (
    <Popover
      className="pop"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement={end === true ? 'bottom end' : 'bottom start'}
      offset={6}
      aria-label={label}
    >
      {title !== undefined && <p className="pop-title">{title}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens */}
      <AriaMenu aria-label={label} onClose={onClose} autoFocus="first">
        {choices.map((choice) => (
          <MenuItem
            key={choice.id}
            id={choice.id}
            textValue={choice.text}
            className="pop-item"
            onAction={choice.onAction}
            {...(choice.current === true ? { 'data-current': '', 'aria-current': 'true' } : {})}
          >
            {choice.content}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
