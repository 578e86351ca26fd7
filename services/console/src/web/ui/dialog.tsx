// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';

type Props = {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Shown at the foot, before the button that closes. */
  actions?: ReactNode;
  closeLabel?: ReactNode;
};

/** A question that must be answered before going on. Escape closes it and gives the focus back. */
export function Dialog({ title, open, onClose, children, actions, closeLabel }: Props) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen={open}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {children}
          <div className="actions">
            {actions}
            <Button onClick={onClose}>{closeLabel ?? <Trans>Fermer</Trans>}</Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
