// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Brings a section into view when a link to it was followed before it was there.
 * @param isThere whether its content is shown
 */
export function useScrollFromLink(id: string, isThere: boolean): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (isThere && hash === id) document.getElementById(id)?.scrollIntoView();
  }, [hash, id, isThere]);
}
