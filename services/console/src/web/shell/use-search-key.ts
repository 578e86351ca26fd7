// SPDX-License-Identifier: AGPL-3.0-or-later
import { useEffect } from 'react';

const TYPING = 'input, textarea, select, [contenteditable]';

/** Opens the search on `/`, unless the person is typing. */
export function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
