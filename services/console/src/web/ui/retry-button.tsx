// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useIsFetching } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Reads once more, and shows that it does for as long as anything is being read. */
export function RetryButton({ onRetry, children }: { onRetry: () => void; children: ReactNode }) {
  const reading = useIsFetching() > 0;
  return (
    <Button icon="retry" pending={reading} pendingLabel={<Trans>Lecture…</Trans>} onClick={onRetry}>
      {children}
    </Button>
  );
}
