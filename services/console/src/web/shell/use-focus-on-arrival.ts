// SPDX-License-Identifier: AGPL-3.0-or-later
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** After a change of screen the focus goes to its content, so that a screen reader says where one is. */
export function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    document.getElementById('contenu')?.focus({ preventScroll: true });
  }, [path]);
}
